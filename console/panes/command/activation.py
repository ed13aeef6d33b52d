"""Who is asked, acknowledged and there: the activation checklist of the war room."""

from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.starts import start
from console.panes.words import minute
from models.incident.responders.checklist import Check, checklist, missing
from models.incident.responders.commands import MoveResponder
from models.incident.responders.part import PART
from models.incident.responders.standing import Standing
from resources.tongue import marked, tr
from widgets.brief_list import BriefList, BriefView
from widgets.panel import Panel

_NEXT = {
    Standing.ASKED: Standing.ACKNOWLEDGED,
    Standing.UNSENT: Standing.ACKNOWLEDGED,
    Standing.ACKNOWLEDGED: Standing.JOINED,
}
_KINDS = {
    Standing.ACKNOWLEDGED: "acked",
    Standing.UNSENT: marked("not sent"),
    Standing.UNREACHABLE: marked("no answer"),
}


_STARTS: Final = (start("responder", marked("ask somebody")), start("responder.call", marked("log a call")))


class ActivationPanel(Panel):
    """Enter on a row notes the next step: acknowledged, then joined. Calls are logged with `incident responder`."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Activation"), parent=parent)
        self._live = live
        self._checks: dict[str, Check] = {}
        self.rows = BriefList()
        self.rows.setAccessibleName(tr("Activation"))
        self.rows.row_opened.connect(self._advance)
        self.set_body(self.rows)
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        incident = self._live.incident
        if incident is None:
            self.set_empty(tr("No open incident. F2 declares."))
            return
        checks = checklist(incident, self._live.part(PART))
        self._checks = {str(place): check for place, check in enumerate(checks)}
        views = [self._view(key, check) for key, check in self._checks.items()]
        if views != list(self.rows.rows()):
            self.rows.set_rows(views)
        self.set_empty(None if views else tr("Nobody is expected at this severity, and nobody was asked."), _STARTS)
        lacking = missing(checks)
        self.set_meta(
            tr("{lacking} missing for {severity}", lacking=len(lacking), severity=incident.severity)
            if lacking
            else tr("all expected roles are held")
        )

    def _view(self, key: str, check: Check) -> BriefView:
        asked = check.asked
        role = tr(check.role.label) if check.role else tr("Responder")
        directory = self._live.desk.people.directory
        known = None if check.person is None else directory.get(check.person)
        phone = (
            "" if check.person is None else f" · {(known.phone if known and known.phone else tr('no phone number'))}"
        )
        kind = tr("MISSING") if asked is None and check.is_missing else tr("in role")
        note = ""
        if asked is not None:
            kind = tr(_KINDS.get(asked.standing, str(asked.standing)))
            note = tr("log the call") if asked.needs_result else tr("ask again") if asked.needs_confirmation else ""
        at_ms = None if asked is None else asked.joined_ms or asked.acknowledged_ms or asked.last_asked_ms
        name = tr("nobody") if check.person is None else self._live.person(check.person)
        return BriefView(key, "–" if at_ms is None else minute(at_ms), kind, f"{role}: {name}{phone}", note)

    def _advance(self, key: str) -> None:
        check, incident = self._checks.get(key), self._live.incident
        if check is None or check.asked is None or incident is None:
            return
        following = _NEXT.get(check.asked.standing)
        if following is not None:
            self._live.submit(MoveResponder(incident.id, check.asked.item, following))
