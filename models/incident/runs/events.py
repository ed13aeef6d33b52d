"""The content of events about runs. Same rules as in models.incident.events.

Each carries the words that name its run or step, because its line of the timeline must read alike whether or not the run's
beginning has arrived.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.frozen import freeze, thaw
from models.incident.runs.step_state import StepState
from models.kernel import reading
from models.kernel.ids import EventId, PersonId
from models.kernel.reading import BadBody, Body, compact
from models.runbooks.runbook import ReadMode, Runbook

RUN_STARTED: Final = "incident.run_started"
RUN_MODE_CHANGED: Final = "incident.run_mode_changed"
STEP_MOVED: Final = "incident.run_step_moved"
STEP_ASSIGNED: Final = "incident.run_step_assigned"
RUN_HELD: Final = "incident.run_held"
RUN_BOOKMARKED: Final = "incident.run_bookmarked"
RUN_ENDED: Final = "incident.run_ended"
AUTOMATION_BEGUN: Final = "incident.run_automation_begun"
AUTOMATION_ENDED: Final = "incident.run_automation_ended"

VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (
        RUN_STARTED,
        RUN_MODE_CHANGED,
        STEP_MOVED,
        STEP_ASSIGNED,
        RUN_HELD,
        RUN_BOOKMARKED,
        RUN_ENDED,
        AUTOMATION_BEGUN,
        AUTOMATION_ENDED,
    ),
    1,
)

MAX_GENERATION: Final = 10_000


@dataclass(frozen=True, slots=True)
class RunStarted:
    """A run begins. Its key is the event's id."""

    runbook: Runbook
    mode: ReadMode
    reader: PersonId | None = None
    responder: PersonId | None = None

    def to_body(self) -> dict[str, Any]:
        """Canonical content; frozen.TooLong where the runbook does not fit."""
        return compact(
            {"mode": str(self.mode), "reader": self.reader, "responder": self.responder, **freeze(self.runbook)}
        )

    @classmethod
    def from_body(cls, body: Body) -> "RunStarted":
        """Strict; a ValueError otherwise."""
        return cls(
            thaw(body), ReadMode(reading.text(body, "mode")), _person(body, "reader"), _person(body, "responder")
        )


@dataclass(frozen=True, slots=True)
class ModeChanged:
    """How the run is worked through from here on."""

    run: EventId
    what: str
    mode: ReadMode
    reader: PersonId | None
    responder: PersonId | None

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {"mode": str(self.mode), "reader": self.reader, "responder": self.responder}
        return compact({"run": self.run, "what": self.what, **plain})

    @classmethod
    def from_body(cls, body: Body) -> "ModeChanged":
        """Strict; a ValueError otherwise."""
        mode = ReadMode(reading.text(body, "mode"))
        return cls(_run(body), reading.text(body, "what"), mode, _person(body, "reader"), _person(body, "responder"))


@dataclass(frozen=True, slots=True)
class StepMoved:
    """A step was begun, blocked, finished, skipped, failed or reopened."""

    run: EventId
    step: str
    what: str
    """The run and the step in words: "DB failover 4 Promote"."""
    generation: int
    state: StepState
    reason: str = ""
    observed: str = ""
    outcome: str = ""
    seconds: int | None = None
    """Since it was begun."""
    reader: PersonId | None = None
    responder: PersonId | None = None
    by_hand: bool = False

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        return compact({**plain, "state": str(self.state)})

    @classmethod
    def from_body(cls, body: Body) -> "StepMoved":
        """Strict; a ValueError otherwise."""
        generation, state = reading.whole(body, "generation"), StepState(reading.text(body, "state"))
        if not 1 <= generation <= MAX_GENERATION or state is StepState.DISPUTED:
            raise BadBody("generation, state: nobody can say this")
        return cls(
            _run(body),
            reading.text(body, "step"),
            reading.text(body, "what"),
            generation,
            state,
            reading.optional_text(body, "reason") or "",
            reading.optional_text(body, "observed") or "",
            reading.optional_text(body, "outcome") or "",
            reading.optional_whole(body, "seconds"),
            _person(body, "reader"),
            _person(body, "responder"),
            reading.flag(body, "by_hand"),
        )


@dataclass(frozen=True, slots=True)
class StepAssigned:
    """Who is to do a step."""

    run: EventId
    step: str
    what: str
    person: PersonId | None

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"run": self.run, "step": self.step, "what": self.what, "person": self.person})

    @classmethod
    def from_body(cls, body: Body) -> "StepAssigned":
        """Strict; a ValueError otherwise."""
        return cls(_run(body), reading.text(body, "step"), reading.text(body, "what"), _person(body, "person"))


@dataclass(frozen=True, slots=True)
class RunHeld:
    """The run is held, or goes on."""

    run: EventId
    what: str
    held: bool
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"run": self.run, "what": self.what, "held": self.held, "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "RunHeld":
        """Strict; a ValueError otherwise."""
        reason = reading.optional_text(body, "reason") or ""
        return cls(_run(body), reading.text(body, "what"), reading.flag(body, "held"), reason)


@dataclass(frozen=True, slots=True)
class RunBookmarked:
    """Where the event's actor left off."""

    run: EventId
    step: str
    what: str

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return {"run": self.run, "step": self.step, "what": self.what}

    @classmethod
    def from_body(cls, body: Body) -> "RunBookmarked":
        """Strict; a ValueError otherwise."""
        return cls(_run(body), reading.text(body, "step"), reading.text(body, "what"))


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The run is over."""

    run: EventId
    what: str
    ending: Ending
    reason: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({"run": self.run, "what": self.what, "ending": str(self.ending), "reason": self.reason})

    @classmethod
    def from_body(cls, body: Body) -> "RunEnded":
        """Strict; a ValueError otherwise."""
        reason = reading.optional_text(body, "reason") or ""
        return cls(_run(body), reading.text(body, "what"), Ending(reading.text(body, "ending")), reason)


@dataclass(frozen=True, slots=True)
class AutomationBegun:
    """A step's registered action is about to run, or to be tried without effect."""

    run: EventId
    step: str
    what: str
    generation: int
    call_sha256: str
    preview: str
    dry_run: bool = False

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        return compact({name: getattr(self, name) for name in self.__slots__})

    @classmethod
    def from_body(cls, body: Body) -> "AutomationBegun":
        """Strict; a ValueError otherwise."""
        return cls(
            _run(body),
            reading.text(body, "step"),
            reading.text(body, "what"),
            reading.whole(body, "generation"),
            reading.text(body, "call_sha256"),
            reading.text(body, "preview"),
            reading.flag(body, "dry_run"),
        )


@dataclass(frozen=True, slots=True)
class AutomationEnded:
    """How it ended."""

    run: EventId
    step: str
    what: str
    begun: EventId
    """The event that announced it."""
    outcome: AutomationOutcome
    exit: int | None = None
    output_sha256: str = ""
    excerpt: str = ""

    def to_body(self) -> dict[str, Any]:
        """Canonical content."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        return compact({**plain, "outcome": str(self.outcome)})

    @classmethod
    def from_body(cls, body: Body) -> "AutomationEnded":
        """Strict; a ValueError otherwise."""
        return cls(
            _run(body),
            reading.text(body, "step"),
            reading.text(body, "what"),
            EventId(reading.text(body, "begun")),
            AutomationOutcome(reading.text(body, "outcome")),
            reading.optional_whole(body, "exit"),
            reading.optional_text(body, "output_sha256") or "",
            reading.optional_text(body, "excerpt") or "",
        )


def _run(body: Body) -> EventId:
    return EventId(reading.text(body, "run"))


def _person(body: Body, name: str) -> PersonId | None:
    person = reading.optional_text(body, name)
    return None if person is None else PersonId(person)
