"""`incident escalate ID …`: which levels are due, and what was done about them."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, recorded, report
from console.cli.noun import AddVerb, Run
from console.escalating import Picture, command_of, picture
from models.freshness.classes import DataClass
from models.incident.escalation.commands import AcknowledgeEscalation, LogCall, SkipEscalation
from models.incident.escalation.due import Due
from models.incident.escalation.result import CallResult
from models.incident.escalation.views import EscalationView
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused

_ACTIONS: Final = ("list", "fire", "ack", "skip", "result")


def add_parsers(verb: AddVerb) -> None:
    """escalate ID [list|fire KEY|ack KEY|skip KEY --reason|result KEY RESULT]"""
    escalate = verb("escalate", "escalation levels: what is due, who to call, what came of it", "id")
    escalate.add_argument("action", nargs="?", default="list", choices=_ACTIONS)
    escalate.add_argument("key", nargs="?", help="rule|level, as listed")
    escalate.add_argument("result", nargs="?", choices=list(CallResult), help="what came of the call")
    escalate.add_argument("--reason", default="", help="why a level is skipped")
    escalate.add_argument("--person", metavar="NAME", help="who acknowledges")
    escalate.add_argument("--words", default="", help="what was said on the phone")
    escalate.add_argument("--region", default="")
    escalate.add_argument("--budget-used", type=float, metavar="PERCENT", help="of the SLA's budget")
    escalate.add_argument("--breach-projected", action="store_true")
    escalate.add_argument("--exposure", type=int, metavar="AMOUNT", help="financial, in the plan's currency")


def _escalate(arguments: argparse.Namespace, context: Context) -> None:
    if arguments.action == "list":
        _list(_picture(arguments, context), arguments, context)
        return
    if not arguments.key:
        raise BadInput(Problem("key", None, "", "expected the key of a level, as listed: elapsed-SEV1|1"))
    stream, key = incident_of(arguments, context), arguments.key
    if arguments.action == "ack":
        named = arguments.person
        person = None if named is None else context.desk().people.find_or_expect(named)
        recorded(arguments, context, AcknowledgeEscalation(stream, key, person))
    elif arguments.action == "result":
        if arguments.result is None:
            raise BadInput(Problem("result", None, "", f"expected one of {', '.join(CallResult)}"))
        recorded(arguments, context, LogCall(stream, key, CallResult(arguments.result), arguments.words))
    else:
        seen = _picture(arguments, context)
        level = _level(seen, key)
        if arguments.action == "skip":
            recorded(
                arguments, context, SkipEscalation(stream, level.rule, level.level, level.sentence, arguments.reason)
            )
        else:
            recorded(arguments, context, command_of(seen, level, context.desk().people.find_or_expect))


def _picture(arguments: argparse.Namespace, context: Context) -> Picture:
    desk, stream = context.desk(), incident_of(arguments, context)

    def question() -> Picture:
        state, standing = desk.incidents.state(stream), desk.oncall.current
        if stale := desk.freshness.trouble(DataClass.ON_CALL):
            # The usual levels hold, and name nobody: who answers now is for somebody to find out by another way.
            context.err(stale)
            standing = None
        return picture(
            state.summary(),
            state.parts(),
            None if standing is None else standing.plan,
            desk.catalogs.current,
            context.clock.now_ms(),
            desk.people.name,
            region=arguments.region,
            budget_used_percent=arguments.budget_used,
            is_breach_projected=arguments.breach_projected or None,
            exposure=arguments.exposure,
        )

    return desk.read(question)


def _level(seen: Picture, key: str) -> Due:
    found = next((level for level in seen.levels if level.key == key), None)
    if found is not None:
        return found
    item = seen.fired.find(key)
    if item is not None:
        raise Refused(f"escalation {key} is {item.standing} already")
    known = ", ".join(level.key for level in seen.levels)
    expected = f"expected one of {known}" if known else "none is left to answer"
    raise BadInput(Problem("key", None, "", f"{key!r} is no level of this incident; {expected}"))


def _list(seen: Picture, arguments: argparse.Namespace, context: Context) -> None:
    name_of = context.desk().people.name
    levels = [
        {
            "key": level.key,
            "level": level.level,
            "due": None if level.due_ms is None else rfc3339(level.due_ms),
            "is_due": seen.is_due(level),
            "sentence": level.sentence,
            "notify": level.notify,
            "name": seen.whom(level).name,
            "phone": seen.whom(level).phone,
            "path": list(seen.whom(level).path),
            "message": seen.message(level),
        }
        for level in seen.levels
    ]
    items = [
        {
            "key": item.key,
            "standing": str(item.standing),
            "level": item.level,
            "sentence": item.sentence,
            "person": None if item.person is None else name_of(item.person),
            "skip_reason": item.skip_reason,
            "wants_call": item.wants_call,
            "calls": [
                {"result": str(call.result), "words": call.words, "at": rfc3339(call.at_ms)} for call in item.calls
            ],
            "acknowledged": None if item.acked_ms is None else rfc3339(item.acked_ms),
        }
        for item in seen.fired.items
    ]
    lines = [_item_line(item) for item in seen.fired.items] + [_level_line(seen, level) for level in seen.levels]
    found: dict[str, Any] = {"has_plan": seen.has_plan, "levels": levels, "fired": items}
    if not seen.has_plan:
        lines.append("No on-call plan is in force: the usual levels hold, and nobody can be named.")
    report(arguments, context, found, "\n".join(lines) or "Nothing to escalate.")


def _item_line(item: EscalationView) -> str:
    reason = f" ({item.skip_reason})" if item.skip_reason else ""
    return f"{item.standing.upper():<13} {item.key}: {item.sentence}{reason}"


def _level_line(seen: Picture, level: Due) -> str:
    due = "now" if seen.is_due(level) else f"at {rfc3339(level.due_ms or 0)[:16]}Z"
    return (
        f"{'DUE ' + due if seen.is_due(level) else due:<13} {level.key}: {level.sentence} Call {seen.whom(level).words}"
    )


VERBS: Final[dict[str, Run]] = {"escalate": _escalate}
