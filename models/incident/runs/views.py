"""Frozen pictures of runs. Times in ms since the epoch by their author's clock."""

from collections.abc import Mapping
from dataclasses import dataclass

from models.incident.runs.commands import AutomationOutcome, Ending
from models.incident.runs.step_state import StepState
from models.incident.runs.way import Place, Way
from models.kernel.ids import EventId, PersonId
from models.runbooks.runbook import Chunk, ReadMode, Runbook, Step


@dataclass(frozen=True, slots=True)
class StepMove:
    """One word on a step, kept for good."""

    id: EventId
    by: PersonId
    at_ms: int
    generation: int
    state: StepState
    reason: str
    observed: str
    outcome: str
    seconds: int | None
    reader: PersonId | None
    responder: PersonId | None
    by_hand: bool


@dataclass(frozen=True, slots=True)
class AutomatedRun:
    """One time a step's registered action ran, or was tried without effect."""

    id: EventId
    by: PersonId
    begun_ms: int
    generation: int
    call_sha256: str
    preview: str
    dry_run: bool
    outcome: AutomationOutcome | None
    """None while it runs, or where nobody wrote down how it ended."""
    exit: int | None = None
    output_sha256: str = ""
    excerpt: str = ""
    ended_ms: int | None = None

    @property
    def is_running(self) -> bool:
        """Whether it has not been said to have ended."""
        return self.outcome is None


@dataclass(frozen=True, slots=True)
class StepView:
    """A step of a run as it stands."""

    step: Step
    number: int
    """From 1, through all chunks."""
    chunk: int
    """Index of its chunk, from 0."""
    place: Place
    generation: int
    state: StepState
    assignee: PersonId | None
    begun_ms: int | None
    """In this generation; None where it was not begun."""
    ended_ms: int | None
    outcome: str
    moves: tuple[StepMove, ...]
    """Everything said of it in any generation, oldest first."""
    automated: tuple[AutomatedRun, ...]
    """Oldest first."""

    @property
    def key(self) -> str:
        """Of the step, unique in the run."""
        return self.step.key

    @property
    def now(self) -> tuple[StepMove, ...]:
        """What was said in this generation."""
        return tuple(move for move in self.moves if move.generation == self.generation)

    @property
    def last_words(self) -> tuple[StepMove, ...]:
        """What ended it, or blocks it: several where people did so without seeing each other."""
        if self.state is StepState.DISPUTED:
            return tuple(move for move in self.now if move.state.is_over)
        return tuple(move for move in self.now if move.state is self.state)

    @property
    def observed(self) -> str:
        """What was seen, by everybody who ended it."""
        return " · ".join(dict.fromkeys(move.observed for move in self.last_words if move.observed))

    @property
    def reason(self) -> str:
        """Why it was blocked, skipped or failed."""
        return " · ".join(dict.fromkeys(move.reason for move in self.last_words if move.reason))

    @property
    def by(self) -> tuple[PersonId, ...]:
        """Who ended or blocked it; who is at it while it is under way."""
        return tuple(dict.fromkeys(move.by for move in self.last_words))

    @property
    def by_hand(self) -> bool:
        """Whether a person did it in place of its registered action."""
        return any(move.by_hand for move in self.last_words)

    @property
    def is_settled(self) -> bool:
        """Whether the way goes on after it: done, skipped, or failed with a step for that case."""
        if self.state is StepState.FAILED:
            return bool(self.outcome) and self.step.leads_to(self.outcome) is not None
        return self.state in (StepState.DONE, StepState.SKIPPED)

    @property
    def running(self) -> AutomatedRun | None:
        """Its action while it runs."""
        return next((each for each in reversed(self.automated) if each.is_running), None)

    def seconds(self, now_ms: int) -> int | None:
        """How long it takes, or took; None where it was not begun."""
        if self.begun_ms is None:
            return None
        return max(0, ((now_ms if self.ended_ms is None else self.ended_ms) - self.begun_ms) // 1000)

    def is_overdue(self, now_ms: int) -> bool:
        """Whether it is under way longer than expected."""
        seconds, expected = self.seconds(now_ms), self.step.expected_seconds
        return self.ended_ms is None and seconds is not None and expected is not None and seconds > expected


@dataclass(frozen=True, slots=True)
class RunView:
    """A run as it stands."""

    id: EventId
    runbook: Runbook
    """The copy it froze."""
    mode: ReadMode
    reader: PersonId | None
    responder: PersonId | None
    started_by: PersonId
    started_ms: int
    held: bool
    held_reason: str
    ending: Ending | None
    """None while it goes on."""
    ending_reason: str
    ended_by: PersonId | None
    ended_ms: int | None
    steps: tuple[StepView, ...]
    bookmarks: Mapping[PersonId, str]
    """Where each person left off: the key of the step."""
    way: Way

    @property
    def title(self) -> str:
        """Of the runbook."""
        return self.runbook.title

    @property
    def is_open(self) -> bool:
        """Whether it goes on."""
        return self.ending is None

    @property
    def on_way(self) -> tuple[StepView, ...]:
        """The steps that are on the way, or may be."""
        return tuple(step for step in self.steps if step.place is not Place.OFF)

    @property
    def settled_count(self) -> int:
        """Steps of the way that are behind us."""
        return sum(step.is_settled for step in self.on_way)

    @property
    def current(self) -> StepView | None:
        """The step to look at: one under way or in trouble, else the first that is open; None when all are settled."""
        unsettled = [step for step in self.on_way if not step.is_settled]
        moving = [step for step in unsettled if step.state is not StepState.TODO]
        return next(iter(moving or unsettled), None)

    @property
    def is_complete(self) -> bool:
        """Whether every step of the way is settled and it can be said aloud."""
        return all(step.is_settled for step in self.on_way)

    @property
    def not_started(self) -> bool:
        """Whether nobody has touched a step yet."""
        return not any(step.moves for step in self.steps)

    def step(self, key: str) -> StepView | None:
        """The step of a key."""
        return next((step for step in self.steps if step.key == key), None)

    def waits_for(self, step: StepView) -> tuple[StepView, ...]:
        """Steps that must be settled before it."""
        wanted = self.way.before(step.step)
        return tuple(each for each in self.steps if each.key in wanted and not each.is_settled)

    def in_chunk(self, chunk: int) -> tuple[StepView, ...]:
        """The steps of a chunk."""
        return tuple(step for step in self.steps if step.chunk == chunk)

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """Of the runbook."""
        return self.runbook.chunks


@dataclass(frozen=True, slots=True)
class Runs:
    """All runs of an incident, oldest first."""

    all: tuple[RunView, ...] = ()

    def find(self, key: str) -> RunView | None:
        """The run of that id."""
        return next((run for run in self.all if run.id == key), None)

    @property
    def open(self) -> tuple[RunView, ...]:
        """Those that go on."""
        return tuple(run for run in self.all if run.is_open)

    @property
    def current(self) -> RunView | None:
        """The one to show: the latest that goes on, and is not held where another is not."""
        going = [run for run in self.open if not run.held]
        return next(reversed(going or self.open), None)
