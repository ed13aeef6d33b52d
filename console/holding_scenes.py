"""Drafts that are held elsewhere, at moments worth a picture: what another one holds, what waits there, two that say the same."""

from collections.abc import Callable
from typing import Final

from console.sharing_scenes import Stage, other_desk
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.rendering.sink import Sink, SinkKind
from models.kernel.ids import StreamId

_IN: Final = CommsAudience.SUPPORT
_SINKS: Final = tuple(
    Sink(name, SinkKind.SLACK, (_IN,), {"channel": "C0123456789"})
    for name in ("#support-desk", "everybody who answers telephones in the evening, all countries")
)
_AWAY_SECONDS: Final = 12 * 60


def _incident(stage: Stage) -> StreamId:
    assert stage.console.live.incident is not None
    return stage.console.live.incident.id


def _show(stage: Stage, audience: CommsAudience = _IN) -> None:
    stage.console.window.show_pane("composer")
    stage.settle()
    stage.console.window.late.composer.pane.show_audience(audience)
    stage.settle()


def _elsewhere(stage: Stage) -> None:
    """Raj began it at his workstation, and has not been heard for a while."""
    desk, incident = stage.console.desk, _incident(stage)
    desk.comms.sinks = _SINKS
    with other_desk(stage) as other:
        other.comms.sinks = _SINKS
        other.execute(c.BeginDraft(incident, _IN, is_holding=True))
    stage.clock.advance(_AWAY_SECONDS)
    stage.poll()
    _show(stage)


def _copying(stage: Stage) -> None:
    """The question before it is copied."""
    _show(stage)
    stage.console.window.late.composer.pane.copy_requested.emit()
    stage.settle()


def _kin(stage: Stage) -> None:
    """Two who did not hear each other each began the first update for executives."""
    desk, incident = stage.console.desk, _incident(stage)
    with other_desk(stage) as other:
        desk.execute(c.BeginDraft(incident, CommsAudience.EXECUTIVES, is_holding=True))
        other.execute(c.BeginDraft(incident, CommsAudience.EXECUTIVES, is_holding=True))
        key = (
            other.read(lambda: other.comms.desk(incident, other.identity.me)).drafts[CommsAudience.EXECUTIVES].draft.key
        )
        other.execute(c.WritePlace(incident, key, "note", "The board is told by telephone at 15:00 UTC."))
    _show(stage, CommsAudience.EXECUTIVES)


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "composer-elsewhere": _elsewhere,
    "composer-copying": _copying,
    "composer-kin": _kin,
}
"""In this order: each goes on from the one before."""
