"""The strip over every pane while several nodes say they are primary. It can't be dismissed: another reading takes it away."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from models.incident.failover.part import PART
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
            sentence = (
                f"Several nodes of {names} say they are primary ({failover.name}). Stop writes; fence one; roll back."
            )
            self.set_notice(sentence, lead="SPLIT-BRAIN")
        self.setVisible(bool(found))
