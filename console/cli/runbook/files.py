"""`runbook validate|import FILE…`: runbooks from files and folders, our YAML and ordinary Markdown."""

import argparse
from collections.abc import Mapping
from typing import Any, Final

from console.cli.context import Context
from console.cli.noun import AddVerb
from console.runbook_book import PublishRunbook
from console.runbook_files import Read, Reading, find, read_all
from models.kernel.errors import BadInput, Problem
from models.runbooks.library import Library
from models.runbooks.plain import content_sha256
from models.runbooks.runbook import Runbook

_FILES: Final = "runbooks (YAML or Markdown), and folders of them"
_SHOWN: Final = 160
"""Characters of a text that became no step, in a report."""


def add_parsers(verb: AddVerb) -> None:
    """validate FILE… · import FILE… [--dry-run] [--keep-going]"""
    verb("validate", "say what is in runbook files, and what is wrong with them").add_argument(
        "files", nargs="+", metavar="FILE", help=_FILES
    )
    take = verb("import", "put runbooks of files and folders in force")
    take.add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    take.add_argument("--dry-run", action="store_true", help="only tell what would be imported")
    take.add_argument("--keep-going", action="store_true", help="leave refused files out instead of taking none")


def read(arguments: argparse.Namespace, context: Context, known: tuple[Runbook, ...] = ()) -> Reading:
    """What is in the files that were named; BadInput where any is refused, unless asked to keep going."""
    reading = read_all(find(arguments.files, context.path), _actions(context), known)
    if reading.problems and not getattr(arguments, "keep_going", False):
        raise BadInput(*reading.problems)
    return reading


def _actions(context: Context) -> tuple[str, ...]:
    """Names of the registered actions: a step can have no other."""
    from console.automation.configured import registry_of  # only where files are read
    from console.settings import Settings

    return tuple(registry_of(Settings(context.data_dir / "settings.json")).by_name)


def report(arguments: argparse.Namespace, context: Context, reading: Reading, states: Mapping[str, str]) -> None:
    """Tell per file what was read; `states` says by key what became of it."""
    rows = [row(each, states.get(each.runbook.key, "")) for each in reading.read]
    rows += [_refused(problem) for problem in reading.problems]
    if arguments.json:
        context.json(rows)
        return
    for each in reading.read:
        state = states.get(each.runbook.key, "")
        said = f"{each.file}: {each.runbook.title!r}, {_counted(each)}"
        context.out(f"{said} [{each.runbook.key}{f', {state}' if state else ''}]")
        for left in each.left if len(reading.read) == 1 else ():
            lines = f"line {left.first}" if left.first == left.last else f"lines {left.first} to {left.last}"
            context.out(f"    left as text, {lines}: {left.why}")
    for problem in reading.problems:
        context.err(str(problem))


def row(read: Read, state: str = "") -> dict[str, Any]:
    """One file as JSON."""
    book = read.runbook
    return {
        "file": read.file,
        "title": book.title,
        "chunks": len(book.chunks),
        "steps": read.steps,
        "commands": read.commands,
        "left_as_text": len(read.left),
        "key": book.key,
        "owner_team": book.owner_team,
        "services": list(book.services),
        "alerts": list(book.alerts),
        "destructive": sum(step.destructive for step in book.steps()),
        "left": [
            {"first_line": left.first, "last_line": left.last, "why": left.why, "text": left.text[:_SHOWN]}
            for left in read.left
        ],
        **({"state": state} if state else {}),
    }


def _validate(arguments: argparse.Namespace, context: Context) -> None:
    report(arguments, context, read(arguments, context), {})


def _import(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    library = desk.read(lambda: desk.runbooks.library)
    reading = read(arguments, context, library.runbooks)
    states = {each.runbook.key: _state(each.runbook, library) for each in reading.read}
    fresh = tuple(each.runbook for each in reading.read if states[each.runbook.key] not in (_SAME, _EMPTY))
    if fresh and not arguments.dry_run:
        desk.execute(PublishRunbook(fresh))
    report(arguments, context, reading, states)
    if not arguments.json:
        would = "would be put in force" if arguments.dry_run else "put in force"
        same, empty = (sum(state == word for state in states.values()) for word in (_SAME, _EMPTY))
        refused = len({problem.where for problem in reading.problems})
        context.out(f"{len(fresh)} {would}, {same} unchanged, {empty} without steps, {refused} refused.")
    return 2 if reading.problems else 0


_SAME: Final = "unchanged"
_EMPTY: Final = "no steps, not put in force"


def _state(runbook: Runbook, library: Library) -> str:
    if not runbook.chunks:
        return _EMPTY
    there = library.get(runbook.key)
    if there is not None and content_sha256(there) == content_sha256(runbook):
        return _SAME
    return f"version {library.next_version(runbook.key)}"


def _counted(read: Read) -> str:
    counts = (
        (len(read.runbook.chunks), "chunk"),
        (read.steps, "step"),
        (read.commands, "command"),
    )
    said = [f"{count} {word}{'' if count == 1 else 's'}" for count, word in counts]
    return ", ".join([*said, *([f"{len(read.left)} left as text"] if read.left else [])])


def _refused(problem: Problem) -> dict[str, Any]:
    return {"file": problem.where, "refused": problem.message, "line": problem.line, "field": problem.field}


VERBS: Final = {"validate": _validate, "import": _import}
