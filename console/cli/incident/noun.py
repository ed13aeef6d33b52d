"""`incident …`: command an incident from a terminal. The same gates answer here as in the windows."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident import (
    basic,
    boards,
    chat,
    classify,
    conflicts,
    escalate,
    evidence,
    export,
    failover,
    fallback,
    kin,
    room,
)
from console.cli.incident.opened import Run

_GROUPS: Final = (evidence, basic, boards, classify, escalate, export, room, kin, conflicts, chat, failover, fallback)
"""Each has `add_parsers(verb)` and VERBS."""


def add_parser(nouns: Any) -> None:
    """All verbs of the noun."""
    noun = nouns.add_parser("incident", help="declare, log and command incidents")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, text: str, *places: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(name, help=text)
        for place in places:
            made.add_argument(place)
        made.add_argument("--json", action="store_true")
        return made

    for group in _GROUPS:
        group.add_parsers(verb)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it and report."""
    runs: dict[str, Run] = {name: run for group in _GROUPS for name, run in group.VERBS.items()}
    runs[arguments.verb](arguments, context)
    return 0
