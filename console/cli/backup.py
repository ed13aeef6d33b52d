"""`backup create|verify|restore FILE`: whole, checked copies of the record."""

import argparse
from collections.abc import Mapping
from typing import Any

from console import restore
from console.cli.context import Context
from console.desk import RecordDamaged
from models.kernel.errors import BadInput, Problem


def add_parser(nouns: Any) -> None:
    """backup create|verify|restore FILE [--json]"""
    noun = nouns.add_parser("backup", help="whole, checked copies of the record")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    for name, text in (
        ("create", "write an encrypted copy to a new file"),
        ("verify", "check a copy as thoroughly as the live record"),
        ("restore", "put a copy in place of the record; the present one is kept beside it"),
    ):
        verb = verbs.add_parser(name, help=text)
        verb.add_argument("file", metavar="FILE")
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Create, verify or restore."""
    return {"create": _create, "verify": _verify, "restore": _restore}[arguments.verb](arguments, context)


def _create(arguments: argparse.Namespace, context: Context) -> int:
    target = context.path(arguments.file)
    if not target.parent.is_dir():
        raise BadInput(Problem(arguments.file, None, "", f"there is no directory {target.parent}"))
    context.desk().back_up(target)
    size = target.stat().st_size
    _report(arguments, context, {"file": str(target), "bytes": size}, f"Wrote {target}, {size} bytes.")
    return 0


def _verify(arguments: argparse.Namespace, context: Context) -> int:
    file = context.path(arguments.file)
    try:
        verdict = context.desk().check_backup(file)
    except RecordDamaged:
        verdict = restore.check(file, context.closed().secrets)
    findings = [finding.message for finding in verdict.findings]
    words = "Sound" if verdict.sound else "DAMAGED"
    found = {"sound": verdict.sound, "events": verdict.events, "findings": findings}
    _report(arguments, context, found, "\n".join([f"{words}: {verdict.events} events.", *findings]))
    return 0 if verdict.sound else 1


def _restore(arguments: argparse.Namespace, context: Context) -> int:
    closed = context.closed()
    verdict, kept = restore.restore(context.path(arguments.file), closed.directory, closed.secrets, context.clock)
    where = "There was no record before." if kept is None else f"The record that was here is kept as {kept.name}."
    found = {"restored": verdict.events, "kept": None if kept is None else str(kept)}
    _report(arguments, context, found, f"Restored {verdict.events} events. {where} It will write under a new origin.")
    return 0


def _report(arguments: argparse.Namespace, context: Context, document: Mapping[str, object], text: str) -> None:
    if arguments.json:
        context.json(document)
    else:
        context.out(text)
