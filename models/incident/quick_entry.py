"""What people type into the log bar: one line, an optional letter for the kind, for tasks a person and minutes.

    eu only                      a fact
    d roll back v88 because …    a decision and its reason
    a / o / c / f / t text       action, observation, comms, fact, task
    t @Bo 10m drain eu-west      a task with its owner and minutes; "@" alone makes a task of it too

The letter counts only as a word of its own: "a" in "a disk failed" would too, so "f a disk failed" says what is meant. A colon
or a whole word ("decision: …") is understood as well.
"""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from models.incident.entry import Kind

LETTERS: Final = {
    "d": Kind.DECISION,
    "a": Kind.ACTION,
    "t": Kind.TASK,
    "f": Kind.FACT,
    "o": Kind.OBSERVATION,
    "c": Kind.COMMS,
}

_PREFIX: Final = re.compile(
    r"(?P<word>decision|action|task|fact|observation|comms|[datfoc])(?::\s*|\s+)(?P<rest>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_BECAUSE: Final = re.compile(r"\s+because\s+", re.IGNORECASE)
_OWNER: Final = re.compile(r"""@(?:"(?P<quoted>[^"]+)"|(?P<plain>[^\s@"]+))""")
_MINUTES: Final = re.compile(r"(?<!\S)(?P<number>\d{1,4})\s?(?P<unit>min|m|h)(?!\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class QuickEntry:
    """A line as understood; the owner is still a name."""

    kind: Kind
    text: str
    owner: str | None = None
    """As typed after @, for the directory to find."""
    minutes: int | None = None
    fields: dict[str, Any] = field(default_factory=dict)
    """rationale of a decision."""


def parse_quick_entry(line: str) -> QuickEntry:
    """Understand a line; never fails. What is missing from a task is for the gate to say."""
    line = line.strip()
    match = _PREFIX.fullmatch(line)
    kind = LETTERS[match["word"][0].lower()] if match else Kind.FACT
    text = match["rest"].strip() if match else line
    if kind is Kind.TASK or (match is None and line.startswith("@")):
        return _task(text)
    if kind is Kind.DECISION:
        choice, *why = _BECAUSE.split(text, maxsplit=1)
        return QuickEntry(kind, choice.strip(), fields={"rationale": why[0].strip()} if why else {})
    return QuickEntry(kind, text)


def _task(text: str) -> QuickEntry:
    """Owner and minutes are looked for anywhere; only the first of each counts, the rest stays text."""
    owner = _OWNER.search(text)
    if owner:
        text = text[: owner.start()] + text[owner.end() :]
    duration = _MINUTES.search(text)
    minutes = None
    if duration:
        minutes = int(duration["number"]) * (60 if duration["unit"].lower() == "h" else 1)
        text = text[: duration.start()] + text[duration.end() :]
    name = (owner["quoted"] or owner["plain"]).rstrip(",:;") if owner else None
    return QuickEntry(Kind.TASK, " ".join(text.split()), name, minutes)
