"""The verbs that classify an incident, and those that say whether it is an outage."""

import argparse
from dataclasses import asdict
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, report
from console.cli.noun import AddVerb, Run
from models.incident.classification.decide import check_words
from models.incident.classification.outage_type import OutageType
from models.incident.classification.part import PART as CLASSIFICATION
from models.incident.determination.commands import RULING_MINUTES, Determine, RuleDispute, TakePosition
from models.incident.determination.determine import Indicators, Verdict
from models.incident.determination.events import Side
from models.incident.determination.part import PART as DETERMINATION
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId
from models.response.offered import classify, words_for

_VERDICTS: Final = {verdict.value.lower().replace(" ", "-"): verdict for verdict in Verdict}


def add_parsers(verb: AddVerb) -> None:
    """classify|determine|dispute"""
    add_classes(
        verb("classify", "say outage type, failure mode and tags; loads the protocol. Without options: show", "id")
    )
    judge = verb("determine", "outage or degradation, from figures; without options: show", "id")
    judge.add_argument("--availability", type=float, metavar="PERCENT", help="good requests, e.g. 98.5")
    judge.add_argument("--promised-availability", type=float, metavar="PERCENT", help="the commitment, e.g. 99.9")
    judge.add_argument("--latency-ms", type=int, metavar="N")
    judge.add_argument("--promised-latency-ms", type=int, metavar="N")
    judge.add_argument("--burn", type=float, metavar="X", help="error-budget burn rate, e.g. 14.4")
    judge.add_argument("--users-percent", type=float, metavar="N", help="users affected")
    judge.add_argument("--services-down", type=int, metavar="N", help="of the incident's services, by health verdict")
    judge.add_argument("--services-degraded", type=int, metavar="N")
    dispute = verb("dispute", "take a position with evidence, or rule (Incident Commander)", "id")
    dispute.add_argument("act", choices=["position", "rule"])
    dispute.add_argument("verdict", choices=[word for word, each in _VERDICTS.items() if each is not Verdict.UNKNOWN])
    dispute.add_argument("--side", choices=[side.value for side in Side], help="of a position")
    dispute.add_argument("--evidence", default="", help="of a position")
    dispute.add_argument("--minutes", type=int, default=RULING_MINUTES, help="until the ruling is due")
    dispute.add_argument("--reason", default="", help="of a ruling")


def add_classes(verb: argparse.ArgumentParser) -> None:
    """The options that classify, for `classify` and `declare`."""
    verb.add_argument("--type", choices=[each.value for each in OutageType], help="outage type")
    verb.add_argument("--failure-mode", metavar="ID", help="as the response policy names it")
    verb.add_argument("--tag", action="append", default=[], metavar="KEY=VALUE", help="from the policy's vocabulary")


def has_classes(arguments: argparse.Namespace) -> bool:
    """Whether any of them was given."""
    return bool(arguments.type or arguments.failure_mode or arguments.tag)


def tags_of(arguments: argparse.Namespace) -> dict[str, str]:
    """The tags given; BadInput for one that is no KEY=VALUE."""
    tags: dict[str, str] = {}
    for each in arguments.tag:
        key, separator, value = each.partition("=")
        if not separator or not key.strip() or not value.strip():
            raise BadInput(Problem("--tag", None, "", f"{each!r}; expected KEY=VALUE"))
        tags[key.strip()] = value.strip()
    return tags


def check_classes(arguments: argparse.Namespace, context: Context, services: tuple[str, ...]) -> None:
    """BadInput for words that the policy in force does not have for these services."""
    desk = context.desk()
    words = desk.read(lambda: words_for(desk.policies.current, services))
    check_words(words, arguments.failure_mode, tags_of(arguments))


def do_classify(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    """Give the command for the options; refusals are raised."""
    desk, tags = context.desk(), tags_of(arguments)
    kind = None if arguments.type is None else OutageType(arguments.type)

    def command() -> Any:
        state = desk.incidents.state(stream)
        services, standing = state.summary().services, state.part(CLASSIFICATION)
        return classify(desk.policies.current, stream, services, standing, kind, arguments.failure_mode, tags)

    desk.execute(desk.read(command))


def classes_of(context: Context, stream: StreamId) -> dict[str, Any]:
    """How the incident is classified."""
    desk = context.desk()
    view, mandatory = desk.read(
        lambda: (desk.incidents.state(stream).part(CLASSIFICATION), desk.policies.current.mandatory_tags)
    )
    return {
        "id": stream,
        "outage_type": view.outage_type,
        "failure_mode": view.failure_mode or None,
        "tags": dict(view.tags),
        "missing_tags": list(view.missing(mandatory)),
        "protocol": None if view.protocol is None else asdict(view.protocol),
        "policy_version": view.policy_version,
    }


def _classify(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    if has_classes(arguments):
        do_classify(arguments, context, stream)
    found = classes_of(context, stream)
    lines = [
        f"Outage type: {found['outage_type'] or 'not said'}",
        f"Failure mode: {found['failure_mode'] or 'not said'}",
    ]
    lines += [f"{key}: {value}" for key, value in found["tags"].items()]
    lines += [f"{key}: missing, needed to close" for key in found["missing_tags"]]
    lines.append(f"Protocol: {found['protocol']['name'] if found['protocol'] else 'none'}")
    report(arguments, context, found, "\n".join(lines))


def _determine(arguments: argparse.Namespace, context: Context) -> None:
    stream = incident_of(arguments, context)
    given = Indicators(
        _scaled("--availability", arguments.availability, 10_000, 100),
        _scaled("--promised-availability", arguments.promised_availability, 10_000, 100),
        arguments.latency_ms,
        arguments.promised_latency_ms,
        _scaled("--burn", arguments.burn, 1_000, 1e6),
        _scaled("--users-percent", arguments.users_percent, 100, 100),
        arguments.services_down,
        arguments.services_degraded,
    )
    if given != Indicators():
        context.desk().execute(Determine(stream, given))
    _report(arguments, context, stream)


def _dispute(arguments: argparse.Namespace, context: Context) -> None:
    stream, verdict = incident_of(arguments, context), _VERDICTS[arguments.verdict]
    if arguments.act == "rule":
        context.desk().execute(RuleDispute(stream, verdict, arguments.reason))
    elif arguments.side is None:
        raise BadInput(Problem("--side", None, "", "expected engineering or support"))
    else:
        side = Side(arguments.side)
        context.desk().execute(TakePosition(stream, side, verdict, arguments.evidence, arguments.minutes))
    _report(arguments, context, stream)


def _scaled(option: str, value: float | None, scale: int, most: float) -> int | None:
    if value is None:
        return None
    if not 0 <= value <= most:
        raise BadInput(Problem(option, None, "", f"{value}; expected 0 to {most:g}"))
    # Anything at all is more than nothing.
    return max(round(value * scale), 1) if value > 0 else 0


def _report(arguments: argparse.Namespace, context: Context, stream: StreamId) -> None:
    desk = context.desk()
    view = desk.read(lambda: desk.incidents.state(stream).part(DETERMINATION))
    found = view.determined
    document = {
        "id": stream,
        "verdict": view.verdict,
        "why": view.why,
        "determined": None
        if found is None
        else {
            "verdict": found.verdict,
            "rule": found.rule,
            "inputs": found.indicators.to_plain(),
            "unknown": list(found.unknown),
        },
        "disputes": [
            {
                "open": each.is_open,
                "due": rfc3339(each.due_ms),
                "positions": [
                    {"side": one.side, "verdict": one.verdict, "evidence": one.evidence, "by": desk.people.name(one.by)}
                    for one in each.positions.values()
                ],
                "ruling": None
                if each.ruling is None
                else {
                    "verdict": each.ruling.verdict,
                    "reason": each.ruling.reason,
                    "by": desk.people.name(each.ruling.by),
                },
            }
            for each in view.disputes
        ],
    }
    text = f"{view.verdict or 'Not determined'}: {view.why}" if view.verdict else "Not determined yet"
    if view.due_ms is not None:
        text += f"\nRuling due {rfc3339(view.due_ms)}"
    report(arguments, context, document, text)


VERBS: Final[dict[str, Run]] = {"classify": _classify, "determine": _determine, "dispute": _dispute}
