"""What kind of outage it is: type, failure mode, tags, the protocol they loaded, and outage or degradation with its rule."""

from collections.abc import Iterator

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.command.list_panel import NO_INCIDENT, ListPanel
from console.panes.words import countdown
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.classification.views import ClassificationView
from models.incident.determination.part import PART as DETERMINATION
from models.incident.determination.views import DeterminationView
from resources.tongue import marked, shown, tr
from widgets.two_line_list import Sign, TwoLineView

_ASK = marked("Ctrl+K “classify” says it, and loads the protocol")


class ClassificationPanel(ListPanel):
    """Enter on a row asks for its words."""

    def __init__(self, live: Live, parent: QWidget | None = None) -> None:
        super().__init__(tr("Classification"), "", parent)
        self._live = live
        self.refresh()

    def refresh(self) -> None:
        """Show the incident as it stands."""
        live = self._live
        if live.incident is None:
            self.show_rows((), "", tr(NO_INCIDENT))
            return
        view, determined = live.part(CLASSIFICATION), live.part(DETERMINATION)
        missing = view.missing(live.desk.policies.current.mandatory_tags)
        rows = [*_class_rows(view, missing), determination_row(determined, live.clock.now_ms())]
        meta = tr("policy version {policy_version}", policy_version=view.policy_version) if view.policy_version else ""
        self.show_rows(rows, meta, tr(NO_INCIDENT))


def _class_rows(view: ClassificationView, missing: tuple[str, ...]) -> Iterator[TwoLineView]:
    kind = None if view.outage_type is None else tr(view.outage_type.value)
    yield TwoLineView("type", tr("Outage type"), kind or tr(_ASK), "", Sign.DONE if kind else Sign.OPEN)
    mode = view.mode_name or view.failure_mode
    yield TwoLineView("mode", tr("Failure mode"), mode or tr(_ASK), "", Sign.DONE if mode else Sign.OPEN)
    tags = ", ".join(f"{key}={value}" for key, value in sorted(view.tags.items()))
    words = (
        tr("{tags}; CLOSED still needs {missing}", tags=tags or tr("none"), missing=", ".join(missing))
        if missing
        else tags or tr("none, none is required")
    )
    yield TwoLineView("tags", tr("Tags"), words, "", Sign.WARNING if missing else Sign.DONE if tags else Sign.OPEN)
    protocol = view.protocol
    if protocol is None:
        yield TwoLineView("protocol", tr("Protocol"), tr("None is loaded: type and failure mode name one"))
        return
    parts = [tr("asks {roles}", roles=", ".join(protocol.roles).replace("_", " ")) if protocol.roles else ""]
    parts.append(
        tr("acknowledge in {ack_minutes} min", ack_minutes=protocol.ack_minutes)
        if protocol.ack_minutes is not None
        else ""
    )
    parts.append(tr("runbook {runbook}", runbook=protocol.runbook) if protocol.runbook else "")
    told = " · ".join(part for part in parts if part) or tr("loaded")
    yield TwoLineView("protocol", tr("Protocol: {protocol}", protocol=protocol.name), told, "", Sign.DONE)


def determination_row(view: DeterminationView, now_ms: int) -> TwoLineView:
    """The verdict that stands, its rule, and how long the Incident Commander has to rule on a dispute."""
    if view.verdict is None:
        return TwoLineView(
            "determination", tr("Outage or degradation"), tr("Not determined: nobody gave figures or a position")
        )
    title = tr("Outage or degradation: {verdict}", verdict=tr(view.verdict.value).upper())
    if view.due_ms is None:
        return TwoLineView("determination", title, shown(view.why), "", Sign.DONE)
    left = countdown(view.due_ms, now_ms)
    return TwoLineView(
        "determination",
        tr("{title}, disputed", title=title),
        shown(view.why),
        tr("ruling due {left}", left=left),
        Sign.WARNING,
    )
