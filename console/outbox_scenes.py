"""The Outbox screen and its archive at moments worth a picture: everything at once, held, a question, a search, nothing yet."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from console.channels.registry import Channels
from console.composer_scenes import Stage
from console.outbox_setup import worker_with
from models.access.approval.request import Verdict
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.outbox import commands as out
from models.comms.record import Fact
from models.comms.rendering.sink import Sink, SinkKind
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.kernel.ids import StreamId

if TYPE_CHECKING:
    from console.desk import Desk

_WORDS: Final = "a passphrase for pictures"
_INSIDE: Final = CommsAudience.INTERNAL
_SINKS: Final = (
    Sink("#incidents", SinkKind.SLACK, (_INSIDE,), {"channel": "C0123456789"}),
    Sink("intranet page", SinkKind.STATIC, (_INSIDE,), {"title": "Northcart inside", "language": "en"}),
    Sink("ops mattermost", SinkKind.MATTERMOST, (_INSIDE,), {"channel": "ch1"}),
    Sink("ops teams", SinkKind.TEAMS, (_INSIDE,)),
    Sink(
        "all hands by e-mail",
        SinkKind.EMAIL,
        (_INSIDE,),
        {"sender": "s@northcart.example", "recipients": ("a@b.example",)},
    ),
    Sink("room of the data centre", SinkKind.MATRIX, (_INSIDE,), {"room": "!room:northcart.example"}),
)


def send_inside(desk: "Desk", incident: StreamId, sinks: Sequence[Sink]) -> tuple[str, ...]:
    """Write, have approved and queue an update for colleagues; gives the effects in the order of `sinks`."""
    desk.comms.sinks = tuple(sinks)
    for fact, value in (
        (Fact.IMPACT, "about 4 in 10 checkouts in Europe fail at the payment step"),
        (Fact.SCOPE, "customers in Europe; other regions are not affected"),
        (Fact.ACTIONS, "undoing a recent release"),
        (Fact.DATA, "no card data was exposed"),
    ):
        desk.execute(c.ChangeFact(incident, fact, value))
    desk.execute(c.BeginDraft(incident, _INSIDE))
    key = desk.read(lambda: desk.comms.desk(incident, desk.identity.me).drafts[_INSIDE].draft.key)
    desk.execute(c.AskReview(incident, key))
    raj = desk.people.find_or_add("Raj Mehta")
    if not desk.read(lambda: desk.second.can_sign(raj)):
        desk.enrol(raj, _WORDS)
    asked = desk.read(lambda: desk.incidents.state(incident).part(APPROVALS).all[-1].id)
    desk.execute_as(raj, _WORDS, VoteApproval(incident, asked, Verdict.APPROVE))
    desk.execute(c.SendUpdate(incident, key))
    items = desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms(), incident))
    by_sink = {item.sink: item.effect for item in items}
    return tuple(by_sink[sink.name] for sink in sinks)


def _incident(stage: Stage) -> StreamId:
    assert stage.console.live.incident is not None
    return stage.console.live.incident.id


def _show(stage: Stage) -> None:
    stage.console.window.show_pane("outbox")
    stage.settle()
    stage.console.window.late.outbox.pane.show_page("outbox")
    stage.settle()


def _everything(stage: Stage) -> None:
    """One channel took it, one wants a pause, one may have it, one refused, two wait."""
    desk, incident = stage.console.desk, _incident(stage)
    if not any(item.sink == _SINKS[0].name for item in stage.console.window.late.outbox_now.items):
        effects = send_inside(desk, incident, _SINKS)
        # Not started: a picture shows one moment.
        stage.console.window.late.outbox_now.use(worker_with(desk, Channels(_SINKS)))
        now_ms = desk.clock.now_ms()
        for effect in effects[:4]:
            desk.execute(out.Claim(incident, effect, by_drill_channel=False))
        desk.execute(out.RecordSent(incident, effects[0], 1, "1736865370.000200"))
        desk.execute(out.RecordCompared(incident, effects[0], 1, same=True))
        desk.execute(out.RecordSent(incident, effects[1], 1, "page/INC-204"))
        words = "429 Too Many Requests, Retry-After 45 s"
        desk.execute(out.RecordFailed(incident, effects[2], 1, words, again_ms=now_ms + 45_000))
        desk.execute(out.RecordUnknown(incident, effects[3], 1, "the connection broke while waiting for the answer"))
        desk.execute(out.Claim(incident, effects[4], by_drill_channel=False))
        desk.execute(out.RecordFailed(incident, effects[4], 1, "the server answers 554 5.7.1: sender not allowed here"))
    _show(stage)
    # What needs a person, as somebody would choose it who comes for that.
    first_out = stage.console.window.late.outbox.pane.inbox.list
    first_out.set_current(first_out.rows()[0].id)


def _held(stage: Stage) -> None:
    _everything(stage)
    if not stage.console.window.late.outbox_now.is_held:
        stage.console.window.do("outbox.hold")
    stage.settle()


def _question(stage: Stage) -> None:
    _everything(stage)
    if stage.console.window.late.outbox_now.is_held:
        stage.console.window.do("outbox.hold")
    stage.console.window.say("")
    stage.console.window.late.outbox.pane.ask("settle")


def _archive(stage: Stage) -> None:
    _everything(stage)
    pane = stage.console.window.late.outbox.pane
    pane.show_page("archive")
    pane.archive.words.set_text("checkouts")
    pane.archive.search()
    for _incident_of_the_record in stage.console.live.headings:
        stage.console.desk.read(lambda: None)
        stage.settle()


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "outbox-nothing": _show,
    "outbox": _everything,
    "outbox-held": _held,
    "outbox-settle": _question,
    "outbox-archive": _archive,
}
"""Any of them alone, too."""
