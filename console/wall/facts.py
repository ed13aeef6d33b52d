"""What the wall takes out of the record: the open incidents, the last one that ended, and who broke the glass.

Read at once and on the store thread; what crosses to the GUI thread is small, whatever the record holds.
"""

from dataclasses import dataclass, field
from typing import Final

from console.desk import Desk
from console.incident_book import Heading
from models.access.elevation.views import Elevations
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.entry import Entry, Kind, TaskState
from models.incident.views import IncidentSummary
from models.kernel.ids import StreamId

_SHOWN_TO_ALL: Final = frozenset({"", "public", "internal"})
"""Sensitivities. A word that is none of the known ones masks: nobody widens by a typo."""
_MOST: Final = 13
"""Incidents read: the gravest, and as many others as pages can tell."""


@dataclass(frozen=True, slots=True)
class Followed:
    """An incident as the wall needs it."""

    summary: IncidentSummary
    entries: tuple[Entry, ...] = ()
    """The newest pinned fact, the newest task somebody took, the newest decision: of each at most one."""
    sensitivity: str = ""
    """Of its tag by that name."""

    @property
    def is_masked(self) -> bool:
        """Whether only severity, clock and commander may be read: a wall has passers-by."""
        return self.sensitivity.strip().casefold() not in _SHOWN_TO_ALL


@dataclass(frozen=True, slots=True)
class Recorded:
    """All of it, as of one moment."""

    open: tuple[Followed, ...] = ()
    """Real ones before drills, the gravest first, then the oldest."""
    count: int = 0
    """Of all open ones, also those not read."""
    last: Followed | None = None
    """The real incident that ended last."""
    elevations: Elevations = field(default_factory=Elevations)


def recorded(desk: Desk) -> Recorded:
    """Ask the folded state. On the store thread."""
    headings = desk.incidents.headings()
    opened = sorted((each for each in headings if each.is_open), key=_rank)
    ended = [each for each in headings if not each.is_open and not each.drill and each.merged_into is None]
    last = max(ended, key=lambda each: (each.declared_ms, each.id), default=None)
    found = [followed(desk, each.id) for each in opened[:_MOST]]
    return Recorded(
        tuple(each for each in found if each.summary.known),
        len(opened),
        None if last is None else followed(desk, last.id),
        desk.elevations.view,
    )


def followed(desk: Desk, stream: StreamId) -> Followed:
    """One incident. On the store thread."""
    state = desk.incidents.state(stream)
    sensitivity = state.part(CLASSIFICATION).tags.get("sensitivity", "")
    facts: Entry | None = None
    task: Entry | None = None
    decision: Entry | None = None
    for each in state.entries():
        if each.superseded:
            continue
        if each.kind is Kind.FACT and each.pinned:
            facts = _newer(facts, each)
        elif each.kind is Kind.TASK and each.task_state is TaskState.ACKNOWLEDGED:
            task = _newer(task, each)
        elif each.kind is Kind.DECISION:
            decision = _newer(decision, each)
    told = tuple(each for each in (facts, task, decision) if each is not None)
    return Followed(state.summary(), told, sensitivity)


def _newer(one: Entry | None, other: Entry) -> Entry:
    return other if one is None or (other.occurred_ms, other.id) > (one.occurred_ms, one.id) else one


def _rank(heading: Heading) -> tuple[object, ...]:
    return (heading.drill, heading.severity.rank, heading.declared_ms, heading.id)
