"""Updates that leave: people write, approve and queue them; each workstation runs the program's own worker over its record.

The gates, the fold and the worker are the program's. Everything random comes from a stream of its own, so that a history without
effects is the same as it was before there were any.
"""

import hashlib
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from random import Random
from typing import TYPE_CHECKING, Any, Final, TypeVar

from console.channels.registry import Channels
from console.outbox_worker import OutboxWorker
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.comms import events, holding
from models.comms.audience import CommsAudience
from models.comms.commands import HandDraft
from models.comms.decide_drafts import Context, refuse_out
from models.comms.decide_holding import hand_draft, holding_unmet
from models.comms.events import VERSIONS as COMMS
from models.comms.outbox import commands as c
from models.comms.outbox import events as told
from models.comms.outbox.decide import ApprovalFact, OutboxContext, blobs_of, decide
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import Item, State, updates_by_state
from models.comms.phase import Phase
from models.comms.rendering.render import approved_hash, render
from models.comms.rendering.rendered import marker_of
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.situation import Situation
from models.comms.state import CommsState
from models.comms.templates.library import built_in
from models.comms.update import Update
from models.comms.views import DraftView, view
from models.incident.approvals.events import (
    APPROVAL_REQUESTED,
    APPROVAL_VOTED,
    APPROVAL_WITHDRAWN,
    ApprovalRequested,
    ApprovalVoted,
    ApprovalWithdrawn,
)
from models.incident.approvals.part import PART as APPROVALS
from models.incident.approvals.views import Approvals
from models.incident.ledger import Ledger
from models.kernel.errors import BadInput, Refused
from models.kernel.event import Draft
from models.kernel.ids import OriginId, StreamId, uuid7
from models.store.event_log import event_of
from tests.simulation.effect_book import APPROVERS, EffectBook, Plan
from tests.simulation.provider import FakeChannel, Provider
from tests.simulation.schedule import START_MS
from tests.simulation.station import ORG, Station

if TYPE_CHECKING:
    from tests.simulation.world import World

T = TypeVar("T")

LINGER_MS: Final = 65_000
"""A look-up that finds nothing proves something after a minute only: some histories go on for so long."""
_OPTIONS: Final[Mapping[SinkKind, Mapping[str, str]]] = {SinkKind.SLACK: {"channel": "C0123456789"}}
_KINDS: Final = (SinkKind.SLACK, SinkKind.SLACK_WEBHOOK, SinkKind.PAGERDUTY)
"""One that can be asked, one that can't, and one that drops repetitions."""


def _updates(items: tuple[Item, ...]) -> dict[str, Any]:
    return dict(zip(("on_its_way", "in_doubt", "sent"), updates_by_state(items), strict=True))


class EffectDesk:
    """The record of one workstation as its worker sees it, from one start to the next: see console.outbox_worker.Desk."""

    def __init__(self, effects: "Effects", station: Station) -> None:
        self._effects, self.station = effects, station
        self._read = self._completed = 0
        self._outbox = Outbox()
        self._ledgers: dict[StreamId, Ledger] = defaultdict(Ledger)
        self._states: dict[StreamId, CommsState] = defaultdict(CommsState)
        channels = {
            sink.name: FakeChannel(effects.provider, sink, station, effects.book.called) for sink in effects.sinks
        }
        self.worker = OutboxWorker(
            self, self.outbox, self, Channels(effects.sinks, channels), station.replica.origin(), station.clock
        )

    def read(self, question: Callable[[], T]) -> T:
        return question()

    def execute(self, command: Any) -> None:
        """Decided by the program's gates, and committed; the process may die at each commit."""
        for draft in decide(self.outbox(), command, self.context(command.incident)):
            self.station.record(draft)
        if isinstance(command, c.Settle) and not command.accepted:
            self._effects.book.doubtful.discard(command.effect)

    def content(self, item: Item) -> bytes | None:
        return self._effects.blobs.get(item.content)

    def context(self, incident: StreamId) -> OutboxContext:
        return OutboxContext(
            self.station.clock.now_ms(),
            ORG,
            self.station.replica.origin(),
            self._effects.comms[incident],
            False,
            partial(self.approval, incident),
            self._effects.blobs.get,
        )

    def approval(self, incident: StreamId, sha256: str) -> ApprovalFact | None:
        found, draft = self.approvals(incident).find(sha256, "update"), self.draft_of(incident, sha256)
        if found is None or draft is None or draft.review is None:
            return None
        standing = found.standing(self.station.clock.now_ms(), ApprovalPolicy(approvers=APPROVERS))
        given_ms = max((each.vote.at_ms for each in found.votes if each.counts), default=0)
        return ApprovalFact(
            standing.is_granted and not draft.review.void,
            standing.missing,
            found.request.expires_ms,
            standing.approved_by,
            given_ms,
            found.id,
            sent_from=holding.sent_from(self.state(incident), draft.key, draft.review.asked.origin),
        )

    def draft_of(self, incident: StreamId, sha256: str) -> DraftView | None:
        """The draft that stands as exactly this."""
        drafts = view(self.state(incident)).drafts
        return next((each for each in drafts if each.review and each.review.asked.sha256 == sha256), None)

    def state(self, incident: StreamId) -> CommsState:
        self._catch_up()
        return self._states[self._effects.comms[incident]]

    def comms(self, incident: StreamId, *others: OriginId) -> Context:
        """What the gates of drafts look at."""
        station = self.station
        known = {origin: holding.Workstation(origin) for origin in others}
        return Context(
            incident, self._effects.comms[incident], station.user, Situation(now_ms=station.clock.now_ms()),
            built_in(), lambda: "", **_updates(self.outbox().items(station.clock.now_ms(), incident)),
            whereabouts=holding.Whereabouts(station.replica.origin(), known),
        )  # fmt: skip

    def outbox(self) -> Outbox:
        self._catch_up()
        return self._outbox

    def approvals(self, incident: StreamId) -> Approvals:
        self._catch_up()
        return APPROVALS.view(self._ledgers[incident])

    def _catch_up(self) -> None:
        replica = self.station.replica
        if replica.completed() != self._completed:
            # Content came for something that was read without it.
            self._completed, self._read = replica.completed(), 0
            self._outbox, self._ledgers, self._states = Outbox(), defaultdict(Ledger), defaultdict(CommsState)
        newest = replica.newest()
        if newest > self._read:
            for parcel in replica.after(self._read, newest):
                event = event_of(parcel.event)
                if not self._outbox.apply(event) and event.type in COMMS:
                    self._states[event.stream].apply(event)
                if event.body is not None and event.type in APPROVALS.folds:
                    APPROVALS.folds[event.type](self._ledgers[event.stream], event, event.body)
            self._read = newest


class Effects:
    """The outbox's part in a history."""

    def __init__(self, world: "World") -> None:
        self.world = world
        self.random = Random(f"{world.options.seed}-outbox")
        self.provider = Provider(Random(f"{world.options.seed}-outbox-provider"))
        self.book = EffectBook(world.book)
        self.blobs: dict[str, bytes] = {}
        """Content is found by its hash: wherever it came from, it is the same."""
        self.comms = {stream: StreamId(uuid7(0, self.random.randbytes)) for stream in world.streams}
        self.sinks = tuple(
            Sink(f"{kind}-{number}", kind, tuple(CommsAudience), _OPTIONS.get(kind, {}))
            for number in range(len(world.streams))
            for kind in _KINDS
        )
        self.lingers = self.random.random() < 0.15
        self._desks: dict[str, EffectDesk] = {}
        self._leads = {sink.name: self.random.choice(world.stations) for sink in self.sinks}
        """Who sends there: one person at one workstation, as an organisation sets it up."""
        self._drafts: dict[str, StreamId] = {}
        self._begun: dict[str, str] = {}
        """Which workstation begins a draft: the first that wants to."""
        self._is_healed = False
        for station in world.stations:
            station.on_start.append(partial(self._started, station))

    def _started(self, station: Station) -> None:
        self._desks[station.name] = EffectDesk(self, station)

    def _desk(self, station: Station) -> EffectDesk:
        return self._desks[station.name]

    # What happens.

    def plan(self, end: int) -> None:
        for station in self.world.stations:
            self._tick(station, self.random.randrange(1_000))
            self._look_after(station, self.random.randrange(3_000))
        for revision in range(1, self.world.options.effects + 1):
            self._intend(revision, self.random.randrange(end // 4))
        for _ in range(self.random.randrange(3)):
            self._at(self.random.randrange(end), self._hand)
        if self.random.random() < 0.4:
            self._at(self.random.randrange(end), self._slip)

    def heal(self) -> None:
        self._is_healed = self.provider.is_kind = True

    def check_ended(self) -> None:
        """I15, at every workstation: those that hold no sink have nothing to answer for."""
        for station in self.world.stations:
            desk = self._desk(station)
            outbox = desk.outbox()
            now_ms = station.clock.now_ms()
            may_go = {item.effect for item in outbox.items(now_ms) if self._may_go(desk, item, now_ms)}
            self.book.check_ended(station, outbox, may_go, self._sent_from(desk, outbox, now_ms))

    def _may_go(self, desk: EffectDesk, item: Item, now_ms: int) -> bool:
        plan = self.book.plans.get(item.effect)
        if plan is None or item.content != plan.content:
            return False
        fact = desk.approval(item.incident, plan.update_sha256)
        return fact is not None and fact.is_granted and (item.again_ms or 0) <= now_ms

    def _sent_from(self, desk: EffectDesk, outbox: Outbox, now_ms: int) -> dict[str, OriginId]:
        """Who sends each effect, as far as this workstation knows."""
        found = {item.effect: desk.approval(item.incident, item.update_sha256) for item in outbox.items(now_ms)}
        return {effect: fact.sent_from for effect, fact in found.items() if fact is not None and fact.sent_from}

    def _at(self, at: int, act: Callable[[], None]) -> None:
        self.world.scheduler.later(at, act)

    def _tick(self, station: Station, after_ms: int) -> None:
        """The worker's pass, as its thread makes one every second."""

        def tick() -> None:
            station.doing(lambda: self._turn(station))
            self._tick(station, 900 + self.random.randrange(300))

        self._at(after_ms, tick)

    def _turn(self, station: Station) -> None:
        try:
            turn = self._desk(station).worker.turn()
        finally:
            self.book.check()
        if turn.did_anything:
            self.world.note(f"{station.name} outbox: {turn.sent} sent, {turn.other} not, {turn.settled} settled")

    def _person(self, station: Station, act: Callable[[EffectDesk], bool], after_ms: int) -> None:
        """Somebody tries, and tries again a little later, until it is done."""

        def attempt() -> None:
            done: list[bool] = []
            station.doing(lambda: done.append(act(self._desk(station))))
            if done != [True]:
                self._person(station, act, 1_000 + self.random.randrange(1_000))

        self._at(after_ms, attempt)

    def _intend(self, revision: int, at: int) -> None:
        random, world = self.random, self.world
        number = random.randrange(len(world.streams))
        incident, sink = world.streams[number], self.sinks[len(_KINDS) * number + random.randrange(len(_KINDS))]
        draft = f"draft-{revision}"
        author = random.choice(world.stations)
        self._drafts[draft] = incident
        self._put_up(draft, incident, sink, author, revision, at)
        if random.random() < 0.5:
            # Somebody else thinks that nobody sends it, with words of their own.
            other = random.choice([each for each in world.stations if each is not author])
            self._put_up(draft, incident, sink, other, revision, at + random.randrange(3_000))

    def _put_up(self, draft: str, incident: StreamId, sink: Sink, author: Station, revision: int, at: int) -> None:
        random, world = self.random, self.world
        others = [each for each in world.stations if each is not author]
        expiry_ms = random.choice((60_000, 1_800_000))
        update = self._update(incident, revision, f"About {random.randrange(100)} % of checkouts fail.")
        sha256 = self._known(update, sink, author, expiry_ms, draft)
        self._person(author, partial(self._ask, update, sha256, author, expiry_ms, draft), at)
        voters = random.sample(others, APPROVERS)
        # One may vote who can't: the author; one may never look; one may say no.
        voters = [author if random.random() < 0.1 else voter for voter in voters if random.random() < 0.95]
        for voter in voters:
            verdict = Verdict.DENY if random.random() < 0.07 else Verdict.APPROVE
            self._person(voter, partial(self._vote, incident, sha256, verdict), at + random.randrange(2_500))
        queue = c.QueueUpdate(incident, update, (sink,), sha256)
        pressing = partial(self._queue, queue, marker_of(update, sink.name))
        # Mostly one person sends; but another may think that nobody did.
        for station in (self._leads[sink.name], *(others if random.random() < 0.25 else ())):
            self._person(station, pressing, at + random.randrange(2_000))
        if random.random() < 0.15:
            self._at(at + random.randrange(6_000), partial(self._withdraw, author, incident, sha256))

    def _update(self, incident: StreamId, revision: int, body: str) -> Update:
        return Update(
            incident, "INC-204", CommsAudience.CUSTOMERS, Phase.INVESTIGATING, "Checkout fails", body,
            next_update_ms=START_MS + 1_800_000, severity="SEV2", revision=revision, at_ms=START_MS,
        )  # fmt: skip

    def _known(self, update: Update, sink: Sink, author: Station, expiry_ms: int, draft: str) -> str:
        """What somebody put up for approval, as the book of the history knows it."""
        rendered, sha256 = render(update, sink), approved_hash(update, (sink,))
        self._keep(update, sink)
        content = hashlib.sha256(rendered.content).hexdigest()
        plan = Plan(author.user, sink.name, rendered.marker, content, sha256, expiry_ms, draft)
        self.book.plans[rendered.marker] = plan
        return sha256

    def _keep(self, update: Update, sink: Sink) -> None:
        for data in blobs_of(c.QueueUpdate(update.incident, update, (sink,), "")):
            self.blobs[hashlib.sha256(data).hexdigest()] = data

    # What people do. Each says whether it is done.

    def _ask(self, update: Update, sha256: str, author: Station, expiry_ms: int, draft: str, desk: EffectDesk) -> bool:
        incident, record = update.incident, desk.station.record
        if desk.approvals(incident).find(sha256, "update") is not None:
            return True
        if draft not in desk.state(incident).drafts:
            if self._begun.setdefault(draft, author.name) != author.name:
                return False
            begun = {"draft": draft, "audience": str(update.audience), "revision": update.revision}
            record(Draft(self.comms[incident], events.DRAFT_BEGUN, begun))
        (seen,) = (each for each in view(desk.state(incident)).drafts if each.key == draft)
        context = desk.comms(incident)
        try:
            refuse_out(seen, context)
        except Refused:
            return True
        if holding_unmet(desk.state(incident), seen, context):
            # They would have to copy it, or to ask for it: some look again later.
            return self.random.random() < 0.5
        said = {
            "draft": draft, "update": update.to_plain(), "rendered": [], "sha256": sha256, "heads": [],
            "turn": len(seen.holders),
        }  # fmt: skip
        record(Draft(self.comms[incident], events.REVIEW_ASKED, said))
        policy = ApprovalPolicy(approvers=APPROVERS, expiry_ms=expiry_ms)
        asked = ApprovalRequested("update", draft, sha256, "An update", policy, (author.user,))
        record(Draft(incident, APPROVAL_REQUESTED, asked.to_body()))
        self.book.asked.setdefault(sha256, set()).add(desk.station.replica.origin())
        return True

    def _vote(self, incident: StreamId, sha256: str, verdict: Verdict, desk: EffectDesk) -> bool:
        found = desk.approvals(incident).find(sha256, "update")
        if found is not None and found.vote_of(desk.station.user) is None:
            desk.station.record(Draft(incident, APPROVAL_VOTED, ApprovalVoted(found.id, verdict).to_body()))
        return found is not None

    def _withdraw(self, author: Station, incident: StreamId, sha256: str) -> None:
        def withdraw() -> None:
            found = self._desk(author).approvals(incident).find(sha256, "update")
            if found is not None:
                author.record(Draft(incident, APPROVAL_WITHDRAWN, ApprovalWithdrawn(found.id).to_body()))

        author.doing(withdraw)

    def _queue(self, command: c.QueueUpdate, effect: str, desk: EffectDesk) -> bool:
        if desk.outbox().item(effect, desk.station.clock.now_ms()) is not None:
            return True
        fact = desk.approval(command.incident, command.update_sha256)
        if fact is None or not (fact.is_granted or self.random.random() < 0.3):
            # Where it is not approved, the program mostly offers no key to press.
            return False
        try:
            desk.execute(command)
        except Refused:
            return False
        self.world.note(f"{desk.station.name} queues {effect[:8]} for {command.sinks[0].name}")
        if not self._is_healed and self.random.random() < 0.3:
            # At the claim, at the record of what came of it, or at one after.
            desk.station.switch.arm(self.random.randrange(3), after=self.random.random() < 0.5)
        return True

    def _look_after(self, station: Station, after_ms: int) -> None:
        """Somebody looks now and then at what is in doubt or failed, and says what the system shows; or sends it again."""

        def look() -> None:
            if not self._is_healed and self.random.random() < 0.4:
                station.doing(lambda: self._mend(self._desk(station)))
            self._look_after(station, 2_000 + self.random.randrange(2_000))

        self._at(after_ms, look)

    def _mend(self, desk: EffectDesk) -> None:
        for item in desk.outbox().items(desk.station.clock.now_ms()):
            command: c.OutboxCommand | None = None
            if item.state is State.UNKNOWN:
                is_there = self.provider.has(item.effect)
                command = c.Settle(item.incident, item.effect, is_there, "somebody looked")
            elif item.state is State.FAILED and self._leads.get(item.sink) is desk.station:
                command = c.Retry(item.incident, item.effect, "once more")
            if command is not None:
                try:
                    desk.execute(command)
                except Refused:
                    continue
                self.world.note(f"{desk.station.name}: {type(command).__name__} {item.effect[:8]}")

    def _hand(self) -> None:
        """Whoever holds a draft hands it on, as far as they know that they do."""
        draft = self.random.choice(sorted(self._drafts))
        station, other = self.random.sample(self.world.stations, 2)

        def hand() -> None:
            desk, incident = self._desk(station), self._drafts[draft]
            command = HandDraft(incident, draft, other.replica.origin())
            try:
                decided = hand_draft(desk.state(incident), command, desk.comms(incident, command.to))
            except (Refused, BadInput):
                return
            for each in decided.drafts:
                station.record(each)
            self.world.note(f"{station.name} hands {draft} on to {other.name}")

        if other.is_up:
            station.doing(hand)

    def _slip(self) -> None:
        """Something is queued past every gate: what nobody approved, or other bytes under an approval that stands."""
        sink = self.random.choice(self.sinks)
        number = self.sinks.index(sink) // len(_KINDS)
        incident, station = self.world.streams[number], self._leads[sink.name]
        update = self._update(incident, 9, "All is well.")
        self._keep(update, sink)
        approved = [plan for plan in self.book.plans.values() if plan.sink == sink.name]
        borrowed = self.random.choice(approved) if approved and self.random.random() < 0.6 else None

        def slip() -> None:
            context = self._desk(station).context(incident)
            blind = OutboxContext(
                context.now_ms, ORG, context.origin, context.stream, False,
                lambda _sha256: ApprovalFact(True, given_ms=context.now_ms), context.blob,
            )  # fmt: skip
            queue = c.QueueUpdate(incident, update, (sink,), approved_hash(update, (sink,)))
            (draft,) = decide(Outbox(), queue, blind)
            body = dict(draft.body)
            if borrowed is not None:
                body |= {"update_sha256": borrowed.update_sha256, "rendered": [borrowed.content]}
            station.record(Draft(draft.stream, told.QUEUED, body))
            self.world.note(f"{station.name} is made to queue {body['effect'][:8]} for {sink.name}")

        station.doing(slip)
