"""What the widgets of a checklist show, in words."""

from dataclasses import dataclass
from enum import StrEnum


class StepSign(StrEnum):
    """State of a step. The value is what a screen reader says."""

    TODO = "to do"
    DOING = "under way"
    BLOCKED = "blocked"
    DONE = "done"
    SKIPPED = "skipped"
    FAILED = "failed"
    DISPUTED = "disputed"
    OFF = "not on this way"


@dataclass(frozen=True, slots=True)
class StepView:
    """One row of a checklist."""

    id: str
    number: str
    text: str
    sign: StepSign = StepSign.TODO
    note: str = ""
    """Below the text: why it is blocked, locked, skipped, failed; which steps it waits for."""
    expect: str = ""
    saw: str = ""
    by: str = ""
    time: str = ""
    """Left against what is expected, or what it took."""
    is_overdue: bool = False
    is_automatic: bool = False
    takes_value: bool = False
    """Whether a value may be typed while it is the step at hand."""

    @property
    def is_past(self) -> bool:
        """Nothing is to be done on it."""
        return self.sign in (StepSign.DONE, StepSign.SKIPPED, StepSign.OFF)


@dataclass(frozen=True, slots=True)
class CardButton:
    """A button of the card. `reason`: why it can't be pressed now; empty where it can."""

    id: str
    label: str
    keys: str = ""
    is_primary: bool = False
    reason: str = ""
    is_apart: bool = False
    """At the right end, away from the others."""


@dataclass(frozen=True, slots=True)
class CheckLine:
    """A line of a gate: whether it holds, and the figure."""

    holds: bool
    label: str
    value: str = ""


@dataclass(frozen=True, slots=True)
class CardView:
    """Everything about the step at hand that does not stand in its row."""

    detail: str = ""
    command: str = ""
    """Text to copy; never run."""
    links: tuple[str, ...] = ()
    """Addresses with their words, as read; opened by a button."""
    head: str = ""
    """Of the box of an automated step: who is asked, what runs."""
    head_note: str = ""
    warning: str = ""
    """At the right of the head: LOCKED, IRREVERSIBLE."""
    facts: tuple[tuple[str, str], ...] = ()
    """What will run: label and value."""
    gate_title: str = ""
    gate: tuple[CheckLine, ...] = ()
    error: str = ""
    buttons: tuple[CardButton, ...] = ()


@dataclass(frozen=True, slots=True)
class ChunkTab:
    """One chunk of a runbook."""

    id: str
    name: str
    progress: str
    sign: StepSign = StepSign.TODO


@dataclass(frozen=True, slots=True)
class LiveRow:
    """A figure beside the steps."""

    id: str
    label: str
    source: str
    value: str
    note: str = ""
    is_bad: bool = False
    is_unknown: bool = False


@dataclass(frozen=True, slots=True)
class BasisRow:
    """A label and its sentence: the Why? of a step."""

    id: str
    label: str
    text: str
