"""One template, and putting values in for its variables. Substitution knows names only: no conditions, loops or arithmetic."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.comms.audience import CommsAudience
from models.comms.phase import Phase
from models.kernel import canonical

ANY_BRACES: Final = re.compile(r"\{\{[^{}]*\}\}|\{\{|\}\}")
"""Whatever looks like a variable: in a text that is to go out, each is one that nobody filled in."""
_VARIABLE: Final = re.compile(r"\{\{ *([a-z_]{1,40}) *\}\}")


@dataclass(frozen=True, slots=True)
class TemplateSection:
    """One place of the text."""

    place: str
    text: str
    needs: tuple[str, ...] = ()
    """Left out where one of these variables has no value."""


@dataclass(frozen=True, slots=True)
class Template:
    """Words for one audience in one phase."""

    key: str
    """Unique: customers/holding."""
    version: int
    name: str
    audience: CommsAudience
    phase: Phase
    title: str
    sections: tuple[TemplateSection, ...]
    severities: tuple[str, ...] = ()
    """Empty: all."""
    is_holding: bool = False
    """Says that it is being worked on, and nothing that has to be known first."""

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        return {
            "key": self.key,
            "version": self.version,
            "name": self.name,
            "audience": str(self.audience),
            "phase": str(self.phase),
            "title": self.title,
            "sections": [[each.place, each.text, list(each.needs)] for each in self.sections],
            "severities": list(self.severities),
            "holding": self.is_holding,
        }

    @property
    def sha256(self) -> str:
        """Of everything it says: what a pre-approval binds to."""
        return hashlib.sha256(canonical.encode(self.to_plain())).hexdigest()

    def fits(self, severity: str) -> bool:
        """Whether it is meant for this severity."""
        return not self.severities or severity in self.severities

    @property
    def variables(self) -> tuple[str, ...]:
        """Every name it uses, known or not."""
        texts = (self.title, *(section.text for section in self.sections))
        return tuple(dict.fromkeys(name for text in texts for name in names_in(text)))


@dataclass(frozen=True, slots=True)
class Filled:
    """A template with values put in."""

    places: Mapping[str, str]
    used: Mapping[str, str]
    """The values that are in the text now."""
    missing: tuple[str, ...]
    """Variables that have none; they stand in the text as they are written in the template."""


def names_in(text: str) -> tuple[str, ...]:
    """The well-formed variables of a text."""
    return tuple(match[1] for match in _VARIABLE.finditer(text))


def unresolved(text: str) -> tuple[str, ...]:
    """Whatever looks like a variable and was not filled in, as it stands in the text."""
    return tuple(dict.fromkeys(match[0] for match in ANY_BRACES.finditer(text)))


def substitute(text: str, found: Mapping[str, str]) -> str:
    """Every known variable by its value, once: what a value contains is text, whatever it looks like."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        if name not in found:
            return match[0]
        put, before, after = found[name], text[: match.start()].rstrip(" "), text[match.end() :]
        if not before or before[-1] in ".!?\n":
            put = sentence_start(put)
        # "…fail." in the record and a full stop in the template make one.
        return put[:-1] if put.endswith(".") and after.startswith(".") else put

    return _VARIABLE.sub(value, text)


def sentence_start(text: str) -> str:
    """With a capital letter first."""
    return text[:1].upper() + text[1:]


def fill(template: Template, found: Mapping[str, str]) -> Filled:
    """The places of a draft made from it."""
    places = {"title": substitute(template.title, found).strip()}
    names = list(names_in(template.title))
    for section in template.sections:
        if all(name in found for name in section.needs):
            places[section.place] = substitute(section.text, found).strip()
            names += names_in(section.text)
    used = {name: found[name] for name in names if name in found}
    return Filled(places, used, tuple(dict.fromkeys(name for name in names if name not in found)))
