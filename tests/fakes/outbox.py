"""An outbox driven by commands, with a record of its events: for gates and folds, without store, keys or network."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from models.comms.audience import CommsAudience
from models.comms.outbox import commands as c
from models.comms.outbox.decide import ApprovalFact, OutboxContext, blobs_of, decide
from models.comms.outbox.fold import Outbox
from models.comms.outbox.item import Item
from models.comms.phase import Phase
from models.comms.rendering.render import approved_hash
from models.comms.rendering.sink import Sink, SinkKind
from models.comms.update import Component, ComponentState, Update
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OrgId, OriginId, PersonId, StreamId

START_MS = 1_790_000_000_000
INCIDENT = StreamId("018f0000-0000-7000-8000-000000000001")
STREAM = StreamId("018f0000-0000-7000-8000-00000000000c")
ORG = OrgId("018f0000-0000-7000-8000-00000000000f")
HERE = OriginId("a" * 32)
THERE = OriginId("b" * 32)
ANA = PersonId("018f0000-0000-7000-8000-0000000000aa")

OPTIONS: dict[SinkKind, dict[str, Any]] = {
    SinkKind.STATUSPAGE: {"page": "pg1", "components": {"checkout": "cmp1"}},
    SinkKind.CACHET: {"components": {"checkout": "3"}},
    SinkKind.STATIC: {"title": "Example status", "url": "https://status.example.test", "language": "en"},
    SinkKind.SLACK: {"channel": "C0123456789"},
    SinkKind.MATTERMOST: {"channel": "ch1"},
    SinkKind.MATRIX: {"room": "!room:example.test"},
    SinkKind.EMAIL: {"sender": "status@example.test", "recipients": ("a@example.test", "b@example.test")},
    SinkKind.PAGERDUTY_UPDATE: {"from": "status@example.test"},
}


def sink_of(kind: SinkKind, name: str = "") -> Sink:
    return Sink(name or str(kind).replace("_", "-"), kind, tuple(CommsAudience), OPTIONS.get(kind, {}))


def update_with(**changes: Any) -> Update:
    base = Update(
        INCIDENT,
        "INC-204",
        CommsAudience.CUSTOMERS,
        Phase.INVESTIGATING,
        "Checkout fails for some customers",
        "About 40 % of checkouts in Europe fail since 14:02 UTC.\n\nWe are working on it.",
        (Component("checkout", "Checkout", ComponentState.PARTIAL_OUTAGE),),
        START_MS + 1_800_000,
        "SEV2",
        False,
        1,
        START_MS,
    )
    return replace(base, **changes)


class Box:
    """One workstation's outbox. Time and approvals are set by hand."""

    def __init__(self, origin: OriginId = HERE) -> None:
        self.outbox = Outbox()
        self.events: list[Event] = []
        self.blobs: dict[str, bytes] = {}
        self.now_ms = START_MS
        self.origin = self.sent_from = origin
        self.is_drill = False
        self.approval: Callable[[str], ApprovalFact | None] = lambda _sha256: ApprovalFact(
            True,
            approvers=(ANA,),
            given_ms=self.granted_ms,
            expires_ms=self.granted_ms + 1_800_000,
            sent_from=self.sent_from,
        )
        self.granted_ms = START_MS

    def do(self, command: c.OutboxCommand) -> list[Event]:
        if isinstance(command, c.QueueUpdate):
            self.blobs |= {hashlib.sha256(each).hexdigest(): each for each in blobs_of(command)}
        context = OutboxContext(self.now_ms, ORG, self.origin, STREAM, self.is_drill, self.approval, self.blobs.get)
        made = [self._event(draft.type, draft.body) for draft in decide(self.outbox, command, context)]
        for event in made:
            assert self.outbox.apply(event)
        self.events += made
        return made

    def queue(self, *kinds: SinkKind, update: Update | None = None) -> tuple[Item, ...]:
        update = update or update_with()
        sinks = tuple(map(sink_of, kinds))
        made = self.do(c.QueueUpdate(update.incident, update, sinks, approved_hash(update, sinks), "approval-1"))
        return tuple(self.item(str((event.body or {})["effect"])) for event in made)

    def claim(self, item: Item) -> Item:
        self.do(c.Claim(item.incident, item.effect, item.drill))
        return self.item(item.effect)

    def item(self, effect: str) -> Item:
        found = self.outbox.item(effect, self.now_ms)
        assert found is not None
        return found

    def pass_seconds(self, seconds: float) -> None:
        self.now_ms += round(seconds * 1000)

    def forge(self, type_name: str, body: Any) -> None:
        """An event that no gate has seen."""
        self.events.append(self._event(type_name, body))
        assert self.outbox.apply(self.events[-1])

    def _event(self, type_name: str, body: Any) -> Event:
        number = len(self.events) + 1
        hlc = Hlc.parse(f"{self.now_ms:012x}{number % 65536:04x}")
        id_ = EventId(f"018f0000-0000-7000-8000-{number:012d}")
        self.now_ms += 1
        return Event(id_, STREAM, type_name, 1, self.origin, number, hlc, self.now_ms - 1, ANA, (), body)


def folded(events: Iterable[Event]) -> Outbox:
    outbox = Outbox()
    for event in events:
        outbox.apply(event)
    return outbox
