"""Conflicts of all incidents, open and closed: asked once of the record, then kept up with what is written."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from console.live import Live
from console.panes.words import clock_time
from console.sharing_facts import Unsettled, unsettled
from models.incident.conflicts import words
from models.incident.conflicts.commanders import COMMANDER_FIELD
from models.incident.views import IncidentChange
from models.kernel.ids import StreamId
from resources.tongue import shown, tr
from widgets.detail_rows import DetailView
from widgets.two_line_list import Sign, TwoLineView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from models.incident.entry import Entry
    from models.kernel.ids import EventId

_AT_ONCE: Final = 25
"""Incidents in one question: folding a closed one takes some milliseconds."""
_MOST: Final = 500
"""Incidents that are looked at, the newest."""


class ConflictInbox(QObject):
    """One a pane. `load` reads; `changed` says that something is new."""

    changed = Signal()

    def __init__(self, live: Live, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._live = live
        self._found: dict[StreamId, tuple[Unsettled, ...]] = {}
        self._left: list[StreamId] | None = None
        """What is still to be asked; None before `load`."""
        live.on_change(IncidentChange, self._hear)

    @property
    def is_loaded(self) -> bool:
        """Whether every incident was looked at."""
        return self._left == []

    @property
    def all(self) -> tuple[Unsettled, ...]:
        """Blocked command first, then open incidents, then by number."""
        found = [each for group in self._found.values() for each in group]
        return tuple(
            sorted(found, key=lambda each: (each.conflict.field != COMMANDER_FIELD, not each.is_open, each.number))
        )

    def load(self) -> None:
        """Ask once, a few incidents at a time."""
        if self._left is None:
            self._left = [heading.id for heading in self._live.headings[:_MOST]]
            self._next()

    def _next(self) -> None:
        if not self._left:
            self.changed.emit()
            return
        page, self._left = self._left[:_AT_ONCE], self._left[_AT_ONCE:]
        desk = self._live.desk
        self._live.ask(lambda: unsettled(desk, page), self._take)

    def _take(self, found: Sequence[Unsettled]) -> None:
        for each in found:
            # What was heard meanwhile is newer.
            if all(known.conflict.field != each.conflict.field for known in self._found.get(each.stream, ())):
                self._found[each.stream] = (*self._found.get(each.stream, ()), each)
        self._next()

    def _hear(self, change: IncidentChange) -> None:
        summary = change.summary
        self._found[change.stream] = tuple(
            Unsettled(change.stream, summary.number, summary.title, summary.state.is_open, conflict)
            for conflict in summary.conflicts
        )
        self.changed.emit()


def row_id(each: Unsettled) -> str:
    """Of its row."""
    return f"{each.stream}:{each.conflict.field}"


def conflict_rows(found: Sequence[Unsettled], live: Live) -> list[TwoLineView]:
    """One a field: what differs, in which incident, and what counts meanwhile."""
    return [
        TwoLineView(
            row_id(each),
            tr("{number} {about} differs", number=each.number, about=_about(each, live)),
            tr("{title} · {says} counts meanwhile", title=each.title, says=_says(each, each.conflict.shown, live)),
            tr("command is blocked") if each.conflict.field == COMMANDER_FIELD else "" if each.is_open else tr("over"),
            Sign.WARNING if each.is_open else Sign.OPEN,
        )
        for each in found
    ]


def conflict_details(each: Unsettled, live: Live) -> list[DetailView]:
    """Every value with its author and time."""
    safer = words.safer(each.conflict)
    rows = [
        DetailView(
            tr("Value") if number == 0 else "",
            _says(each, claim.value, live),
            f"{live.person(claim.actor)}, {clock_time(claim.at_ms)}Z",
            word=shown(words.safer_word(each.conflict.field)) if claim is safer else "",
        )
        for number, claim in enumerate(each.conflict.claims)
    ]
    rows.append(DetailView(tr("Meanwhile"), _says(each, each.conflict.shown, live), tr("until a person settles it")))
    return rows


def _about(each: Unsettled, live: Live) -> str:
    return shown(words.what(each.conflict.field, _entries(each, live)))


def _says(each: Unsettled, value: str, live: Live) -> str:
    return shown(words.value(each.conflict.field, value, _entries(each, live), live.person))


def _entries(each: Unsettled, live: Live) -> "Mapping[EventId, Entry]":
    is_shown = live.incident is not None and live.incident.id == each.stream
    return live.entries if is_shown else {}
