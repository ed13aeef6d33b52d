"""What a set of the outbox's events says. The set alone counts: order, repetition and batching of arrival change nothing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from models.comms.audience import CommsAudience
from models.comms.outbox import events as told
from models.comms.outbox.item import CLOCK_SLACK_MS, MOST_TRIES, Item, ReadBack, State
from models.comms.rendering.sink import SinkKind
from models.kernel import reading
from models.kernel.event import Event
from models.kernel.ids import EventId, OriginId, PersonId, StreamId, have_same_key

Place = tuple[StreamId, str]
"""An incident and a sink."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One event, read."""

    type: str
    order: tuple[str, str]
    """Of the event: its hybrid clock's stamp and its id."""
    actor: PersonId
    origin: OriginId
    at_ms: int
    body: Mapping[str, Any]


class Outbox:
    """Mutable; owned by the book that folds."""

    def __init__(self) -> None:
        self._facts: dict[str, dict[EventId, Fact]] = defaultdict(dict)
        self._places: dict[Place, set[str]] = defaultdict(set)
        self._items: dict[str, Item | None] = {}

    def apply(self, event: Event) -> bool:
        """Take an event; False where it is none of the outbox's, or its content is not what its type says."""
        if event.type not in told.VERSIONS or event.body is None or event.schema > told.VERSIONS[event.type]:
            return False
        try:
            _check(event.type, event.body)
        except (ValueError, KeyError, TypeError):
            return False
        fact = Fact(event.type, (str(event.hlc), event.id), event.actor, event.origin, event.at_ms, event.body)
        if event.type == told.RELEASED:
            return True
        effect = event.body["effect"]
        self._facts[effect][event.id] = fact
        self._items.pop(effect, None)
        if event.type == told.QUEUED:
            self._places[_place(event.body)].add(effect)
        return True

    def item(self, effect: str, now_ms: int) -> Item | None:
        """One effect as it stands now; None where it was never queued."""
        if effect not in self._items:
            facts = self._facts.get(effect, {})
            self._items[effect] = _derived(effect, sorted(facts.values(), key=lambda fact: fact.order))
        item = self._items[effect]
        if item is None or item.state not in (State.QUEUED, State.WAITING):
            return item
        is_late = now_ms > item.send_before_ms or now_ms < item.queued_ms - CLOCK_SLACK_MS
        return replace(item, state=State.EXPIRED, words=item.words or HELD) if is_late else item

    def items(self, now_ms: int, incident: StreamId | None = None) -> tuple[Item, ...]:
        """All effects, or an incident's, in the order in which they were queued."""
        found = [self.item(effect, now_ms) for effect in self._facts]
        kept = [each for each in found if each is not None and incident in (None, each.incident)]
        return tuple(sorted(kept, key=lambda each: (each.order, each.effect)))

    def along(self, incident: StreamId, sink: str, now_ms: int) -> tuple[Item, ...]:
        """What goes to one sink for one incident, in order."""
        found = [self.item(effect, now_ms) for effect in self._places.get((incident, sink), ())]
        return tuple(sorted((each for each in found if each is not None), key=lambda each: (each.order, each.effect)))

    def thread(self, incident: StreamId, sink: str) -> str:
        """The system's id of the first thing sent there for this incident: later updates belong to it. Empty: none yet."""
        sent = [each for each in self.along(incident, sink, 0) if each.state is State.SENT and each.remote]
        return sent[0].remote if sent else ""

    def facts(self, effect: str) -> tuple[Fact, ...]:
        """Everything that was recorded of an effect, in order."""
        return tuple(sorted(self._facts.get(effect, {}).values(), key=lambda fact: fact.order))

    def find(self, beginning: str) -> tuple[str, ...]:
        """Effects whose name begins so."""
        return tuple(sorted(effect for effect in self._facts if effect.startswith(beginning)))


HELD: Final = "waited for more than 10 minutes: it needs approval anew"
"""What is said of an effect that waited too long."""


def _place(body: Mapping[str, Any]) -> Place:
    return StreamId(body["incident"]), body["sink"]


def _check(type_name: str, body: Mapping[str, Any]) -> None:
    """ValueError where the body is not that of its type."""
    names = {"incident", "sink"} if type_name == told.RELEASED else {"incident", "effect"}
    for name in names:
        if not reading.text(body, name):
            raise reading.BadBody(f"{name}: empty")
    match type_name:
        case told.QUEUED:
            for name in ("sink", "number", "title", "phase", "content", "update", "update_sha256", "key"):
                reading.text(body, name)
            reading.texts(body, "rendered"), reading.texts(body, "approvers")
            SinkKind(body["kind"]), CommsAudience(body["audience"])
            reading.count(body, "revision"), reading.count(body, "round"), reading.count(body, "send_before_ms")
            reading.flag(body, "drill"), reading.text_or_empty(body, "approval")
        case told.CLAIMED:
            reading.count(body, "attempt"), reading.count(body, "round")
        case told.RELEASED:
            reading.count(body, "number"), reading.text(body, "to")
        case told.EXPIRED | told.WITHDRAWN:
            reading.count(body, "round"), reading.text_or_empty(body, "words")
        case _:
            reading.count(body, "attempt"), reading.text_or_empty(body, "words")
            reading.text_or_empty(body, "remote"), reading.optional_moment(body, "again_ms")
            reading.texts(body, "missed"), reading.flag(body, "accepted"), reading.flag(body, "same")


def _derived(effect: str, facts: list[Fact]) -> Item | None:
    rounds: dict[int, Fact] = {}
    for fact in facts:
        if fact.type == told.QUEUED:
            rounds.setdefault(fact.body["round"], fact)
    if not rounds:
        return None
    number = max(rounds)
    newest, first = rounds[number], min(rounds.values(), key=lambda fact: fact.order)
    body = newest.body
    attempts = tuple(_attempts(facts))
    in_round = sum(1 for each in attempts if each.round == number)
    item = Item(
        effect=effect,
        incident=StreamId(body["incident"]),
        number=body["number"],
        sink=body["sink"],
        kind=SinkKind(body["kind"]),
        audience=CommsAudience(body["audience"]),
        title=body["title"],
        phase=body["phase"],
        revision=body["revision"],
        drill=body.get("drill", False),
        state=State.QUEUED,
        round=number,
        attempts=len(attempts),
        queued_ms=newest.at_ms,
        queued_by=newest.actor,
        send_before_ms=body["send_before_ms"],
        again_ms=None,
        content=body["content"],
        update=body["update"],
        update_sha256=body["update_sha256"],
        rendered=tuple(body.get("rendered", ())),
        approval=body.get("approval", ""),
        approvers=tuple(PersonId(each) for each in body.get("approvers", ())),
        key=body["key"],
        claimed_by=attempts[-1].origin if attempts else None,
        remote="",
        words="",
        missed=(),
        settled_by=None,
        read_back=ReadBack.NONE,
        read_back_words="",
        changed_ms=max(fact.at_ms for fact in facts),
        order=first.order,
        tries=in_round,
    )
    sent = next((each for each in attempts if each.state is State.SENT), None)
    open_ = next((each for each in attempts if each.state is State.CLAIMED), None)
    doubtful = [each for each in attempts if each.state is State.UNKNOWN]
    if sent is not None:
        return _with_result(item, sent)
    if open_ is not None:
        return replace(item, state=State.CLAIMED)
    # Where repetitions are dropped by the system, an attempt after a doubtful one settles it, too.
    if doubtful and (not item.may_repeat or attempts[-1].state is State.UNKNOWN):
        found = doubtful[-1]
        if item.may_repeat and in_round < MOST_TRIES and found.round == number and found.again_ms is not None:
            return replace(_with_result(item, found), state=State.WAITING, again_ms=found.again_ms)
        return _with_result(item, found)
    if attempts and attempts[-1].round == number:
        last = attempts[-1]
        if last.again_ms is not None and in_round < MOST_TRIES and not _ended(facts, number):
            return replace(_with_result(item, last), state=State.WAITING, again_ms=last.again_ms)
        if not _ended(facts, number):
            return _with_result(item, last)
    for fact in facts:
        if fact.type in (told.WITHDRAWN, told.EXPIRED) and fact.body["round"] == number:
            state = State.WITHDRAWN if fact.type == told.WITHDRAWN else State.EXPIRED
            return replace(item, state=state, words=fact.body.get("words", ""), settled_by=fact.actor)
    return item


def _ended(facts: Iterable[Fact], number: int) -> bool:
    return any(fact.type in (told.WITHDRAWN, told.EXPIRED) and fact.body["round"] == number for fact in facts)


@dataclass(frozen=True, slots=True)
class _Attempt:
    number: int
    round: int
    origin: OriginId
    state: State
    remote: str = ""
    words: str = ""
    missed: tuple[str, ...] = ()
    again_ms: int | None = None
    settled_by: PersonId | None = None
    compared: bool | None = None
    compared_words: str = ""


def _attempts(facts: list[Fact]) -> Iterator[_Attempt]:
    """Every claim with what came of it. Two claims under one number are two attempts: neither may hide the other."""
    results: dict[int, list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.type in (told.SENT, told.FAILED, told.UNKNOWN, told.SETTLED, told.COMPARED):
            results[fact.body["attempt"]].append(fact)
    claims = sorted((fact for fact in facts if fact.type == told.CLAIMED), key=lambda f: (f.body["attempt"], f.order))
    for claim in claims:
        number = claim.body["attempt"]
        borne = [each.origin for each in claims if each.body["attempt"] == number]
        # A result counts for the claim of the workstation that made the attempt; what was settled counts for all.
        own = [fact for fact in results[number] if fact.type == told.SETTLED or _is_of(fact, claim.origin, borne)]
        yield _attempt(claim, own)


def _is_of(result: Fact, claimed: OriginId, borne: list[OriginId]) -> bool:
    """Whether a result is of this claim: told by who claimed, or by the same device under the origin that it took since.

    A doubt of that device counts however many claims there are: it lets nothing be sent, and else nobody would be asked.
    """
    if result.origin == claimed:
        return True
    if result.origin in borne or not have_same_key(result.origin, claimed):
        return False
    return result.type == told.UNKNOWN or sum(have_same_key(each, claimed) for each in borne) == 1


def _attempt(claim: Fact, results: list[Fact]) -> _Attempt:
    base = _Attempt(claim.body["attempt"], claim.body["round"], claim.origin, State.CLAIMED)
    compared = next((fact for fact in reversed(results) if fact.type == told.COMPARED), None)
    if compared is not None:
        words = compared.body.get("words", "")
        base = replace(base, compared=compared.body.get("same", False), compared_words=words)
    # What is surest counts most: accepted, then provably not, then a person's or a look-up's word that it was not, then doubt.
    for type_name, state in ((told.SENT, State.SENT), (told.SETTLED, State.SENT)):
        for fact in results:
            if fact.type == type_name and (type_name == told.SENT or fact.body.get("accepted", False)):
                return _told(base, fact, state)
    for type_name, state in ((told.FAILED, State.FAILED), (told.SETTLED, State.FAILED), (told.UNKNOWN, State.UNKNOWN)):
        for fact in results:
            if fact.type == type_name:
                return _told(base, fact, state)
    return base


def _told(base: _Attempt, fact: Fact, state: State) -> _Attempt:
    body = fact.body
    return replace(
        base,
        state=state,
        remote=body.get("remote", ""),
        words=body.get("words", ""),
        missed=tuple(body.get("missed", ())),
        again_ms=body.get("again_ms"),
        settled_by=fact.actor if fact.type == told.SETTLED else None,
    )


def _with_result(item: Item, attempt: _Attempt) -> Item:
    read = ReadBack.NONE if attempt.compared is None else ReadBack.SAME if attempt.compared else ReadBack.DIFFERS
    return replace(
        item,
        state=attempt.state,
        remote=attempt.remote,
        words=attempt.words,
        missed=attempt.missed,
        settled_by=attempt.settled_by,
        read_back=read,
        read_back_words=attempt.compared_words,
    )
