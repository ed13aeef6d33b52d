"""The composer at moments worth a picture: nothing yet, findings, a conflict, review, approved, queued, failed, sent."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from console.access_book import ChangeMembership
from models.access.approval.request import Verdict
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.outbox.commands import Claim, RecordFailed, RecordSent, RecordUnknown
from models.comms.outbox.item import State
from models.comms.record import Fact
from models.comms.rendering.sink import Sink, SinkKind
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.kernel.ids import StreamId

if TYPE_CHECKING:
    from console.app import Console


class Stage(Protocol):
    """The window with a demo in it; see console.screens."""

    @property
    def console(self) -> "Console":
        """What is open."""
        ...

    def settle(self) -> None:
        """Let everything come to rest."""
        ...


_WORDS: Final = "a passphrase for pictures"
_OUT: Final = CommsAudience.CUSTOMERS
_SINKS: Final = (
    Sink("status.northcart.example", SinkKind.STATIC, (_OUT,)),
    Sink(
        "customers by e-mail",
        SinkKind.EMAIL,
        (_OUT,),
        {"sender": "status@northcart.example", "recipients": ["customers@northcart.example"]},
    ),
)


def _incident(stage: Stage) -> StreamId:
    assert stage.console.live.incident is not None
    return stage.console.live.incident.id


def _show(stage: Stage, audience: CommsAudience = _OUT) -> None:
    stage.console.window.show_pane("composer")
    stage.settle()
    stage.console.window.late.composer.pane.show_audience(audience)
    stage.settle()


def _key(stage: Stage, audience: CommsAudience = _OUT) -> str:
    desk, incident = stage.console.desk, _incident(stage)
    found = desk.read(lambda: desk.comms.desk(incident, desk.identity.me).drafts.get(audience))
    assert found is not None
    return found.draft.key


def _draft(stage: Stage) -> None:
    """With a record and a text that says what the record says."""
    desk, incident = stage.console.desk, _incident(stage)
    for fact, value in (
        (Fact.IMPACT, "about 4 in 10 checkouts in Europe fail at the payment step"),
        (Fact.SCOPE, "customers in Europe; other regions are not affected"),
        (Fact.ACTIONS, "undoing a recent release"),
        (Fact.DATA, "no card data was exposed"),
    ):
        desk.execute(c.ChangeFact(incident, fact, value))
    desk.execute(c.AskedForEtr(incident, "the board", CommsAudience.EXECUTIVES))
    desk.execute(c.BeginDraft(incident, CommsAudience.EXECUTIVES))
    desk.execute(c.BeginDraft(incident, _OUT))
    _show(stage)


def _findings(stage: Stage) -> None:
    desk, incident = stage.console.desk, _incident(stage)
    words = (
        "We probably found the cause on db-3 and are undoing a recent release. We expect to be back within 30 minutes."
    )
    desk.execute(c.WritePlace(incident, _key(stage), "doing", words))
    _show(stage)


def _components(stage: Stage) -> None:
    """What the update tells of each component."""
    _show(stage)
    stage.console.window.late.composer.pane.components_requested.emit()
    stage.settle()


def _redact(stage: Stage) -> None:
    """What is proposed to be taken out."""
    _show(stage)
    stage.console.window.late.composer.pane.redaction_requested.emit()
    stage.settle()


def _conflict(stage: Stage) -> None:
    desk, incident, key = stage.console.desk, _incident(stage), _key(stage)
    register = desk.read(lambda: desk.comms.state(incident).register(key, "doing").ids)
    desk.execute(c.WritePlace(incident, key, "doing", "We are undoing a recent release in Europe.", register))
    other = "We are undoing a recent release and watch the payments."
    desk.execute(c.WritePlace(incident, key, "doing", other, register))
    _show(stage)


def _outdated(stage: Stage) -> None:
    desk, incident, key = stage.console.desk, _incident(stage), _key(stage)
    desk.execute(c.WritePlace(incident, key, "doing", "We are undoing a recent release."))
    desk.execute(c.ChangeFact(incident, Fact.SCOPE, "customers in Europe and Africa"))
    _show(stage)


def _review(stage: Stage) -> None:
    desk, incident, key = stage.console.desk, _incident(stage), _key(stage)
    ines = desk.people.find_or_add("Ines Duarte")
    desk.execute(ChangeMembership(ines, "legal"))
    desk.enrol(ines, _WORDS)
    desk.comms.sinks = _SINKS
    desk.execute(c.PullFacts(incident, key))
    desk.execute(c.AskReview(incident, key))
    _show(stage)


def _vote(stage: Stage, name: str) -> None:
    desk, incident = stage.console.desk, _incident(stage)
    person = desk.people.find_or_add(name)
    asked = desk.read(lambda: desk.incidents.state(incident).part(APPROVALS).all[-1].id)
    vote = VoteApproval(incident, asked, Verdict.APPROVE)
    if not desk.read(lambda: desk.second.can_sign(person)):
        desk.enrol(person, _WORDS)
    desk.execute_as(person, _WORDS, vote)


def _approved(stage: Stage) -> None:
    desk, incident = stage.console.desk, _incident(stage)
    _vote(stage, "Ines Duarte")
    for name in ("Bo Lindqvist", "Mei Tanaka"):
        person = desk.people.find_or_add(name)
        if desk.read(lambda: desk.comms.desk(incident, desk.identity.me).drafts[_OUT].against):
            if person not in desk.read(lambda: desk.access.groups.members("pr")):
                desk.execute(ChangeMembership(person, "pr"))
            _vote(stage, name)
    _show(stage)


def _queued(stage: Stage) -> None:
    desk, incident = stage.console.desk, _incident(stage)
    desk.execute(c.SendUpdate(incident, _key(stage)))
    _show(stage)


def _failed(stage: Stage) -> None:
    """One channel took it, one refused."""
    desk, incident = stage.console.desk, _incident(stage)
    items = desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms(), incident))
    for item in items:
        desk.execute(Claim(incident, item.effect, by_drill_channel=False))
    first, second = items[0], items[1]
    desk.execute(RecordSent(incident, first.effect, 1, "post-1"))
    desk.execute(RecordFailed(incident, second.effect, 1, "the server answers 554: sender not allowed"))
    _show(stage)


def _needs_review(stage: Stage) -> None:
    """Nobody knows whether it was taken."""
    desk, incident = stage.console.desk, _incident(stage)
    desk.execute(c.BeginDraft(incident, _OUT))
    desk.execute(c.AskReview(incident, _key(stage)))
    _approved(stage)
    desk.execute(c.SendUpdate(incident, _key(stage)))
    items = desk.read(lambda: desk.comms.outbox.items(desk.clock.now_ms(), incident))
    for item in (each for each in items if each.state is State.QUEUED):
        desk.execute(Claim(incident, item.effect, by_drill_channel=False))
        desk.execute(RecordUnknown(incident, item.effect, 1, "the connection broke while waiting for the answer"))
    _show(stage)


def _sent(stage: Stage) -> None:
    """Inside: the record is the channel."""
    desk, incident = stage.console.desk, _incident(stage)
    desk.execute(c.BeginDraft(incident, CommsAudience.INTERNAL))
    key = _key(stage, CommsAudience.INTERNAL)
    desk.execute(c.AskReview(incident, key))
    _vote(stage, "Bo Lindqvist")
    desk.execute(c.SendUpdate(incident, key))
    _show(stage, CommsAudience.INTERNAL)


SCENES: Final[dict[str, Callable[[Stage], None]]] = {
    "composer": _show,
    "composer-draft": _draft,
    "composer-findings": _findings,
    "composer-components": _components,
    "composer-redact": _redact,
    "composer-conflict": _conflict,
    "composer-outdated": _outdated,
    "composer-review": _review,
    "composer-approved": _approved,
    "composer-queued": _queued,
    "composer-failed": _failed,
    "composer-needs-review": _needs_review,
    "composer-sent": _sent,
}
"""In this order: each goes on from the one before."""
