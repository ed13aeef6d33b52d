"""A failover as the screens and its gates see it."""

from dataclasses import dataclass
from functools import partial

from models.incident.failover.checklist import Item, Mark
from models.incident.failover.commands import StatefulService
from models.incident.failover.divergence import Settling
from models.incident.failover.events import (
    FailoverDiverged,
    FailoverMoved,
    FailoverRead,
    FailoverSettled,
    FailoverSigned,
    FailoverTriggered,
)
from models.incident.failover.flapping import Transition, sites_of
from models.incident.failover.gauges import Gauge, Reading, newest
from models.incident.failover.stages import FORWARD, TRANSITIONS, Stage, safest
from models.incident.ledger import Ledger
from models.kernel.ids import EventId, PersonId


@dataclass(frozen=True, slots=True)
class Move:
    """One change of stage."""

    id: EventId
    to: Stage
    by: PersonId
    at_ms: int
    reason: str
    approval: str
    passed: tuple[str, ...]
    loss: str


@dataclass(frozen=True, slots=True)
class ItemView:
    """One line of the checklist as it stands."""

    item: Item
    mark: Mark
    """OPEN too where two people signed it differently without seeing each other."""
    note: str
    by: PersonId | None
    at_ms: int | None

    @property
    def is_signed(self) -> bool:
        """Done, or not needed."""
        return self.mark is not Mark.OPEN


@dataclass(frozen=True, slots=True)
class DivergedView:
    """Writes that one site alone has."""

    id: EventId
    service: str
    count: int
    what: str
    source: str
    by: PersonId
    at_ms: int
    settled: Settling | None
    """None while nothing became of them; also where two people said differently."""
    note: str

    @property
    def is_settled(self) -> bool:
        """Whether nothing is left to do: there are none, or they were merged, replayed or accepted as lost."""
        return self.count == 0 or self.settled is not None


@dataclass(frozen=True, slots=True)
class FailoverView:
    """One failover. What its gates say depends on the moment: see gates.py."""

    id: EventId
    name: str
    primary: str
    secondary: str
    services: tuple[StatefulService, ...]
    rto_ms: int
    reason: str
    automatic: bool
    triggered_by: PersonId
    triggered_ms: int
    stage: Stage
    moves: tuple[Move, ...]
    """Oldest first."""
    items: tuple[ItemView, ...]
    readings: tuple[Reading, ...]
    diverged: tuple[DivergedView, ...]
    losses: tuple[str, ...]
    """Losses of data that two people were asked to take, newest first."""

    @property
    def is_over(self) -> bool:
        """Whether the primary carries the load again."""
        return self.stage is Stage.ON_PRIMARY

    @property
    def tier(self) -> int:
        """Of the most critical service."""
        return min((each.tier for each in self.services), default=3)

    @property
    def split_brain(self) -> tuple[str, ...]:
        """Services of which several nodes said they are primary when last looked; however long ago that was."""
        found = ((each.key, newest(self.readings, Gauge.PRIMARIES, each.key)) for each in self.services)
        return tuple(key for key, reading in found if reading is not None and reading.value > 1)

    @property
    def transitions(self) -> tuple[Transition, ...]:
        """When it changed which site takes writes. Giving up before the promotion changed nothing."""
        sites, promoted, found = sites_of(self.primary, self.secondary), False, []
        before = Stage.TRIGGERED
        for move in self.moves:
            promoted = promoted or move.to is Stage.PROMOTED
            # After a rollback the primary has been taking writes already: finishing to reconcile is no further change.
            is_further = move.to is Stage.ON_PRIMARY and before is Stage.RECONCILE
            if move.to in TRANSITIONS and promoted and not is_further:
                found.append(Transition(sites, move.to, move.at_ms))
            before = move.to
        return tuple(found)

    def item(self, key: str) -> ItemView | None:
        """A line of the checklist."""
        return next((each for each in self.items if each.item.key == key), None)


@dataclass(frozen=True, slots=True)
class Failovers:
    """All of an incident, oldest first."""

    all: tuple[FailoverView, ...] = ()

    def find(self, key: str) -> FailoverView | None:
        """The failover of that id."""
        return next((each for each in self.all if each.id == key), None)

    @property
    def split_brain(self) -> tuple[tuple[FailoverView, tuple[str, ...]], ...]:
        """Failovers with several primaries, and of which services."""
        return tuple((each, each.split_brain) for each in self.all if each.split_brain)

    @property
    def current(self) -> FailoverView | None:
        """The one that people work on: the newest that is not over, else the newest."""
        return next((each for each in reversed(self.all) if not each.is_over), self.all[-1] if self.all else None)


def view(ledger: Ledger) -> Failovers:
    """The picture of the part."""
    return Failovers(tuple(map(partial(_failover, ledger), ledger.keys())))


def stage_of(ledger: Ledger, key: str) -> Stage:
    """Where a failover stands."""
    heads = ledger.register(key, "stage").heads
    return safest(tuple(Stage(head.value) for head in heads)) if heads else Stage.TRIGGERED


def _failover(ledger: Ledger, key: str) -> FailoverView:
    record = ledger.opened(key)
    assert record is not None, "keys() lists what is opened"
    begun = FailoverTriggered.from_body(record.body)
    return FailoverView(
        EventId(key),
        begun.name,
        begun.primary,
        begun.secondary,
        begun.services,
        begun.rto_ms,
        begun.reason,
        begun.automatic,
        record.actor,
        record.at_ms,
        stage_of(ledger, key),
        _moves(ledger, key),
        tuple(_item(ledger, key, item) for item in begun.items),
        _readings(ledger, key),
        _diverged(ledger, key),
        tuple(dict.fromkeys(str(note.body["loss"]) for note in reversed(ledger.notes(key, "override")))),
    )


def _moves(ledger: Ledger, key: str) -> tuple[Move, ...]:
    found = []
    for note in ledger.notes(key, "moved"):
        moved = FailoverMoved.from_body(note.body)
        found.append(
            Move(note.event, moved.to, note.actor, note.at_ms, moved.reason, moved.approval, moved.passed, moved.loss)
        )
    return tuple(found)


def _item(ledger: Ledger, key: str, item: Item) -> ItemView:
    register = ledger.register(key, f"item:{item.key}")
    heads = register.heads
    if not heads:
        return ItemView(item, Mark.OPEN, "", None, None)
    mark = Mark.OPEN if register.in_conflict else Mark(heads[0].value)
    note = next(each for each in ledger.notes(key, "signed") if each.event == heads[0].event)
    return ItemView(item, mark, FailoverSigned.from_body(note.body).note, note.actor, note.at_ms)


def _readings(ledger: Ledger, key: str) -> tuple[Reading, ...]:
    found = []
    for note in ledger.notes(key, "read"):
        said = FailoverRead.from_body(note.body)
        found.append(
            Reading(said.gauge, said.service, said.value, said.source, said.observed_ms, note.actor, note.at_ms)
        )
    return tuple(found)


def _diverged(ledger: Ledger, key: str) -> tuple[DivergedView, ...]:
    notes = {str(note.body["diverged"]): FailoverSettled.from_body(note.body) for note in ledger.notes(key, "settled")}
    found = []
    for note in ledger.notes(key, "diverged"):
        said = FailoverDiverged.from_body(note.body)
        register = ledger.register(key, f"diverged:{note.event}")
        heads = register.heads
        settled = Settling(heads[0].value) if heads and not register.in_conflict else None
        words = notes[note.event].note if note.event in notes else ""
        found.append(
            DivergedView(
                note.event, said.service, said.count, said.what, said.source, note.actor, note.at_ms, settled, words
            )
        )
    return tuple(found)


def progress(stage: Stage) -> int:
    """How far along the forward way a stage lies; -1 off it."""
    return FORWARD.index(stage) if stage in FORWARD else -1
