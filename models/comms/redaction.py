"""A public copy of a technical text: what only insiders may read is proposed, a person confirms, a log says what went (SEC-2).

The technical text is never changed. The log names rule and place, never what stood there, and no hash of it either: whoever
holds the copy could find an address again by trying all of them against such a hash.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from models.comms.audience import CommsAudience
from models.comms.lint import leaks
from models.comms.lint.checked import MAX_CHECKED, Checked, Knowledge
from models.kernel.errors import BadInput, Problem
from resources.said import say

_RULES: Final = (leaks.secrets, leaks.addresses, leaks.hosts, leaks.people, leaks.customers)
_LABELS: Final = {
    "ip": "Address",
    "hostname": "Host",
    "secret": "Secret",
    "person": "Person",
    "customer": "Customer",
}
_BLOCKS: Final = "█████"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One stretch that should not be read outside."""

    rule: str
    start: int
    end: int
    """Code points."""
    replacement: str

    @property
    def label(self) -> str:
        """What it is."""
        return _LABELS.get(self.rule, self.rule.capitalize())


@dataclass(frozen=True, slots=True)
class Removed:
    """One line of the log."""

    rule: str
    line: int
    column: int
    """In the technical text, from 1."""
    times: int
    """How often it stood there."""

    def to_plain(self) -> dict[str, Any]:
        """JSON-able."""
        return {"rule": self.rule, "line": self.line, "column": self.column, "times": self.times}


@dataclass(frozen=True, slots=True)
class Redacted:
    """The copy, and what was taken out of it."""

    copy: str
    log: tuple[Removed, ...]


def propose(text: str, known: Knowledge) -> tuple[Proposal, ...]:
    """In reading order; what lies wholly within another is part of it. BadInput where the text is too long to be looked at."""
    if len(text) > MAX_CHECKED:
        raise BadInput(
            Problem(
                "text",
                None,
                "",
                say("{count:,} characters; expected at most {max_checked:,}", count=len(text), max_checked=MAX_CHECKED),
            )
        )
    checked = Checked(text, CommsAudience.CUSTOMERS, known=known)
    found = {
        (each.start, -each.end): Proposal(each.rule, each.start, each.end, each.replacement or "[removed]")
        for rule in reversed(_RULES)
        for each in rule(checked)
    }
    kept: list[Proposal] = []
    for place in sorted(found):
        if not kept or found[place].end > kept[-1].end:
            kept.append(found[place])
    return tuple(kept)


def redact(text: str, confirmed: Sequence[Proposal], elsewhere: Iterable[str] = ()) -> Redacted:
    """The copy without what was confirmed, wherever else it stands, too, in whatever case. `elsewhere`: removed from the text's
    other sections, and so from this one."""
    words = [text[each.start : each.end] for each in confirmed]
    gone = [each for each in (*words, *elsewhere) if each]
    if not gone:
        return Redacted(text, ())
    anywhere = _any_of(gone)
    stretches = [(each.start, each.end, each.replacement) for each in confirmed]
    stretches += [(each.start(), each.end(), "[removed]") for each in anywhere.finditer(text)]
    merged = _merged(stretches)
    copy = _built(text, merged)
    if anywhere.search(copy):
        # Our own words for it, or what they stand beside, spell it again.
        copy = _built(text, [(start, end, _BLOCKS) for start, end, _ in merged])
    while anywhere.search(copy):
        copy = anywhere.sub("", copy)
    return Redacted(copy, tuple(_logged(text, each) for each in confirmed))


def removed_words(text: str, confirmed: Iterable[Proposal]) -> tuple[str, ...]:
    """What stands at these places, to be looked for elsewhere. Never to be written anywhere."""
    return tuple(text[each.start : each.end] for each in confirmed)


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(set(words), key=lambda each: (-len(each), each))
    return re.compile("|".join(map(re.escape, longest_first)), re.IGNORECASE)


def _merged(stretches: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for start, end, words in sorted(stretches, key=lambda each: (each[0], -each[1])):
        if found and start < found[-1][1]:
            first, last, said = found[-1]
            found[-1] = (first, max(last, end), said)
        else:
            found.append((start, end, words))
    return found


def _built(text: str, stretches: Iterable[tuple[int, int, str]]) -> str:
    return "".join(_pieces(text, stretches))


def _pieces(text: str, stretches: Iterable[tuple[int, int, str]]) -> Iterator[str]:
    at = 0
    for start, end, words in stretches:
        yield text[at:start]
        yield words
        at = end
    yield text[at:]


def _logged(text: str, proposal: Proposal) -> Removed:
    before = text[: proposal.start]
    times = len(_any_of([text[proposal.start : proposal.end]]).findall(text))
    return Removed(proposal.rule, before.count("\n") + 1, len(before) - before.rfind("\n"), times)
