"""The line above the panes that says conflicts wait: what differs, what counts meanwhile, and the key that settles."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.live import Live
from models.incident.conflicts import words
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class ConflictStrip(NoticeRow):
    """Never modal: work goes on with what counts meanwhile."""

    def __init__(self, live: Live, acts: Callable[[str], None], parent: QWidget | None = None) -> None:
        super().__init__(glyph=GlyphKind.UNKNOWN, is_dashed=True, parent=parent)
        self._live = live
        self._said = ""
        self.hide()
        self.action_requested.connect(lambda: acts("conflicts"))
        live.incident_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say what stands now; nothing where nothing differs."""
        incident = self._live.incident
        conflicts = incident.conflicts if incident is not None else ()
        sentence, note = self._told(), f"1 of {len(conflicts)}" if len(conflicts) > 1 else ""
        if f"{sentence}{note}" != self._said:
            self._said = f"{sentence}{note}"
            lead = "CONFLICT" if len(conflicts) < 2 else f"{len(conflicts)} CONFLICTS"
            self.set_notice(sentence, lead=lead, note=note, action="Settle", keys="Ctrl+Shift+J")
        self.setVisible(bool(conflicts))

    def _told(self) -> str:
        live = self._live
        if live.incident is None or not live.incident.conflicts:
            return ""
        first = live.incident.conflicts[0]

        def told(value: str) -> str:
            return words.value(first.field, value, live.entries, live.person)

        said = ", ".join(f"{told(claim.value)} by {live.person(claim.actor)}" for claim in first.claims[:3])
        return f"{words.what(first.field, live.entries)} differs: {said}. Meanwhile {told(first.shown)} counts."
