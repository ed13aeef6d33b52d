"""What follows from a command on the outbox: drafts of events, or a refusal that names every unmet condition (I13 to I15)."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from models.comms.outbox import commands as c
from models.comms.outbox import events as told
from models.comms.outbox.fold import HELD, Outbox
from models.comms.outbox.item import CLOCK_SLACK_MS, SEND_WITHIN_MS, Item, State
from models.comms.rendering.render import render
from models.comms.rendering.rendered import Rendered
from models.comms.update import Update, update_sha256
from models.kernel import canonical
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft
from models.kernel.ids import OrgId, OriginId, PersonId, StreamId
from resources.said import say

MOST_WORDS: Final = 500
_MOST_SINKS: Final = 50
_MOST_MISSED: Final = 200


@dataclass(frozen=True, slots=True)
class ApprovalFact:
    """What the incident knows of the approval of exactly these bytes."""

    is_granted: bool
    """Or nobody needs to be asked."""
    missing: tuple[str, ...] = ()
    """What it lacks, in words."""
    expires_ms: int | None = None
    approvers: tuple[PersonId, ...] = ()
    given_ms: int = 0
    """When the last word that granted it was given; 0 where nobody needs to be asked."""
    id: str = ""
    is_needed: bool = True
    sent_from: OriginId | None = None
    """The workstation that holds the draft: it sends these bytes, whoever presses Send where. See models.comms.holding."""


@dataclass(frozen=True, slots=True)
class OutboxContext:
    """What deciding needs beside the state."""

    now_ms: int
    org: OrgId
    origin: OriginId
    """This workstation's."""
    stream: StreamId
    """Where the incident's comms are recorded."""
    is_drill: bool
    """Whether the incident is a drill, by the record."""
    approval: Callable[[str], ApprovalFact | None]
    """Of these bytes, by update_sha256; None: nobody was ever asked, and somebody must be."""
    blob: Callable[[str], bytes | None]
    """Stored bytes by their SHA-256."""


def blobs_of(command: c.QueueUpdate) -> tuple[bytes, ...]:
    """What must be stored before the command's events: the update and each rendering's bytes."""
    return (command.update.canonical, *(render(command.update, sink).content for sink in command.sinks))


def decide(outbox: Outbox, command: c.OutboxCommand, context: OutboxContext) -> tuple[Draft, ...]:
    """The facts that follow. Raises Refused where a gate says no, BadInput for what makes no sense."""
    match command:
        case c.QueueUpdate():
            return tuple(_queue(outbox, command, context))
    item = _item(outbox, command.effect, command.incident, context.now_ms)
    match command:
        case c.Claim():
            return (_claim(outbox, item, command, context),)
        case c.RecordSent():
            _must_be_open(item, command.attempt)
            body: dict[str, Any] = {"remote": command.remote[:200], "words": _short(command.words)}
            missed = [each[:320] for each in command.missed[:_MOST_MISSED]]
            return (_result(item, told.SENT, command.attempt, context, body | ({"missed": missed} if missed else {})),)
        case c.RecordFailed():
            _must_be_open(item, command.attempt)
            return (_result(item, told.FAILED, command.attempt, context, _again(command.words, command.again_ms)),)
        case c.RecordUnknown():
            _must_be_open(item, command.attempt)
            return (_result(item, told.UNKNOWN, command.attempt, context, _again(command.words, command.again_ms)),)
        case c.RecordCompared():
            if item.state is not State.SENT:
                raise Refused(say("{sink} was not sent", sink=item.sink), (say("An update that was sent"),))
            body = {"same": command.same, "words": _short(command.words)}
            return (_result(item, told.COMPARED, command.attempt, context, body),)
        case c.Settle():
            return (_settle(outbox, item, command, context),)
        case c.Retry():
            return (_retry(outbox, item, command, context),)
        case c.Withdraw():
            if item.state not in (State.QUEUED, State.WAITING, State.EXPIRED, State.FAILED):
                raise Refused(
                    say("{name} is {state}", name=_name(item), state=item.state),
                    (say("Something that waits: what was sent can't be taken back"),),
                )
            body = {"words": _reason(command.reason, say("Withdrawing needs a reason"))}
            return (_of_round(item, told.WITHDRAWN, context, body),)
        case c.Expire():
            facts = outbox.facts(item.effect)
            noted = any(each.type == told.EXPIRED and each.body["round"] == item.round for each in facts)
            has_waited = item.state in (State.QUEUED, State.WAITING) and command.by_monotonic_clock
            if noted or not (item.state is State.EXPIRED or has_waited):
                raise Refused(say("{name} has not waited for too long, or that is noted already", name=_name(item)))
            return (
                _of_round(item, told.EXPIRED, context, {"words": item.words if item.state is State.EXPIRED else HELD}),
            )


def _queue(outbox: Outbox, command: c.QueueUpdate, context: OutboxContext) -> Iterator[Draft]:
    update, now_ms = command.update, context.now_ms
    if not 1 <= len(command.sinks) <= _MOST_SINKS:
        raise BadInput(
            Problem(
                "sinks",
                None,
                "",
                say(
                    "expected 1 to {most_sinks} sinks, found {count}", most_sinks=_MOST_SINKS, count=len(command.sinks)
                ),
            )
        )
    if len({sink.name for sink in command.sinks}) < len(command.sinks):
        raise BadInput(Problem("sinks", None, "", say("expected every sink once")))
    rendered = [render(update, sink) for sink in command.sinks]
    fact = context.approval(command.update_sha256)
    unmet = [
        *_unmet_of_update(command, context),
        *(f"{each.sink}: {problem}" for each in rendered for problem in each.problems),
        *_unmet_approval(fact, now_ms),
    ]
    if update_sha256(update, [each.sha256 for each in rendered]) != command.update_sha256:
        unmet.append(say("What was approved is not what would be sent: the text or a sink has changed since"))
    sent = [each for each, sink in zip(rendered, command.sinks, strict=True) if sink.kind.is_sent]
    if not sent:
        unmet.append(say("At least one sink that sends"))
    rounds = {}
    for each in sent:
        item = outbox.item(each.marker, now_ms)
        rounds[each.marker] = 1 if item is None else item.round + 1
        unmet += _unmet_again(item, fact)
        unmet += () if item is None else _overtaken(outbox, item, now_ms)
    if unmet:
        raise Refused(say("This update can't be sent"), tuple(dict.fromkeys(unmet)))
    assert fact is not None
    for each in sent:
        yield Draft(
            context.stream, told.QUEUED, _queued_body(command, each, rendered, fact, rounds[each.marker], context)
        )


def _unmet_of_update(command: c.QueueUpdate, context: OutboxContext) -> Iterator[str]:
    update = command.update
    if update.incident != command.incident:
        yield say("An update of this incident")
    if context.is_drill and not update.drill:
        yield say("In a drill nothing may be sent that does not say DRILL")
    if update.drill and not context.is_drill:
        yield say("The update says DRILL, but this incident is real")
    for sink in command.sinks:
        if not sink.takes(update.audience):
            yield say(
                "{sink} takes no updates for {audience}", sink=sink.name, audience=say(update.audience.label.lower())
            )


def _unmet_approval(fact: ApprovalFact | None, now_ms: int) -> Iterator[str]:
    """I13: granted, on exactly these bytes, and not expired."""
    if fact is None:
        yield say("Approval of exactly these words on these channels")
    elif not fact.is_granted:
        yield from fact.missing or (say("Approval of exactly these words on these channels"),)
    elif fact.expires_ms is not None and now_ms >= fact.expires_ms:
        yield say("The approval expired at {rfc3339}", rfc3339=rfc3339(fact.expires_ms))


def _unmet_again(item: Item | None, fact: ApprovalFact | None) -> Iterator[str]:
    if item is None or item.state is State.WITHDRAWN:
        return
    if not item.state.is_over:
        yield say("{sink}: this very update is {state} there already", sink=item.sink, state=item.state)
    elif item.state is State.SENT:
        yield say("{sink}: this very update was sent there already", sink=item.sink)
    elif fact is not None and fact.is_needed and fact.given_ms <= item.queued_ms:
        yield say("{sink}: approval anew, since it waited or failed under the earlier one", sink=item.sink)


def _queued_body(
    command: c.QueueUpdate,
    each: Rendered,
    rendered: list[Rendered],
    fact: ApprovalFact,
    round_: int,
    context: OutboxContext,
) -> dict[str, Any]:
    update = command.update
    body: dict[str, Any] = {
        "incident": command.incident,
        "effect": each.marker,
        "round": round_,
        "sink": each.sink,
        "kind": str(each.kind),
        "audience": str(update.audience),
        "number": update.number,
        "title": update.title[:255],
        "phase": str(update.phase),
        "revision": update.revision,
        "content": each.sha256,
        "update": update.sha256,
        "update_sha256": command.update_sha256,
        "rendered": sorted(one.sha256 for one in rendered),
        "send_before_ms": _send_before(fact, context.now_ms),
        "key": key_of(context.org, command.incident, each.sink, each.marker, each.sha256),
    }
    if update.drill:
        body["drill"] = True
    if fact.is_needed:
        body |= {"approval": command.approval or fact.id, "approvers": list(fact.approvers)}
    return body


def _send_before(fact: ApprovalFact, now_ms: int) -> int:
    latest = now_ms + SEND_WITHIN_MS
    return latest if fact.expires_ms is None else min(latest, fact.expires_ms)


def key_of(org: OrgId, incident: StreamId, sink: str, effect: str, rendered: str) -> str:
    """The idempotency key: the same for the same bytes of the same effect, whoever makes the attempt."""
    return hashlib.sha256("\n".join((org, incident, sink, effect, rendered)).encode()).hexdigest()


def _claim(outbox: Outbox, item: Item, command: c.Claim, context: OutboxContext) -> Draft:
    now_ms = context.now_ms
    unmet: list[str] = []
    if item.state is State.EXPIRED:
        unmet.append(say("It waited for more than 10 minutes: it needs approval anew"))
    elif item.state is State.WAITING:
        if item.again_ms is not None and now_ms < item.again_ms:
            unmet.append(say("Not before {rfc3339}", rfc3339=rfc3339(item.again_ms)))
    elif item.state is not State.QUEUED:
        unmet.append(say("It is {state}", state=item.state))
    if not _is_sender(item, context):
        unmet.append(say("Only the workstation that holds the draft sends it"))
    unmet += _unmet_order(outbox, item, now_ms)
    if item.drill is not context.is_drill or command.by_drill_channel is not item.drill:
        unmet.append(say("A drill leaves through the channel for drills only, and nothing else leaves through it"))
    unmet += _unmet_bytes(item, context)
    if unmet:
        raise Refused(say("{name} can't be sent now", name=_name(item)), tuple(unmet))
    body = {"incident": item.incident, "effect": item.effect, "round": item.round, "attempt": item.attempts + 1}
    return Draft(context.stream, told.CLAIMED, body)


def _is_sender(item: Item, context: OutboxContext) -> bool:
    """Whether this workstation is the one that sends this.

    It follows from the draft that it was made of, not from who queued first: of two workstations that can't hear each other each
    takes itself for the first, and both would send.
    """
    fact = context.approval(item.update_sha256)
    return fact is not None and fact.sent_from == context.origin


def _unmet_order(outbox: Outbox, item: Item, now_ms: int) -> Iterator[str]:
    """What goes to one sink for one incident goes in the order in which it was queued, or not at all."""
    for other in outbox.along(item.incident, item.sink, now_ms):
        whose = say(
            "Revision {revision} for {audience}", revision=other.revision, audience=say(other.audience.label.lower())
        )
        if other.order < item.order and not other.state.is_over:
            yield say("{whose} goes first; it is {state}", whose=whose, state=other.state)
    yield from _overtaken(outbox, item, now_ms)


def _overtaken(outbox: Outbox, item: Item, now_ms: int) -> Iterator[str]:
    for other in outbox.along(item.incident, item.sink, now_ms):
        whose = say(
            "Revision {revision} for {audience}", revision=other.revision, audience=say(other.audience.label.lower())
        )
        if other.order > item.order and other.state in (State.SENT, State.CLAIMED, State.UNKNOWN):
            yield say("{whose} is newer and is {state} there already", whose=whose, state=other.state)


def _unmet_bytes(item: Item, context: OutboxContext) -> Iterator[str]:
    """I13 where it counts, at the executor: a queued event that slipped past the first gate sends nothing."""
    yield from _unmet_approval(context.approval(item.update_sha256), context.now_ms)
    content, raw = context.blob(item.content), context.blob(item.update)
    if content is None or raw is None:
        yield say("The approved bytes are not stored here")
        return
    try:
        update = Update.from_plain(canonical.decode(raw))
    except ValueError:
        yield say("The approved update can't be read")
        return
    if item.content not in item.rendered or update_sha256(update, item.rendered) != item.update_sha256:
        yield say("The bytes to send are not those that were approved")
    if update.drill is not item.drill or update.incident != item.incident:
        yield say("The update belongs elsewhere")


def _must_be_open(item: Item, attempt: int) -> None:
    if item.state is not State.CLAIMED or attempt != item.attempts:
        raise Refused(
            say("{name} is not being sent in attempt {attempt}", name=_name(item), attempt=attempt),
            (say("It is {state}", state=item.state),),
        )


def _settle(outbox: Outbox, item: Item, command: c.Settle, context: OutboxContext) -> Draft:
    is_doubtful = item.state is State.UNKNOWN or (
        item.state is State.WAITING and outbox.facts(item.effect)[-1].type == told.UNKNOWN
    )
    if not is_doubtful:
        raise Refused(
            say("{name} is {state}", name=_name(item), state=item.state),
            (say("Something of which nobody knows whether it was taken"),),
        )
    body = {
        "accepted": command.accepted,
        "words": _reason(command.reason, say("Settling needs a reason: where did you look?")),
        "remote": command.remote[:200],
        "how": "look-up" if command.by_look_up else "person",
    }
    # What a person says of one doubtful attempt holds for each before it, or the effect would stay in doubt.
    return _result(item, told.SETTLED, _doubtful_attempt(outbox, item), context, body)


def _doubtful_attempt(outbox: Outbox, item: Item) -> int:
    doubts = [fact.body["attempt"] for fact in outbox.facts(item.effect) if fact.type == told.UNKNOWN]
    return max(doubts, default=item.attempts)


def _retry(outbox: Outbox, item: Item, command: c.Retry, context: OutboxContext) -> Draft:
    reason = _reason(command.reason, say("Sending again needs a reason"))
    unmet: list[str] = []
    if item.state is not State.FAILED:
        unmet.append(
            say("Something that provably was not taken") if item.state is not State.EXPIRED else say("Approval anew")
        )
    elif not item.queued_ms - CLOCK_SLACK_MS <= context.now_ms <= item.send_before_ms:
        unmet.append(say("Approval anew: it was approved more than 10 minutes ago"))
    unmet += _unmet_approval(context.approval(item.update_sha256), context.now_ms)
    unmet += _overtaken(outbox, item, context.now_ms)
    if unmet:
        raise Refused(say("{name} can't be queued again", name=_name(item)), tuple(unmet))
    newest = next(
        each for each in outbox.facts(item.effect) if each.type == told.QUEUED and each.body["round"] == item.round
    )
    return Draft(context.stream, told.QUEUED, {**newest.body, "round": item.round + 1, "reason": reason})


def _item(outbox: Outbox, effect: str, incident: StreamId, now_ms: int) -> Item:
    item = outbox.item(effect, now_ms)
    if item is None or item.incident != incident:
        raise BadInput(
            Problem(
                "effect",
                None,
                "",
                say("there is nothing called {effect!r} in this incident's outbox", effect=effect[:40]),
            )
        )
    return item


def _result(item: Item, type_name: str, attempt: int, context: OutboxContext, body: dict[str, Any]) -> Draft:
    own = {"incident": item.incident, "effect": item.effect, "attempt": attempt}
    return Draft(context.stream, type_name, own | {name: value for name, value in body.items() if value != ""})


def _of_round(item: Item, type_name: str, context: OutboxContext, body: dict[str, Any]) -> Draft:
    own = {"incident": item.incident, "effect": item.effect, "round": item.round}
    return Draft(context.stream, type_name, own | {name: value for name, value in body.items() if value != ""})


def _again(words: str, again_ms: int | None) -> dict[str, Any]:
    return {"words": _short(words)} | ({} if again_ms is None else {"again_ms": again_ms})


def _short(words: str) -> str:
    """What systems answer is theirs: cut, and clean enough to be recorded."""
    cleaned = "".join(char if char.isprintable() else " " for char in words)
    return " ".join(cleaned.split())[:MOST_WORDS]


def _reason(text: str, needed: str) -> str:
    found = _short(text)
    if not found:
        raise Refused(needed, (say("Say it in a few words"),))
    return found


def _name(item: Item) -> str:
    return say("{number} revision {revision} to {sink}", number=item.number, revision=item.revision, sink=item.sink)
