"""Related incidents: parent, children, what was split off or merged in. Enter opens the other one."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QWidget

from console.incident_book import Heading
from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.command.starts import start
from models.incident.links.part import PART
from models.incident.links.views import Links
from models.kernel.ids import StreamId
from resources.tongue import marked, tr
from widgets.two_line_list import Sign, TwoLineView

_EMPTY: Final = marked("This incident stands by itself: no parent, no children, nothing split off or merged in.")
_STARTS: Final = (start("link", "link"), start("split", "split"), start("merge", "merge"))


class KinPanel(ListPanel):
    """How the others stand now is read from themselves; one that never arrived here is named by its number."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Related incidents"), "", parent)
        self._live = live
        self.row_opened.connect(self._open)
        self.refresh()

    def refresh(self) -> None:
        """Show the links as they stand."""
        live = self._live
        if live.incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        known = {heading.id: heading for heading in live.headings}
        rows = kin_rows(live.part(PART), known.get)
        count = sum(known[StreamId(row.id)].is_open for row in rows if row.id in known)
        self.show_rows(rows, tr("{count} open", count=count) if rows else "", tr(_EMPTY), _STARTS)

    def _open(self, row: str) -> None:
        if any(heading.id == row for heading in self._live.headings):
            self._live.open_incident(StreamId(row))
        else:
            self._live.told.emit(tr("That incident is not known at this workstation yet."))


def kin_rows(links: Links, heading: Callable[[StreamId], Heading | None]) -> list[TwoLineView]:
    """Parent first, then children, splits and merges; an incident linked twice has one row. Pure."""
    found: list[tuple[str, StreamId, str]] = []
    if links.parent is not None:
        found.append((tr("Parent"), links.parent.id, links.parent.number))
    found += [(tr("Child"), each.id, each.number) for each in links.children]
    if links.split_from is not None:
        found.append((tr("Split from"), links.split_from.id, links.split_from.number))
    found += [(tr("Split off into"), each.id, each.number) for each in links.split_into]
    found += [(tr("Merged in"), each.id, each.number) for each in links.merged_in]
    rows: dict[StreamId, TwoLineView] = {}
    for word, stream, number in found:
        if stream not in rows:
            rows[stream] = _row(word, stream, number, heading(stream))
    return list(rows.values())


def _row(word: str, stream: StreamId, number: str, known: Heading | None) -> TwoLineView:
    if known is None:
        return TwoLineView(stream, f"{word} {number}", tr("not known at this workstation yet"), "", Sign.OFF)
    sign = Sign.OPEN if known.is_open else Sign.DONE
    return TwoLineView(stream, f"{word} {known.number}", known.title, f"{known.severity} {known.state}".upper(), sign)
