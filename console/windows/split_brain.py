"""The strip over every pane while several nodes say they are primary. It can't be dismissed: another reading takes it away."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from models.incident.failover.part import PART
from resources.tongue import tr
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class SplitBrainStrip(NoticeRow):
    """Shows and hides itself with the open incident."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(glyph=GlyphKind.DOWN, is_grave=True, parent=parent)
        self._live = live
        live.incident_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Say which services of which failover."""
        found = self._live.part(PART).split_brain if self._live.incident is not None else ()
        if found:
            failover, services = found[-1]
            names = ", ".join(services)
            sentence = tr(
                "Several nodes of {names} say they are primary ({failover}). Stop writes; fence one; roll back.",
                names=names,
                failover=failover.name,
            )
            self.set_notice(sentence, lead=tr("SPLIT-BRAIN"))
        self.setVisible(bool(found))
