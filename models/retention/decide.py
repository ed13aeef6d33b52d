"""The gates: which facts follow from a command, or everything that stands against it."""

import re
from collections.abc import Callable
from typing import Any, Final

from models.access.approval.policy import ANYBODY, ApprovalPolicy
from models.access.approval.request import Verdict
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.event import Draft
from models.kernel.ids import EventId, PersonId
from models.retention import commands as c
from models.retention import events as e
from models.retention.listing import parts_of
from models.retention.schedule import EVERYWHERE
from models.retention.state import Request, RetentionState
from resources.said import say

LEGAL: Final = "legal"
"""The group that keeps the schedule, and without which nothing is erased."""

POLICY: Final = ApprovalPolicy((LEGAL,), 2, 7 * 24 * 3_600_000, (ANYBODY,))
"""Two people, one of them of legal, within a week."""

_JURISDICTION: Final = re.compile(r"\*|[a-z][a-z0-9_-]{0,39}")
_MOST_TEXT: Final = 500


def decide(state: RetentionState, command: c.RetentionCommand, actor: PersonId, now_ms: int) -> tuple[Draft, ...]:
    """One or several events. Refused with every unmet item, or BadInput."""
    return _DECIDE[type(command)](state, command, actor, now_ms)


def _set_rules(state: RetentionState, command: c.SetRules, _actor: PersonId, _now_ms: int) -> tuple[Draft, ...]:
    if LEGAL not in command.groups:
        raise Refused(
            say("the schedule is approved by legal"), (say("a member of the group legal must set it: people group"),)
        )
    problems = [problem for rule in command.rules for problem in _wrong_with(rule)]
    places = [(rule.record_class, rule.jurisdiction) for rule in command.rules]
    problems += [
        Problem("rules", None, f"{each} {where}", say("stands there twice; expected one period"))
        for each, where in sorted({place for place in places if places.count(place) > 1})
    ]
    if problems:
        raise BadInput(*problems)
    known = {(rule.record_class, rule.jurisdiction): rule for rule in state.rules()}
    changed = [
        rule
        for rule in command.rules
        if rule != known.get((rule.record_class, rule.jurisdiction))
        and (rule.keep_days is not None or (rule.record_class, rule.jurisdiction) in known)
    ]
    if not changed:
        raise Refused(say("nothing to change"), (say("these rules are in force already"),))
    return tuple(
        Draft(state.stream, e.RULE_SET, rule.to_body(), state.heads(rule.record_class, rule.jurisdiction))
        for rule in changed
    )


def _wrong_with(rule: e.RuleSet) -> list[Problem]:
    where = f"{rule.record_class} {rule.jurisdiction}"
    found = []
    if not _JURISDICTION.fullmatch(rule.jurisdiction):
        found.append(
            Problem(
                "rules",
                None,
                where,
                say("jurisdiction: expected {everywhere} or a word such as eu, us-ca, de", everywhere=EVERYWHERE),
            )
        )
    for name, days in (("keep_days", rule.keep_days or 0), ("least_days", rule.least_days)):
        if not 0 <= days <= e.MOST_DAYS:
            found.append(
                Problem(
                    "rules",
                    None,
                    where,
                    say("{name}: {days}; expected 0 to {most_days}", name=name, days=days, most_days=e.MOST_DAYS),
                )
            )
    if rule.keep_days is not None and rule.keep_days < rule.least_days:
        message = say(
            "keeps {keep_days} days where at least {least_days} are asked for",
            keep_days=rule.keep_days,
            least_days=rule.least_days,
        )
        found.append(Problem("rules", None, where, message))
    return found + _text("basis", rule.basis, may_be_empty=True)


def _place_hold(state: RetentionState, command: c.PlaceHold, _actor: PersonId, _now_ms: int) -> tuple[Draft, ...]:
    problems = _text("matter", command.matter)
    if not (command.incidents or command.people or command.everything):
        problems.append(Problem("hold", None, "", say("covers nothing; expected incidents, people or everything")))
    if problems:
        raise BadInput(*problems)
    body = e.HoldPlaced(command.matter, command.incidents, command.people, command.everything).to_body()
    return (Draft(state.stream, e.HOLD_PLACED, body),)


def _release_hold(state: RetentionState, command: c.ReleaseHold, _actor: PersonId, _now_ms: int) -> tuple[Draft, ...]:
    hold = next((each for each in state.holds() if each.id == command.hold), None)
    if hold is None:
        raise BadInput(Problem("hold", None, "", say("there is no hold {hold}", hold=command.hold)))
    if problems := _text("reason", command.reason):
        raise BadInput(*problems)
    unmet = [] if hold.is_on else [say("it was released before")]
    if LEGAL not in command.groups:
        unmet.append(say("a member of the group legal must release it"))
    if unmet:
        raise Refused(say("the hold for {matter} can't be released", matter=hold.matter), tuple(unmet))
    return (Draft(state.stream, e.HOLD_RELEASED, e.HoldReleased(command.hold, command.reason).to_body()),)


def _ask(state: RetentionState, command: c.AskErasure, _actor: PersonId, now_ms: int) -> tuple[Draft, ...]:
    listed = command.listed
    if problems := [*_text("what", command.what), *_text("reason", command.reason)]:
        raise BadInput(*problems)
    unmet = list(command.unknown)
    if not len(listed):
        unmet.append(say("nothing is left to be erased"))
    unmet += [
        say("{each} can't be erased: the audit itself", each=each) for each in listed.events if state.is_protected(each)
    ]
    unmet += [say("under a legal hold: {matter}", matter=hold.matter) for hold in state.holds_on(listed)]
    pending = [
        each
        for each in state.requests()
        if each.listed == listed and not each.ordered_by and each.standing(now_ms).is_pending
    ]
    unmet += [say("it was asked for already: {each}", each=each.id) for each in pending]
    if unmet:
        raise Refused(say("this can't be put up for erasure"), tuple(unmet))
    try:
        parts = parts_of(listed)
    except ValueError as error:
        raise Refused(
            say("this can't be put up for erasure"), (say("{error}: ask for some of it first", error=error),)
        ) from None
    asked = e.Asked(listed.digest, command.what, command.reason, POLICY)
    return (
        # The request first: a receipt names the first event, and it is the request's id that people go on with.
        Draft(state.stream, e.ASKED, asked.to_body()),
        *(Draft(state.stream, e.LISTED, part.to_body()) for part in parts),
    )


def _vote(state: RetentionState, command: c.VoteErasure, actor: PersonId, now_ms: int) -> tuple[Draft, ...]:
    request = _known(state, command.request)
    standing = request.standing(now_ms)
    unmet = []
    if actor in request.asked.excluded:
        unmet.append(say("nobody approves what they asked for themselves"))
    if request.ordered_by:
        unmet.append(say("it was carried out already"))
    elif not standing.is_pending and not standing.is_granted:
        unmet.append(standing.sentence)
    if command.verdict is Verdict.DENY and not command.reason.strip():
        unmet.append(say("a denial takes a reason"))
    if command.verdict is Verdict.APPROVE and request.listed is None:
        unmet.append(say("the list has not arrived whole: nobody can see what is to be erased"))
    if unmet:
        raise Refused(say("this vote can't be taken"), tuple(unmet))
    body = e.Voted(command.request, command.verdict, tuple(sorted(command.groups)), command.reason).to_body()
    return (Draft(state.stream, e.VOTED, body),)


def _withdraw(state: RetentionState, command: c.WithdrawErasure, actor: PersonId, _now_ms: int) -> tuple[Draft, ...]:
    request = _known(state, command.request)
    unmet = []
    if request.asked.requested_by != actor:
        unmet.append(say("only whoever asked for it takes it back"))
    if request.asked.withdrawn is not None:
        unmet.append(say("it was withdrawn before"))
    if request.ordered_by:
        unmet.append(say("it was carried out already"))
    if unmet:
        raise Refused(say("the request can't be withdrawn"), tuple(unmet))
    return (Draft(state.stream, e.WITHDRAWN, e.Withdrawn(command.request, command.reason).to_body()),)


def _order(state: RetentionState, command: c.OrderErasure, _actor: PersonId, now_ms: int) -> tuple[Draft, ...]:
    request = _known(state, command.request)
    standing = request.standing(now_ms)
    unmet = list(standing.missing)
    if request.ordered_by:
        unmet.append(say("it was carried out already"))
    if request.listed is None:
        unmet.append(say("the list has not arrived whole"))
    else:
        unmet += [say("under a legal hold: {matter}", matter=hold.matter) for hold in state.holds_on(request.listed)]
    if unmet:
        raise Refused(say("the erasure can't be ordered"), tuple(unmet))
    votes = tuple(sorted(key for key, vote in request.votes.items() if vote.verdict is Verdict.APPROVE))
    return (Draft(state.stream, e.ERASED, e.Erased(request.id, votes, request.reason).to_body()),)


def _known(state: RetentionState, key: EventId) -> Request:
    request = state.request(key)
    if request is None:
        raise BadInput(Problem("request", None, "", say("there is no request {key} for erasure", key=key)))
    return request


def _text(name: str, text: str, *, may_be_empty: bool = False) -> list[Problem]:
    if not may_be_empty and not text.strip():
        return [Problem(name, None, "", say("is empty; expected a sentence"))]
    if len(text) > _MOST_TEXT or not text.isprintable():
        return [
            Problem(
                name,
                None,
                "",
                say("expected at most {most_text} signs that can be shown, on one line", most_text=_MOST_TEXT),
            )
        ]
    return []


_DECIDE: Final[dict[type, Callable[[RetentionState, Any, PersonId, int], tuple[Draft, ...]]]] = {
    c.SetRules: _set_rules,
    c.PlaceHold: _place_hold,
    c.ReleaseHold: _release_hold,
    c.AskErasure: _ask,
    c.VoteErasure: _vote,
    c.WithdrawErasure: _withdraw,
    c.OrderErasure: _order,
}
