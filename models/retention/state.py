"""Rules, holds, requests and orders as a set of events leaves them: any order, any repetition.

An order is in force once the request it names, the whole list, and the consents it names are here and suffice. Nothing that
comes later takes that away, so that replicas which heard of things in another order erase the same. A hold only delays.
"""

import uuid
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.access.approval.request import ApprovalRequest, Verdict, Vote
from models.access.approval.standing import Standing, counts, standing, unmet_by
from models.kernel.envelope import b64
from models.kernel.event import Event
from models.kernel.hlc import Hlc
from models.kernel.ids import EventId, OrgId, PersonId, StreamId
from models.kernel.reading import Body
from models.kernel.register import Register
from models.retention import events
from models.retention.classes import RecordClass
from models.retention.events import (
    Asked,
    Erased,
    HoldPlaced,
    HoldReleased,
    Listed,
    RuleSet,
    Voted,
    Withdrawn,
)
from models.retention.holds import Hold
from models.retention.listing import ErasureList, joined

LEAST_APPROVERS: Final = 2
"""Different people who must consent, whatever policy a request names."""

KIND: Final = "purge"


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for, by whom, and every word said to it."""

    id: EventId
    asked: ApprovalRequest
    listed: ErasureList | None
    """None while parts of it have not arrived."""
    reason: str
    votes: Mapping[EventId, Vote]
    ordered_by: tuple[EventId, ...] = ()
    """Orders that carry it out."""

    def standing(self, now_ms: int) -> Standing:
        """Whether it is granted."""
        return standing(self.asked, self.votes.values(), now_ms)


@dataclass(frozen=True, slots=True)
class Order:
    """Erase this, everywhere. In force."""

    id: EventId
    request: EventId
    by: PersonId
    at_ms: int
    reason: str
    approved_by: tuple[PersonId, ...]
    listed: ErasureList

    @property
    def words(self) -> str:
        """For a tombstone, behind "erased on …"."""
        return f"by order {self.id[-8:]}: {self.reason}"


class RetentionState:
    """Mutable; owned by one thread."""

    def __init__(self, org: OrgId) -> None:
        self.stream = events.retention_stream(org)
        self._protected = {self.stream, StreamId(str(uuid.uuid5(uuid.UUID(org), "access")))}
        self._rules: dict[tuple[RecordClass, str], Register[RuleSet]] = {}
        self._holds: dict[EventId, tuple[Event, HoldPlaced]] = {}
        self._released: dict[EventId, dict[EventId, tuple[Event, HoldReleased]]] = {}
        self._parts: dict[bytes, dict[tuple[PersonId, int], dict[int, tuple[Hlc, EventId, Listed]]]] = {}
        """By list, then by who cut it into how many: nobody can spoil another's."""
        self._asked: dict[EventId, tuple[Event, Asked]] = {}
        self._votes: dict[EventId, dict[EventId, Vote]] = {}
        self._withdrawn: dict[EventId, dict[EventId, str]] = {}
        self._erased: dict[EventId, tuple[Event, Erased]] = {}
        self._lists: dict[bytes, ErasureList] = {}
        """Complete ones, put together once."""

    def apply(self, event: Event) -> bool:
        """Fold one event; whether it was one of these and sound."""
        fold = _FOLDS.get(event.type)
        if fold is None or event.stream != self.stream or not isinstance(event.body, dict) or event.schema > 1:
            return False
        try:
            fold(self, event, event.body)
        except (ValueError, LookupError, TypeError):
            return False
        return True

    # What holds now.

    def rules(self) -> tuple[RuleSet, ...]:
        """In force. Where two people set one without seeing each other, the longer period counts."""
        found = (register.shown(_longest) for _, register in sorted(self._rules.items()))
        return tuple(each for each in found if each is not None and each.keep_days is not None)

    def heads(self, record_class: RecordClass, jurisdiction: str) -> tuple[EventId, ...]:
        """What a new rule must supersede."""
        register = self._rules.get((record_class, jurisdiction))
        return () if register is None else register.ids

    def holds(self) -> tuple[Hold, ...]:
        """All that were ever placed, oldest first."""
        found = []
        for key, (event, placed) in self._holds.items():
            ends = sorted(self._released.get(key, {}).values(), key=lambda each: (each[0].hlc, each[0].id))
            end = ends[0] if ends else None
            found.append(
                Hold(
                    key,
                    placed.matter,
                    placed.incidents,
                    placed.people,
                    placed.everything,
                    event.actor,
                    event.at_ms,
                    None if end is None else end[0].at_ms,
                    "" if end is None else end[1].reason,
                )
            )
        return tuple(sorted(found, key=lambda hold: (hold.since_ms, hold.id)))

    def requests(self) -> tuple[Request, ...]:
        """All of them, oldest first."""
        return tuple(map(self._request, sorted(self._asked, key=lambda key: (self._asked[key][0].at_ms, key))))

    def request(self, key: EventId) -> Request | None:
        """One of them."""
        return self._request(key) if key in self._asked else None

    def orders(self) -> tuple[Order, ...]:
        """Those in force, in the order of their stamps. Whether a hold delays one is another question."""
        found = (self._order(event, erased) for event, erased in self._erased.values())
        return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.at_ms, each.id)))

    def holds_on(self, listed: ErasureList) -> tuple[Hold, ...]:
        """Holds that forbid erasing this now."""
        return tuple(each for each in self.holds() if each.is_on and each.covers(listed.events, listed.people))

    def due_orders(self) -> tuple[Order, ...]:
        """Those to be carried out now: in force, and under no hold."""
        return tuple(each for each in self.orders() if not self.holds_on(each.listed))

    def is_protected(self, stream: StreamId) -> bool:
        """Whether nothing of this stream can be erased: who may do what, and who ordered what to be erased."""
        return stream in self._protected

    def to_plain(self) -> dict[str, Any]:
        """JSON-able; equal for equal sets of events."""
        return {
            "rules": [each.to_body() for each in self.rules()],
            "holds": [[each.id, each.matter, each.is_on] for each in self.holds()],
            "requests": [
                [each.id, b64(self._asked[each.id][1].digest), sorted(each.votes), sorted(each.ordered_by)]
                for each in self.requests()
            ],
            "orders": [[each.id, b64(each.listed.digest)] for each in self.orders()],
        }

    # Folding.

    def _rule_set(self, event: Event, body: Body) -> None:
        rule = RuleSet.from_body(body)
        self._rules.setdefault((rule.record_class, rule.jurisdiction), Register()).write(event, rule)

    def _hold_placed(self, event: Event, body: Body) -> None:
        self._holds[event.id] = (event, HoldPlaced.from_body(body))

    def _hold_released(self, event: Event, body: Body) -> None:
        released = HoldReleased.from_body(body)
        self._released.setdefault(released.hold, {})[event.id] = (event, released)

    def _listed(self, event: Event, body: Body) -> None:
        part = Listed.from_body(body)
        cut = self._parts.setdefault(part.digest, {}).setdefault((event.actor, part.of), {})
        told = (event.hlc, event.id, part)
        if part.at not in cut or told[:2] < cut[part.at][:2]:
            cut[part.at] = told
            self._lists.pop(part.digest, None)

    def _asked_for(self, event: Event, body: Body) -> None:
        self._asked[event.id] = (event, Asked.from_body(body))

    def _voted(self, event: Event, body: Body) -> None:
        said = Voted.from_body(body)
        vote = Vote(event.actor, said.verdict, event.at_ms, said.groups, said.reason)
        self._votes.setdefault(said.request, {})[event.id] = vote

    def _withdrew(self, event: Event, body: Body) -> None:
        withdrawn = Withdrawn.from_body(body)
        if event.id not in self._withdrawn.setdefault(withdrawn.request, {}):
            self._withdrawn[withdrawn.request][event.id] = withdrawn.reason

    def _ordered(self, event: Event, body: Body) -> None:
        self._erased[event.id] = (event, Erased.from_body(body))

    # Putting together.

    def _list_of(self, digest: bytes) -> ErasureList | None:
        if digest not in self._lists:
            # Somebody may have cut the same list otherwise, or lied: any whole cut whose hash is right will do.
            for _, cut in sorted(self._parts.get(digest, {}).items()):
                found = joined([part for _, _, part in cut.values()])
                if found is not None:
                    self._lists[digest] = found
                    break
        return self._lists.get(digest)

    def _request(self, key: EventId) -> Request:
        event, asked = self._asked[key]
        reasons = self._withdrawn.get(key)
        request = ApprovalRequest(
            KIND,
            b64(asked.digest),
            asked.digest.hex(),
            asked.what,
            event.actor,
            event.at_ms,
            asked.policy,
            withdrawn=None if not reasons else reasons[min(reasons)],
        )
        orders = tuple(sorted(each for each, (_, erased) in self._erased.items() if erased.request == key))
        return Request(key, request, self._list_of(asked.digest), asked.reason, self._votes.get(key, {}), orders)

    def _order(self, event: Event, erased: Erased) -> Order | None:
        if erased.request not in self._asked:
            return None
        request = self._request(erased.request)
        listed = request.listed
        if listed is None or any(map(self.is_protected, listed.events)):
            return None
        named = [request.votes[each] for each in erased.votes if each in request.votes]
        consents = [each for each in named if each.verdict is Verdict.APPROVE and counts(request.asked, each)]
        people = {each.person for each in consents}
        if len(named) < len(erased.votes) or len(people) < LEAST_APPROVERS or unmet_by(request.asked, consents):
            return None
        who = tuple(sorted(people))
        return Order(event.id, erased.request, event.actor, event.at_ms, erased.reason, who, listed)


def _longest(rules: Iterable[RuleSet]) -> RuleSet:
    # What is not to be kept any longer by one of two people is kept as long as the other says.
    return max(rules, key=lambda rule: (-1 if rule.keep_days is None else rule.keep_days, rule.least_days, rule.basis))


_FOLDS: Final[Mapping[str, Callable[[RetentionState, Event, Body], None]]] = {
    events.RULE_SET: RetentionState._rule_set,
    events.HOLD_PLACED: RetentionState._hold_placed,
    events.HOLD_RELEASED: RetentionState._hold_released,
    events.LISTED: RetentionState._listed,
    events.ASKED: RetentionState._asked_for,
    events.VOTED: RetentionState._voted,
    events.WITHDRAWN: RetentionState._withdrew,
    events.ERASED: RetentionState._ordered,
}
