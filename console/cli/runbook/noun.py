"""`runbook …`: the library, what fits an incident, and working through a runbook."""

import argparse
from collections.abc import Callable
from typing import Any, Final

from console.cli.context import Context
from console.cli.runbook import files, library, runs

Run = Callable[[argparse.Namespace, Context], int | None]
"""Does one verb; gives the exit status, 0 where it gives none."""

_GROUPS: Final = (files, library, runs)
"""Each has `add_parsers(verb)` and VERBS."""


def add_parser(nouns: Any) -> None:
    """All verbs of the noun."""
    noun = nouns.add_parser("runbook", help="runbooks and checklists: check, import, find, print, work through")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, text: str, *places: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(name, help=text)
        for place in places:
            made.add_argument(place)
        made.add_argument("--json", action="store_true", help="print one JSON document")
        return made

    for group in _GROUPS:
        group.add_parsers(verb)


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Exit status 0 done, 1 where something is lacking or was refused; BadInput where a file can't be taken."""
    verbs: dict[str, Run] = {name: run for group in _GROUPS for name, run in group.VERBS.items()}
    return verbs[arguments.verb](arguments, context) or 0
