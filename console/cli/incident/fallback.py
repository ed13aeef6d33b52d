"""`incident fallback list|propose|decline|activate|reverse ID …`: predefined ways to go on while something is broken."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of, report
from console.cli.noun import AddVerb, Run
from console.fallback_facts import fallbacks_for
from models.incident.fallbacks import commands
from models.incident.fallbacks.export import fallbacks_to_json
from models.incident.fallbacks.part import PART


def add_parsers(verb: AddVerb) -> None:
    """fallback list|propose|decline|activate|reverse ID"""
    noun = verb("fallback", "propose, activate and reverse the fallbacks of an incident")
    actions = noun.add_subparsers(dest="action", metavar="ACTION", required=True)

    def action(name: str, text: str, *places: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name, help=text)
        for place in ("id", *places):
            made.add_argument(place)
        # Left out it must not undo what was given before the action.
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS)
        return made

    action("list", "what fits and what became of it")
    action("propose", "put one before the Incident Commander", "key").add_argument("--note", default="")
    action("decline", "not now: the clock proposes it no more", "key").add_argument("--reason", required=True)
    activating = action("activate", "from now on it runs, and its duration with it", "key")
    activating.add_argument("--reason", default="", help="required before its time or at another severity")
    activating.add_argument("--by", metavar="PERSON", help="the Incident Commander who decided; you where missing")
    action("reverse", "take it back", "key").add_argument("--note", required=True, help="how, and what is left to do")


def _fallback(arguments: argparse.Namespace, context: Context) -> None:
    desk, stream = context.desk(), incident_of(arguments, context)
    command: object = None
    if arguments.action == "reverse":
        # By what the incident holds: its runbook may be retired by now.
        command = commands.ReverseFallback(stream, arguments.key, arguments.note)
    elif arguments.action != "list":
        book = desk.read(lambda: desk.runbooks.library.find(arguments.key))
        if arguments.action == "propose":
            command = commands.ProposeFallback(stream, book, arguments.note)
        elif arguments.action == "decline":
            command = commands.DeclineFallback(stream, book, arguments.reason)
        else:
            decider = None if arguments.by is None else desk.people.find_or_expect(arguments.by)
            command = commands.ActivateFallback(stream, book, arguments.reason, decider)
    if command is not None:
        desk.execute(command)

    def question() -> list[dict[str, Any]]:
        state = desk.incidents.state(stream)
        fitting = fallbacks_for(desk, stream)
        return fallbacks_to_json(state.summary(), state.part(PART), fitting, desk.people.name, context.clock.now_ms())

    rows = desk.read(question)
    report(arguments, context, {"fallbacks": rows}, "\n".join(map(_line, rows)) or "No fallback fits.")


def _line(row: dict[str, Any]) -> str:
    if row["state"] is None:
        at = f"proposed at {row['due']}" if row["due"] else "not for this severity"
        return f"{row['key']:32} {row['title']} · {at}"
    words = [row["state"].upper(), f"since {row['since']}", f"by {row['by']}"]
    words += [f"decided by {row['decider']}"] if row["decider"] else []
    if row["safe_until"]:
        words.append(f"{'OVERDUE, was safe' if row['overdue'] else 'safe'} until {row['safe_until']}")
    return f"{row['key']:32} {row['title']} · {' · '.join(words)}"


VERBS: Final[dict[str, Run]] = {"fallback": _fallback}
