"""How long what is kept, what is due, holds and orders of erasure: worked out of the record while somebody looks.

Asked for in short pieces, so that what people write goes between them: a large record takes many.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live

if TYPE_CHECKING:
    from console.desk import Desk
    from console.retention_records import Pieces
    from models.access.approval.standing import Standing as Vote
    from models.retention.events import RuleSet
    from models.retention.holds import Hold
    from models.retention.schedule import Assessment
    from models.retention.state import Order, Request

_AGAIN_MS: Final = 600_000


@dataclass(frozen=True, slots=True)
class HoldRow:
    """A legal hold, with names for what it covers."""

    hold: "Hold"
    covers: tuple[str, ...]
    """Incidents and people; empty: everything."""
    by: str


@dataclass(frozen=True, slots=True)
class RequestRow:
    """What was put up for erasure and is not ordered yet."""

    request: "Request"
    vote: "Vote"
    by: str
    approved_by: tuple[str, ...]
    held_by: tuple[str, ...]
    """Matters of the holds that forbid it now."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    """An order that is in force."""

    order: "Order"
    what: str
    by: str
    approved_by: tuple[str, ...]
    is_done: bool
    """Carried out at this workstation."""
    held_by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RetentionPicture:
    """As of `at_ms`."""

    at_ms: int
    rules: "tuple[RuleSet, ...]" = ()
    records: "tuple[Assessment, ...]" = ()
    holds: tuple[HoldRow, ...] = ()
    requests: tuple[RequestRow, ...] = ()
    orders: tuple[OrderRow, ...] = ()
    trouble: str = ""
    """Why an order is not carried out yet, or why the record did not answer."""


@dataclass(slots=True)
class _Look:
    """One reading of the record, under way."""

    pieces: "Pieces"
    at_ms: int
    words: dict[str, Any] = field(default_factory=dict)


class RetentionNow(QObject):
    """On the GUI thread."""

    changed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent or live)
        self._live = live
        self.picture: RetentionPicture | None = None
        """None until the record has answered."""
        self._look: _Look | None = None
        self._asked_ms: int | None = None
        self._is_stale = True
        self._is_heard = False

    def look(self) -> None:
        """Somebody looks: read the record where that was not done yet, or long ago, or something was decided since."""
        if not self._is_heard:
            from console.retention_book import RetentionChange

            self._is_heard = True
            self._live.on_change(RetentionChange, lambda _change: self._note())
        now_ms = self._live.clock.now_ms()
        is_old = self._asked_ms is None or not 0 <= now_ms - self._asked_ms < _AGAIN_MS
        if self._look is not None or not (self._is_stale or is_old):
            return
        # Here, not above: a start needs none of it.
        from console.retention_records import looking

        self._is_stale, self._asked_ms = False, now_ms
        self._look = _Look(looking(self._live.desk, now_ms), now_ms)
        desk = self._live.desk
        self._live.attempt(lambda: _around(desk, now_ms), self._begin, self._refused)

    def _note(self) -> None:
        self._is_stale = True
        self.changed.emit()

    def _begin(self, words: dict[str, Any]) -> None:
        assert self._look is not None, "asked by it"
        self._look.words = words
        self._next(None)

    def _next(self, answer: Any) -> None:
        assert self._look is not None, "asked by it"
        try:
            question = self._look.pieces.send(answer)
        except StopIteration as end:
            self._show(RetentionPicture(self._look.at_ms, records=end.value, **self._look.words))
        else:
            self._live.attempt(question, self._next, self._refused)

    def _refused(self, sentence: str) -> None:
        self._show(RetentionPicture(self._live.clock.now_ms(), trouble=sentence))

    def _show(self, found: RetentionPicture) -> None:
        self._look = None
        self.picture = found
        self.changed.emit()


def _around(desk: "Desk", now_ms: int) -> dict[str, Any]:
    """Rules, holds, requests and orders, with names in them. On the store thread."""
    from models.retention.listing import ErasureList

    state = desk.retention.state
    names = desk.people.name
    numbers = {each.id: each.number for each in desk.incidents.headings()}

    def matters(listed: "ErasureList | None") -> tuple[str, ...]:
        return tuple(each.matter for each in state.holds_on(listed or ErasureList()))

    requests = state.requests()
    whats = {each.id: each.asked.what for each in requests}
    return {
        "rules": state.rules(),
        "holds": tuple(
            HoldRow(
                each,
                (*(numbers.get(stream, stream) for stream in each.incidents), *map(names, each.people)),
                names(each.by),
            )
            for each in state.holds()
        ),
        "requests": tuple(
            RequestRow(
                each, vote, names(each.asked.requested_by), _named(vote.approved_by, names), matters(each.listed)
            )
            for each in requests
            if not each.ordered_by and ((vote := each.standing(now_ms)).is_pending or vote.is_granted)
        ),
        "orders": tuple(
            OrderRow(
                each,
                whats.get(each.request, ""),
                names(each.by),
                _named(each.approved_by, names),
                desk.log.erasures.has_order(each.id),
                matters(each.listed),
            )
            for each in state.orders()
        ),
        "trouble": desk.erasing.problem,
    }


def _named(people: Sequence[Any], names: Any) -> tuple[str, ...]:
    return tuple(names(each) for each in people)
