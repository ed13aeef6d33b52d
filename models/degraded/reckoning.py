"""What has become of what was written in a degraded period. Pure: the same record and the same word of the hub give the same."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from models.degraded.compensations import compensation
from models.degraded.period import Period, Settlement, Way
from models.degraded.view import Fate, JournalItem, PeriodView, SagaView
from models.kernel.ids import EventId, StreamId
from resources.said import say

MOST_ITEMS: Final = 500
"""Of one period in a view; what is owed comes first."""


@dataclass(frozen=True, slots=True)
class Mutation:
    """One event that was written here, in words."""

    event: EventId
    stream: StreamId
    type: str
    position: int
    at_ms: int
    clock: str
    who: str
    what: str
    before: str = ""
    after: str = ""
    why: str = ""
    place: str = ""
    saga: str = ""
    """Key of the procedure it is a step of; empty for none."""
    saga_name: str = ""
    step: str = ""
    is_undone: bool = False
    """Of a step: it was reopened or reversed since."""


@dataclass(frozen=True, slots=True)
class Word:
    """What is known about events beside the record: from the hub, from people, from other workstations."""

    pushed: int
    """The position up to which everything is at the hub, or was not taken."""
    refused: Mapping[str, str]
    """By event: the hub's reason."""
    conflicts: Mapping[EventId, str]
    """Values that stand beside others: the field, in words."""
    settled: Mapping[EventId, Settlement]
    open_tasks: Collection[EventId] = frozenset()
    """Tasks made of rejected events that are not done."""
    not_sent: Collection[EventId] = frozenset()
    """Events that the hub will never be sent: of another organisation. Nobody owes anything for them."""


def fate_of(mutation: Mutation, word: Word) -> tuple[Fate, str]:
    """What became of one, and the reason."""
    settlement = word.settled.get(mutation.event)
    if (why := word.refused.get(mutation.event)) is not None:
        if settlement is None:
            return Fate.REJECTED, why
        if settlement.way is Way.TASK and settlement.task in word.open_tasks:
            return Fate.REJECTED, say("{why}; a task was made of it", why=why)
        return (
            Fate.COMPENSATED,
            f"{settlement.way.value}: {settlement.note}" if settlement.note else settlement.way.value,
        )
    if mutation.event in word.not_sent:
        return Fate.ACCEPTED, say("kept apart")
    if mutation.position > word.pushed:
        return Fate.WAITING, ""
    if (field := word.conflicts.get(mutation.event)) is not None:
        return Fate.CONFLICTED, field
    return Fate.ACCEPTED, ""


def reckoned(period: Period, mutations: Iterable[Mutation], word: Word, most: int = MOST_ITEMS) -> PeriodView:
    """A period with all that was written in it."""
    if period.closed is not None:
        return PeriodView(period.began_ms, period.ended_ms, period.why, closed_counts=period.closed)
    pairs = [(each, item_of(each, word)) for each in mutations]
    shown = [item for _, item in pairs]
    if len(shown) > most:
        owed = [item for item in shown if not item.fate.is_settled]
        rest = [item for item in shown if item.fate.is_settled][: max(0, most - len(owed))]
        kept = {item.event for item in (*owed, *rest)}
        shown = [item for item in shown if item.event in kept]
    left_out = len(pairs) - len(shown)
    return PeriodView(period.began_ms, period.ended_ms, period.why, tuple(shown), _sagas(pairs), left_out)


def item_of(mutation: Mutation, word: Word) -> JournalItem:
    """One mutation with what became of it."""
    fate, reason = fate_of(mutation, word)
    known = compensation(mutation.type)
    return JournalItem(
        mutation.event,
        mutation.stream,
        mutation.at_ms,
        mutation.clock,
        mutation.who,
        mutation.what or known.what,
        mutation.before,
        mutation.after,
        mutation.why,
        fate,
        reason,
        known.words,
        mutation.saga,
        mutation.place,
    )


def _sagas(pairs: Iterable[tuple[Mutation, JournalItem]]) -> tuple[SagaView, ...]:
    """Procedures of several steps, with the steps that do not hold."""
    names: dict[str, str] = {}
    steps: dict[str, dict[str, bool]] = {}
    for mutation, item in pairs:
        if not mutation.saga:
            continue
        names.setdefault(mutation.saga, mutation.saga_name)
        known = steps.setdefault(mutation.saga, {})
        step = mutation.step or item.what
        # The last word about a step is what holds.
        known[step] = mutation.is_undone or item.fate in (Fate.REJECTED, Fate.COMPENSATED)
    return tuple(
        SagaView(key, names[key], len(found), tuple(step for step, is_undone in found.items() if is_undone))
        for key, found in steps.items()
    )
