"""What is asked while an incident is led, a drill in its frame, and an incident that is over, at moments worth a picture."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from models.incident.commands import Declare, LogEntry, MoveState
from models.incident.entry import Kind
from models.incident.lifecycle import State
from models.incident.severity import NO_INPUTS, ImpactInputs, Severity

if TYPE_CHECKING:
    from console.app import Console


class Stage(Protocol):
    """The window of the demo."""

    @property
    def console(self) -> "Console":
        """What is open."""
        ...

    def settle(self) -> None:
        """Let everything come to rest."""
        ...

    def do(self, action: str) -> None:
        """An action of the table."""
        ...


def _log(stage: Stage) -> None:
    """A decision half written in the log bar, with the room before it."""
    _to_the_open_one(stage)
    stage.console.window.show_pane("war_room")
    stage.do("log")
    stage.console.window.log_bar.edit.setText("d Keep eu-central as primary until Monday")


def _to_the_open_one(stage: Stage) -> None:
    desk = stage.console.desk
    stage.console.live.open_incident(
        next(each.id for each in desk.read(desk.incidents.headings) if each.is_open and not each.drill)
    )


def _asking(action: str) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        stage.console.window.show_pane("war_room")
        stage.do(action)

    return scene


def _drill(pane: str) -> Callable[[Stage], None]:
    def scene(stage: Stage) -> None:
        desk, me = stage.console.desk, stage.console.desk.identity.me
        drill = next((each.id for each in desk.read(desk.incidents.headings) if each.drill), None)
        if drill is None:
            rated = ImpactInputs(users_bp=1200)
            declare = Declare("Loss of eu-west", ("checkout", "payments"), rated, Severity.SEV2, me, drill=True)
            drill = desk.execute(declare).stream
            desk.execute(LogEntry(drill, "Injected: eu-west answers nothing"))
            desk.execute(LogEntry(drill, "Drain eu-west", Kind.DECISION, fields={"why": "as the runbook has it"}))
        stage.console.live.open_incident(drill)
        stage.console.window.show_pane(pane)

    return scene


def _over(stage: Stage) -> None:
    """Looked at again after it was over: what the room showed last, and that it is over."""
    desk, me = stage.console.desk, stage.console.desk.identity.me
    over = desk.execute(Declare("Search slow after the index change", ("search",), NO_INPUTS, Severity.SEV3, me)).stream
    desk.execute(LogEntry(over, "p95 of search back below 400 ms"))
    desk.execute(MoveState(over, State.DISMISSED, "an index was being built"))
    stage.console.live.open_incident(over)
    stage.console.window.show_pane("war_room")


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "severity-prompt": _asking("severity.3"),
    "state-prompt": _asking("state"),
    "task-prompt": _asking("task"),
    "export-incident": _asking("export"),
    "drill-war-room": _drill("war_room"),
    "drill-timeline": _drill("timeline"),
    "incident-over": _over,
    "log-prompt": _log,
}
"""What stands in the log bar stays there, so that comes last. The decision prompt is the window's scene `timeline-decision`."""
