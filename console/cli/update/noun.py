"""`update …`: what is told to whom, from a terminal. The same gates answer here as in the composer."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import Run
from console.cli.update import drafts, lint, public, record

_GROUPS: Final = (record, drafts, public, lint)
"""Each has `add_parsers(verb)` and VERBS."""


def add_parser(nouns: Any) -> None:
    """All verbs of the noun."""
    noun = nouns.add_parser("update", help="write, check, approve and send status updates")
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
