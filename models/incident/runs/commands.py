"""What people, and the console's automation, ask of runs."""

from dataclasses import dataclass, field
from enum import StrEnum

from models.incident.runs.step_state import StepState
from models.kernel.ids import EventId, PersonId, StreamId
from models.runbooks.runbook import ReadMode, Runbook


@dataclass(frozen=True, slots=True)
class StartRun:
    """Work through a runbook. The run keeps the copy it starts with, whatever becomes of the library."""

    incident: StreamId
    runbook: Runbook = field(hash=False)
    mode: ReadMode | None = None
    """None: as the runbook says."""
    reader: PersonId | None = None
    """Challenge-response: who reads. None: whoever starts it."""
    responder: PersonId | None = None
    """Challenge-response: who answers; somebody else than the reader."""


@dataclass(frozen=True, slots=True)
class ChangeMode:
    """Read-do or challenge-response from here on, and who reads and answers."""

    incident: StreamId
    run: EventId
    mode: ReadMode
    reader: PersonId | None = None
    responder: PersonId | None = None


@dataclass(frozen=True, slots=True)
class MoveStep:
    """Begin, block, finish, skip or fail a step."""

    incident: StreamId
    run: EventId
    step: str
    state: StepState
    """DOING, BLOCKED, DONE, SKIPPED or FAILED; ReopenStep goes back."""
    observed: str = ""
    """What was seen. Wanted where something is expected; "checked" is not something seen."""
    reason: str = ""
    """Wanted for BLOCKED, SKIPPED and FAILED."""
    outcome: str = ""
    """Of a step that decides: one of its outcomes."""
    confirmed: bool = False
    """Said once more, for steps that ask for it."""
    by_hand: bool = False
    """Done by a person instead of the step's registered action."""


@dataclass(frozen=True, slots=True)
class ReopenStep:
    """Begin the step anew, in the next generation: also after people ended it differently without seeing each other."""

    incident: StreamId
    run: EventId
    step: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class AssignStep:
    """Hand a step to somebody; None: nobody in particular."""

    incident: StreamId
    run: EventId
    step: str
    person: PersonId | None


@dataclass(frozen=True, slots=True)
class HoldRun:
    """Nothing new begins while a run is held; what is under way may be finished."""

    incident: StreamId
    run: EventId
    held: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class BookmarkRun:
    """Note where whoever gives the command left off."""

    incident: StreamId
    run: EventId
    step: str


class Ending(StrEnum):
    """How a run ends."""

    COMPLETE = "complete"
    """"Checklist complete" was said: every step of the way is done or skipped."""
    ABORTED = "aborted"


@dataclass(frozen=True, slots=True)
class EndRun:
    """End a run. What is left undone of an aborted one stays so."""

    incident: StreamId
    run: EventId
    ending: Ending = Ending.COMPLETE
    reason: str = ""
    """Wanted to abort."""


class AutomationOutcome(StrEnum):
    """How a registered action ended."""

    SUCCEEDED = "succeeded"
    FAILED = "failed"
    TIMED_OUT = "timed_out"
    STOPPED = "stopped"
    CRASHED = "crashed"
    """It could not be run, or nobody can say how it ended."""


@dataclass(frozen=True, slots=True)
class BeginAutomation:
    """Write down, before it runs, what will run."""

    incident: StreamId
    run: EventId
    step: str
    call_sha256: str
    """Hash of the action's name, version and resolved parameters: what an approval is bound to."""
    preview: str
    """What will run, in words, secrets masked."""
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class EndAutomation:
    """How the action ended. A failure fails the step; a success finishes it where the step runs by itself."""

    incident: StreamId
    run: EventId
    step: str
    outcome: AutomationOutcome
    exit: int | None = None
    """Exit status of a command, status of an HTTP answer; None where there is none."""
    output_sha256: str = ""
    excerpt: str = ""
    """The end of the output, secrets masked."""
    observed: str = ""
    """What the action saw, for the step; empty for the excerpt's last line."""
