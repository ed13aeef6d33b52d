"""Reads template files (TOML) with every problem at its line. Nothing of a file with a problem is taken."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any, Final

from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.hygiene import odd_characters
from models.comms.phase import Phase
from models.comms.templates.template import Template, TemplateSection, unresolved
from models.comms.templates.variables import BY_NAME
from models.kernel.errors import BadInput, Problem
from resources.said import say

MOST_BYTES: Final = 40_000
_MOST_TEMPLATES: Final = 100
_KEY: Final = re.compile(r"[a-z0-9][a-z0-9_/-]{0,60}")
_SEVERITIES: Final = ("SEV1", "SEV2", "SEV3", "SEV4")
_FIELDS: Final = ("key", "name", "audience", "phase", "title", "severities", "holding", "version", "section")
_SECTION_FIELDS: Final = ("place", "text", "needs")


def read_templates(where: str, text: str) -> tuple[Template, ...]:
    """The templates of one file; BadInput naming every problem of it."""
    if len(text.encode(errors="replace")) > MOST_BYTES:
        raise BadInput(
            Problem(where, None, "", say("expected at most {most_bytes:,} bytes of templates", most_bytes=MOST_BYTES))
        )
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        raise BadInput(
            Problem(where, int(found[1]) if found else None, "", say("not TOML: {error}", error=error))
        ) from None
    reader = _Reader(where, text)
    templates = tuple(reader.templates(document))
    if reader.problems:
        raise BadInput(*reader.problems[:50])
    return templates


class _Reader:
    def __init__(self, where: str, text: str) -> None:
        self._where = where
        self._lines = text.split("\n")
        self.problems: list[Problem] = []

    def templates(self, document: Mapping[str, Any]) -> Iterator[Template]:
        version, listed = document.get("version", 1), document.get("template")
        if type(version) is not int or version < 1:
            self._wrong("version", say("expected a whole number from 1, found {version!r}", version=version), "version")
            version = 1
        for name in document:
            if name not in ("version", "template"):
                self._wrong(name, say("unknown; expected version or [[template]]"), name)
        if not isinstance(listed, list) or not listed or len(listed) > _MOST_TEMPLATES:
            self._wrong(
                "template",
                say("expected 1 to {most_templates} tables [[template]]", most_templates=_MOST_TEMPLATES),
                "template",
            )
            return
        keys: set[str] = set()
        for number, each in enumerate(listed):
            path = f"template[{number}]"
            if not isinstance(each, dict):
                self._wrong(path, say("expected a table"), "template")
                continue
            before = len(self.problems)
            template = self._template(path, each, version)
            if template.key in keys:
                self._wrong(f"{path}.key", say("{key!r} is there twice", key=template.key), template.key)
            keys.add(template.key)
            if len(self.problems) == before:
                yield template

    def _template(self, path: str, plain: Mapping[str, Any], version: int) -> Template:
        for name in plain:
            if name not in _FIELDS:
                self._wrong(f"{path}.{name}", say("unknown; expected one of {fields}", fields=", ".join(_FIELDS)), name)
        key = self._text(path, plain, "key")
        if not _KEY.fullmatch(key):
            self._wrong(f"{path}.key", say("expected lower-case letters, digits, / and -, found {key!r}", key=key), key)
        severities = plain.get("severities", [])
        if not isinstance(severities, list) or any(each not in _SEVERITIES for each in severities):
            self._wrong(
                f"{path}.severities",
                say("expected a list of {severities}", severities=", ".join(_SEVERITIES)),
                "severities",
            )
            severities = []
        holding = plain.get("holding", False)
        if type(holding) is not bool:
            self._wrong(f"{path}.holding", say("expected true or false"), "holding")
        sections = plain.get("section")
        if not isinstance(sections, list) or not sections:
            self._wrong(f"{path}.section", say("expected at least one [[template.section]]"), key)
            sections = []
        return Template(
            key,
            version,
            self._text(path, plain, "name"),
            self._choice(path, plain, "audience", CommsAudience),
            self._choice(path, plain, "phase", Phase),
            self._words(f"{path}.title", self._text(path, plain, "title"), places.TITLE),
            tuple(self._section(f"{path}.section[{number}]", each) for number, each in enumerate(sections)),
            tuple(severities),
            holding is True,
        )

    def _section(self, path: str, plain: Any) -> TemplateSection:
        if not isinstance(plain, dict):
            self._wrong(path, say("expected a table"), "section")
            return TemplateSection("note", "")
        for name in plain:
            if name not in _SECTION_FIELDS:
                self._wrong(
                    f"{path}.{name}",
                    say("unknown; expected one of {section_fields}", section_fields=", ".join(_SECTION_FIELDS)),
                    name,
                )
        place = self._text(path, plain, "place")
        if place not in places.SECTIONS:
            self._wrong(
                f"{path}.place",
                say("expected one of {sections}, found {place!r}", sections=", ".join(places.SECTIONS), place=place),
                place,
            )
        needs = plain.get("needs", [])
        if not isinstance(needs, list) or any(each not in BY_NAME for each in needs):
            self._wrong(
                f"{path}.needs", say("expected a list of variables ({by_name})", by_name=", ".join(BY_NAME)), "needs"
            )
            needs = []
        return TemplateSection(place, self._words(f"{path}.text", self._text(path, plain, "text"), place), tuple(needs))

    def _words(self, path: str, text: str, place: str) -> str:
        for odd in odd_characters(text):
            self._wrong(path, say("{words} can't go out", words=odd.words), text[:20])
        if len(text) > places.most(place):
            self._wrong(
                path,
                say("{count:,} characters; expected at most {most:,}", count=len(text), most=places.most(place)),
                text[:20],
            )
        for braces in unresolved(text):
            name = braces.strip("{} ")
            if name not in BY_NAME or not braces.endswith("}}"):
                self._wrong(
                    path,
                    say(
                        "{braces} is no variable; expected one of {by_name}", braces=braces, by_name=", ".join(BY_NAME)
                    ),
                    braces,
                )
        return text

    def _text(self, path: str, plain: Mapping[str, Any], name: str) -> str:
        value = plain.get(name)
        if not isinstance(value, str) or not value.strip():
            self._wrong(f"{path}.{name}", say("expected text"), name if name in plain else "template")
            return ""
        return value.strip()

    def _choice(self, path: str, plain: Mapping[str, Any], name: str, kind: Any) -> Any:
        value = plain.get(name)
        if value in list(kind):
            return kind(value)
        expected = ", ".join(map(str, kind))
        self._wrong(
            f"{path}.{name}",
            say("expected one of {expected}, found {value!r}", expected=expected, value=value),
            str(value),
        )
        return next(iter(kind))

    def _wrong(self, field: str, message: str, near: str) -> None:
        line = next((number for number, each in enumerate(self._lines, 1) if near and near in each), None)
        self.problems.append(Problem(self._where, line, field, message))
