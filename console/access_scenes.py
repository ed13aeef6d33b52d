"""Scenes of elevated rights, for `screens`: glass that was broken, rights that are asked for, one's own running out."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Final

from models.access.approval.request import Verdict
from models.access.elevation.commands import AskElevation, BreakGlass, VoteElevation
from models.access.elevation.events import Scope

if TYPE_CHECKING:
    from console.approval_scenes import Window

_WORDS: Final = "an example passphrase"
_LONG: Final = (
    "the broker of eu-west holds 41,000 unacknowledged payments, the duty manager and the deputy do not answer, and every"
    " minute costs customers their orders"
)


def _rights(stage: "Window") -> None:
    desk, incident = stage.console.desk, stage.console.live.incident
    if incident is None or desk.read(lambda: desk.elevations.view).all:
        return
    mei, bo = (desk.people.find_or_add(name) for name in ("Maximiliane Oyelaran-Featherstonehaugh", "Bo Lindqvist"))
    for person in (mei, bo):
        if not desk.read(partial(desk.second.can_sign, person)):
            desk.enrol(person, _WORDS)
    scope = Scope(incident.id)
    (asked, *_) = desk.execute(AskElevation(scope, "restart the payment broker")).events
    desk.execute_as(bo, _WORDS, VoteElevation(asked, Verdict.APPROVE, "go ahead"))
    stage.clock.advance(185)
    desk.execute_as(bo, _WORDS, AskElevation(Scope(change="CHG-20417"), "roll the change back", 30))
    stage.clock.advance(64)
    desk.execute_as(mei, _WORDS, BreakGlass(scope, _LONG))
    stage.clock.advance(412)
    stage.poll()
    stage.settle()


def _strip(stage: "Window") -> None:
    _rights(stage)
    stage.console.window.show_pane("war_room")
    stage.settle()


def _ask(stage: "Window") -> None:
    _strip(stage)
    stage.console.window.do("elevate")
    stage.settle()


def _review(stage: "Window") -> None:
    _strip(stage)
    stage.console.window.do("elevation.review")
    stage.settle()


def _grant(stage: "Window") -> None:
    _strip(stage)
    stage.console.window.do("elevation.grant")
    stage.settle()


def _inbox(stage: "Window") -> None:
    _rights(stage)
    stage.console.window.show_pane("approvals")
    stage.settle()


SCENES: Final[dict[str, Callable[["Window"], None]]] = {
    "elevation": _strip,
    "elevation-inbox": _inbox,
    "elevation-ask": _ask,
    "elevation-grant": _grant,
    "elevation-review": _review,
}
