"""The bridge card in the war room: how to dial in, the rules, and when the next status round is due."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.starts import start
from console.panes.words import countdown, minute
from models.incident.bridge.commands import NoteRound
from models.incident.bridge.part import PART
from resources.tongue import tr
from widgets.brief_list import BriefList, BriefView
from widgets.panel import Panel


class BridgePanel(Panel):
    """Enter on the row of the status round notes that one was held."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Bridge"), parent=parent)
        self._live = live
        self.rows = BriefList()
        self.rows.setAccessibleName(tr("Bridge"))
        self.rows.row_opened.connect(self._opened)
        self.set_body(self.rows)
        self.refresh()

    def refresh(self) -> None:
        """Show the card, and the time to the next round."""
        incident = self._live.incident
        bridge = self._live.part(PART)
        if incident is None:
            self.set_empty(tr("No open incident. F2 declares."))
            return
        if not bridge.is_set:
            self.set_empty(tr("No bridge is set: nobody can be told where to dial in."), (start("bridge"),))
            self.set_meta("")
            return
        due = bridge.next_round_ms
        last = (
            tr("none yet") if bridge.last_round_ms is None else tr("last {minute}", minute=minute(bridge.last_round_ms))
        )
        views = [
            BriefView("dial_in", "", tr("dial-in"), bridge.dial_in or tr("not set"), ""),
            BriefView("url", "", tr("link"), bridge.url or tr("not set"), ""),
            BriefView("pin", "", tr("PIN"), bridge.pin or tr("none"), ""),
            BriefView("round", "", tr("round"), tr("Status round, {last}", last=last), tr("Enter: held now")),
            *(BriefView(f"rule{place}", "", tr("rule"), rule, "") for place, rule in enumerate(bridge.rules)),
        ]
        if views != list(self.rows.rows()):
            self.rows.set_rows(views)
        self.set_empty(None)
        now_ms = self._live.clock.now_ms()
        if due is None or not incident.is_open:
            self.set_meta("")
        else:
            self.set_meta(
                tr("status round OVERDUE {countdown}", countdown=countdown(due, now_ms))
                if due <= now_ms
                else tr("status round in {countdown}", countdown=countdown(due, now_ms))
            )

    def _opened(self, key: str) -> None:
        if key == "round" and self._live.incident is not None:
            self._live.submit(NoteRound(self._live.incident.id))
