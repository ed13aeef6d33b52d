"""`incident conflicts ID` and `incident settle ID FIELD`: what was set without hearing each other, and which value stands."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import folded, incident_of, recorded, report
from console.cli.noun import AddVerb, Run
from models.incident.conflicts import words
from models.incident.conflicts.commands import SettleConflict
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId


def add_parsers(verb: AddVerb) -> None:
    """conflicts ID; settle ID FIELD --keep EVENT"""
    verb("conflicts", "fields that people set without hearing each other: every value, author and time", "id")
    settle = verb(
        "settle", "keep one of the values that stand side by side; all of them stay in the timeline", "id", "field"
    )
    settle.add_argument(
        "--keep", required=True, metavar="EVENT", help="of the value to keep; safer; all (services only)"
    )


def _conflicts(arguments: argparse.Namespace, context: Context) -> None:
    desk, (summary, entries) = context.desk(), folded(arguments, context)
    by_id = {entry.id: entry for entry in entries}
    rows: list[dict[str, Any]] = []
    lines = []
    for conflict in summary.conflicts:
        safer = words.safer(conflict)
        claims = [
            {
                "event": claim.event,
                "value": words.value(conflict.field, claim.value, by_id, desk.people.name),
                "by": desk.people.name(claim.actor),
                "at": rfc3339(claim.at_ms),
                "safer": claim is safer,
            }
            for claim in conflict.claims
        ]
        rows.append({"field": conflict.field, "what": words.what(conflict.field, by_id), "claims": claims})
        lines.append(f"{rows[-1]['what']} ({conflict.field})")
        lines += [
            f"  {each['value']} by {each['by']}, {each['at']}{', safer' if each['safer'] else ''}  [{each['event']}]"
            for each in claims
        ]
    report(arguments, context, rows, "\n".join(lines) or "No conflicts.")


def _settle(arguments: argparse.Namespace, context: Context) -> None:
    summary, _entries = folded(arguments, context)
    keep = None if arguments.keep == "all" else EventId(arguments.keep)
    if arguments.keep == "safer":
        conflict = next((each for each in summary.conflicts if each.field == arguments.field), None)
        safer = words.safer(conflict) if conflict is not None else None
        if safer is None:
            raise BadInput(
                Problem("--keep", None, "", f"no value of {arguments.field} is known to be safer; name its event")
            )
        keep = safer.event
    recorded(arguments, context, SettleConflict(incident_of(arguments, context), arguments.field, keep))


VERBS: Final[dict[str, Run]] = {"conflicts": _conflicts, "settle": _settle}
