"""A runbook as the library holds it and as a run freezes it: chunks of steps, with who looks after it and what it is for."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Final

from models.runbooks.fallback import Fallback

Parameter = str | int | bool
"""What an action is given; numbers are whole, in stated units."""

MAX_CHUNK: Final = 9
"""Steps of a chunk: more are not kept in mind under stress."""


class StepKind(StrEnum):
    """What a step asks of people."""

    DO = "do"
    CHECK = "check"
    """Look, and compare with what is expected."""
    DECIDE = "decide"
    """Choose one of the outcomes of `branches`."""
    SAY = "say"
    """Say or write it, word for word."""


class ReadMode(StrEnum):
    """How a checklist is worked through."""

    READ_DO = "read_do"
    """Read a step, do it, tick it."""
    CHALLENGE_RESPONSE = "challenge_response"
    """One person reads, another one answers."""


class ActionMode(StrEnum):
    """How a registered action of a step begins."""

    MANUAL = "manual"
    CONFIRM = "confirm"
    AUTOMATIC = "automatic"


@dataclass(frozen=True, slots=True)
class ActionCall:
    """A registered action with its parameters. Secrets stand here as references only."""

    name: str
    parameters: Mapping[str, Parameter] = field(default_factory=dict, hash=False)
    mode: ActionMode = ActionMode.CONFIRM


@dataclass(frozen=True, slots=True)
class LiveValue:
    """A figure shown beside the text: a PromQL expression, or a field of a service in the catalogue. Never both."""

    label: str
    promql: str = ""
    field: str = ""
    """Name of the catalogue's field: tier, owner, rto …"""
    service: str = ""
    """Id of the service the field is of; the incident's first service where empty."""
    unit: str = ""
    """s, ms, %, bytes …; empty for a bare number."""
    normal: str = ""
    """When it is as it should be: a comparison such as "< 5"; empty where nobody said."""


@dataclass(frozen=True, slots=True)
class Link:
    """Where to read on. An http(s) or mailto address, or a path inside the library; never anything that runs."""

    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Branch:
    """An outcome of a step and the step that follows it."""

    outcome: str
    to: str
    """Key of the step."""


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """What must be there before the first step, and how it is just now."""

    text: str
    live: LiveValue | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, look at, decide or say."""

    key: str
    """Unique in the runbook."""
    text: str
    detail: str = ""
    kind: StepKind = StepKind.DO
    expected: str = ""
    """What is seen when it went well."""
    expected_seconds: int | None = None
    command: str | None = None
    """Text to copy; nothing ever runs it."""
    links: tuple[Link, ...] = ()
    live: LiveValue | None = None
    destructive: bool = False
    """Locked until the state worth keeping is kept."""
    parallel_group: str = ""
    """Steps of one group may be done side by side."""
    needs: tuple[str, ...] = ()
    """Keys of the steps that must be settled before."""
    branches: tuple[Branch, ...] = ()
    confirm: bool = False
    """Whether ticking it asks once more."""
    action: ActionCall | None = None

    def leads_to(self, outcome: str) -> str | None:
        """Key of the step that follows an outcome; None where the outcome leads nowhere else."""
        return next((branch.to for branch in self.branches if branch.outcome == outcome), None)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Some steps that belong together."""

    title: str
    steps: tuple[Step, ...] = ()
    note: str = ""
    """Text that is no step: what one must know for this chunk."""


@dataclass(frozen=True, slots=True)
class Runbook:
    """A whole runbook. References inside it are sound: see `reading`."""

    key: str
    """Its name in the library, the same for all versions."""
    title: str
    version: int = 1
    owner_team: str = ""
    services: tuple[str, ...] = ()
    failure_modes: tuple[str, ...] = ()
    alerts: tuple[str, ...] = ()
    """Names of alert rules."""
    tags: tuple[str, ...] = ()
    last_tested: date | None = None
    review_due: date | None = None
    summary: str = ""
    prerequisites: tuple[Prerequisite, ...] = ()
    chunks: tuple[Chunk, ...] = ()
    mode: ReadMode = ReadMode.READ_DO
    fallback: Fallback | None = None
    """Its terms, where it is a way to go on while something is broken."""
    source: str = ""
    """Where it was read from, in words."""

    def steps(self) -> Iterator[Step]:
        """All steps in order."""
        for chunk in self.chunks:
            yield from chunk.steps

    def step(self, key: str) -> Step | None:
        """The step of a key."""
        return next((step for step in self.steps() if step.key == key), None)

    @property
    def closing(self) -> str:
        """The last item of every checklist, said aloud."""
        return f"{self.title} checklist complete"
