"""`manual --out DIR`: the whole manual as one HTML file, with keys, settings and verbs as this version has them."""

import argparse
from typing import Any

from console.cli.context import Context
from models.kernel.errors import BadInput, Problem


def add_parser(nouns: Any) -> None:
    """manual --out DIR [--no-pictures]"""
    manual = nouns.add_parser("manual", help="write the manual as one HTML file that needs no network")
    manual.add_argument("--out", metavar="DIR", required=True, help="the folder for manual.html; made where missing")
    manual.add_argument("--no-pictures", action="store_true", help="leave the pictures out: a tenth of the size")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Write it, and say where."""
    from console.manual.build import build, write  # reads Markdown, which few verbs need
    from console.manual.pages import folder
    from console.windows.manual_tables import manual_tables

    out = context.path(arguments.out)
    document = build(folder(), manual_tables(verbs()), with_pictures=not arguments.no_pictures)
    try:
        path = write(document, out)
    except OSError as error:
        raise BadInput(Problem(str(arguments.out), None, "--out", f"can't be written: {error.strerror}")) from None
    context.out(f"Wrote {path}, {len(document.encode()) / 1024**2:.1f} MiB.")
    return 0


def verbs() -> list[tuple[str, str]]:
    """Every verb with its line of help, as the command line declares them."""
    from console.cli.entry import parser  # it imports this module's package first

    found: list[tuple[str, str]] = []
    # An empty line means one verb, the console; help is asked of all.
    for action in parser(("--help",))._actions:
        if isinstance(action, argparse._SubParsersAction):
            found += [(each.dest, each.help or "") for each in action._choices_actions]
    return found
