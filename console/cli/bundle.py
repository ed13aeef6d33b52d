"""`bundle export|inspect|import FILE`: incidents, or the whole record, as one file that is carried by hand."""

import argparse
from collections.abc import Mapping
from typing import Any, Protocol

from console.bundles.making import export
from console.bundles.taking import inspect, take
from console.bundles.words import FATES, conflicts_of, document_of, lines_of, made_lines, taken_lines
from console.cli.context import Context
from console.cli.passphrase import PassphraseFrom
from models.kernel.errors import BadInput, Problem


def add_parser(nouns: Any) -> None:
    """bundle export FILE [--incident ID] | inspect FILE | import FILE [--json]"""
    noun = nouns.add_parser("bundle", help="carry incidents, or the whole record, to another workstation as a file")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    made = verbs.add_parser("export", help="write a new bundle")
    made.add_argument(
        "--incident",
        action="append",
        default=[],
        metavar="ID",
        help="only this one, with what was said about it; more than once for several; without, the whole record",
    )
    for verb in (
        made,
        verbs.add_parser("inspect", help="check a bundle and see what importing it would do; nothing is changed"),
        verbs.add_parser("import", help="check a bundle, then take in what is not here yet"),
    ):
        verb.add_argument("file", metavar="FILE")
        verb.add_argument(
            "--bundle-passphrase-file",
            metavar="FILE",
            help="its first line encrypts the bundle, or opens it; not the one of the vault",
        )
        verb.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Export, inspect or import."""
    return {"export": _export, "inspect": _inspect, "import": _import}[arguments.verb](arguments, context)


class Terminal(Protocol):
    """Where a person reads along."""

    def err(self, text: str, /) -> None:
        """One line that is no part of the result."""
        ...


class _Progress:
    """Tells every further tenth of a long piece of work, on standard error; short ones say nothing. Interrupt it to stop:
    nothing half-written stays, and what was taken in is in and sound.
    """

    def __init__(self, context: "Terminal", *words: str) -> None:
        """`words`: what is done to the file, once for each way through it."""
        self._context, self._words = context, list(words)
        self._heard = self._told = 0

    def __call__(self, hundredths: int) -> None:
        if hundredths < self._heard and len(self._words) > 1:
            self._words.pop(0)
            self._told = 0
        self._heard = hundredths
        tenth = hundredths // 10
        if self._told < tenth < 10:
            self._told = tenth
            self._context.err(f"{10 * tenth} % {self._words[0]}")


def _export(arguments: argparse.Namespace, context: Context) -> int:
    passphrase, target, desk = _passphrase(arguments, context), context.path(arguments.file), context.desk()
    if not target.parent.is_dir():
        raise BadInput(Problem(arguments.file, None, "", f"there is no directory {target.parent}"))
    incidents = desk.read(lambda: tuple(desk.incidents.find(each) for each in arguments.incident))
    made = export(desk, target, incidents, passphrase, _Progress(context, "written"))
    document = {
        "file": str(target),
        "bytes": made.size,
        "encrypted": passphrase is not None,
        "events": made.events,
        "incidents": made.incidents,
        "blobs": made.blobs,
        "people": made.people,
        "left_out": made.left_out,
        "restricted": made.restricted,
    }
    lines = made_lines(made, target, is_encrypted=passphrase is not None)
    _report(arguments, context, document, lines)
    return 0


def _inspect(arguments: argparse.Namespace, context: Context) -> int:
    progress = _Progress(context, "checked")
    seen = inspect(context.desk(), context.path(arguments.file), _passphrase(arguments, context), progress)
    _report(arguments, context, document_of(context.desk(), seen), lines_of(context.desk(), seen))
    return 0


def _import(arguments: argparse.Namespace, context: Context) -> int:
    passphrase, file, desk = _passphrase(arguments, context), context.path(arguments.file), context.desk()
    taken = take(desk, file, passphrase, _Progress(context, "checked", "taken in"))
    found = conflicts_of(desk, taken)
    by_fate = {name: taken.by_outcome.get(outcome, 0) for outcome, name in FATES}
    document = {
        "preview": document_of(desk, taken.seen),
        "taken": by_fate,
        "blobs": taken.blobs,
        "people": taken.people,
        "conflicts": found,
        "hub_is_caught": taken.hub_is_caught,
    }
    lines = [*lines_of(desk, taken.seen), *taken_lines(taken, found)]
    _report(arguments, context, document, lines)
    return 1 if taken.outside or taken.hub_is_caught else 0


def _passphrase(arguments: argparse.Namespace, context: Context) -> str | None:
    name = arguments.bundle_passphrase_file
    return None if name is None else PassphraseFrom(str(context.path(name))).ask(creating=False)


def _report(arguments: argparse.Namespace, context: Context, document: Mapping[str, object], lines: list[str]) -> None:
    if arguments.json:
        context.json(document)
    else:
        context.out("\n".join(lines))
