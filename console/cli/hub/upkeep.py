"""`hub backup|verify`: a copy of the hub's database, and a look at whether it is what was brought to it."""

import argparse
from typing import Final

from console.cli.context import Context
from console.cli.hub.reaching import add_database, office_of
from console.cli.noun import AddVerb


def add_parsers(verb: AddVerb) -> None:
    """backup FILE | verify"""
    backup = verb("backup", "write a copy of the hub's own database, also while it is served", "file")
    verify = verb("verify", "check every place of the feed, every chain and every signature again")
    for each in (backup, verify):
        add_database(each)


def _backup(arguments: argparse.Namespace, context: Context) -> int:
    target = context.path(arguments.file)
    with office_of(arguments, context) as office:
        office.back_up(target)
    if arguments.json:
        context.json({"file": str(target), "bytes": target.stat().st_size})
        return 0
    context.out(f"{target}: {target.stat().st_size:,} bytes, encrypted under this hub's key.")
    context.err("Without the key it can't be read: keep that with hub keys export, elsewhere.")
    return 0


def _verify(arguments: argparse.Namespace, context: Context) -> int:
    with office_of(arguments, context) as office:
        verdict = office.verify()
    if arguments.json:
        context.json(
            {
                "head": verdict.head,
                "places": verdict.places,
                "events": verdict.events,
                "without_content": verdict.erased,
                "forks": verdict.forks,
                "findings": [{"position": each.position, "what": each.what} for each in verdict.findings],
            }
        )
        return 1 if verdict.findings else 0
    context.out(
        f"{verdict.places} places of the feed, {verdict.events} events, {verdict.erased} without content,"
        f" {verdict.forks} forks"
    )
    for each in verdict.findings:
        context.out(f"{'' if each.position is None else f'place {each.position}: '}{each.what}")
    if not verdict.findings:
        context.out("All of it is sound.")
    return 1 if verdict.findings else 0


VERBS: Final = {"backup": _backup, "verify": _verify}
