"""`runbook list|show|history|propose|gaps|tested|retire|print`: the library in force."""

import argparse
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import followed
from console.cli.noun import AddVerb
from console.cli.runbook.files import read
from console.cli.runbook.files import report as report_files
from console.runbook_book import PublishRunbook, RetireRunbook
from console.runbook_facts import mode_needs, proposals_for, service_needs, vendor_needs
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.runbooks.gaps import gaps
from models.runbooks.library import is_built_in
from models.runbooks.plain import content_sha256, to_plain
from models.runbooks.runbook import Runbook, Step
from models.runbooks.writing import to_yaml


def add_parsers(verb: AddVerb) -> None:
    """list [FILE…] · show KEY · history KEY · propose INC · gaps · retire KEY --reason · print KEY"""
    listed = verb("list", "the library in force; with files, what is in them")
    listed.add_argument("files", nargs="*", metavar="FILE", help="runbook files or folders, read and not imported")
    shown = verb("show", "one runbook", "key")
    shown.add_argument("--version", type=int, metavar="N", help="an earlier version")
    shown.add_argument("--yaml", action="store_true", help="as a file to change and import")
    verb("history", "what became of a runbook", "key")
    verb("propose", "the runbooks that fit an incident, and why", "id")
    lacking = verb("gaps", "what is missing, untested or overdue for review, by team: 1 where anything is")
    lacking.add_argument("--team", default="", help="only of this team")
    tested = verb("tested", "say that a runbook was tried out: a new version with the day", "key")
    tested.add_argument("--on", metavar="DAY", help="2026-05-01; today where missing")
    tested.add_argument("--review-due", metavar="DAY", help="when it must be read again")
    retired = verb("retire", "take a runbook out of force", "key")
    retired.add_argument("--reason", required=True)
    printed = verb("print", "a runbook for paper: Markdown, or PDF into a file", "key")
    printed.add_argument(
        "--out", metavar="FILE", default="-", help="a file that ends in .md or .pdf; - for standard output"
    )


def _list(arguments: argparse.Namespace, context: Context) -> None:
    if arguments.files:
        report_files(arguments, context, read(arguments, context), {})
        return
    desk = context.desk()
    library = desk.read(lambda: desk.runbooks.library)
    if arguments.json:
        context.json([_heading(each) for each in library.runbooks])
        return
    for each in library.runbooks:
        origin = "built in" if is_built_in(each) else f"version {each.version}"
        steps = sum(1 for _ in each.steps())
        context.out(f"{each.key:32} {each.title} · {steps} steps · {each.owner_team or 'no team'} · {origin}")


def _show(arguments: argparse.Namespace, context: Context) -> None:
    book = _found(arguments, context)
    if arguments.json:
        context.json({**to_plain(book), "sha256": content_sha256(book)})
    elif arguments.yaml:
        context.exactly(to_yaml(book).removesuffix("\n"))
    else:
        context.out("\n".join(_lines(book)))


def _history(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()

    def question() -> tuple[str, Any]:
        library = desk.runbooks.library
        key = arguments.key if library.turns(arguments.key) else library.find(arguments.key).key
        return key, library.turns(key)

    key, turns = desk.read(question)
    rows = [
        {
            "version": turn.version,
            "state": "retired" if turn.retired else "in force",
            "at": rfc3339(turn.at_ms) if turn.by is not None else None,
            "by": desk.people.name(turn.by) if turn.by is not None else None,
            "why": turn.why,
            "sha256": turn.sha256,
        }
        for turn in turns
    ]
    lines = [
        f"version {each['version']} {each['state']} · {each['at'] or '-'} · {each['by'] or '-'} · {each['why']}"
        for each in rows
    ]
    _tell(arguments, context, {"key": key, "history": rows}, "\n".join(lines))


def _propose(arguments: argparse.Namespace, context: Context) -> None:
    desk, incident = context.desk(), followed(arguments, context)
    found = desk.read(lambda: proposals_for(desk, incident))
    rows = [{**_heading(each.runbook), "score": each.score, "reasons": list(each.reasons)} for each in found]
    lines = [f"{each.runbook.key:32} {each.runbook.title}\n    {'; '.join(each.reasons)}" for each in found]
    _tell(arguments, context, {"incident": incident, "proposals": rows}, "\n".join(lines) or "No runbook fits.")


def _gaps(arguments: argparse.Namespace, context: Context) -> int:
    desk = context.desk()
    today = datetime.fromtimestamp(context.clock.now_ms() / 1000, UTC).date()
    catalog = desk.catalog()

    def question() -> tuple[tuple[Runbook, ...], Any]:
        return desk.runbooks.library.runbooks, mode_needs(desk.policies.current)

    runbooks, modes = desk.read(question)
    found = [
        gap
        for gap in gaps(runbooks, service_needs(catalog), modes, today, vendor_needs(catalog))
        if not arguments.team or gap.team.lower() == arguments.team.lower()
    ]
    rows = [
        {"team": gap.team, "kind": str(gap.kind), "subject": gap.subject, "sentence": gap.sentence, "days": gap.days}
        for gap in found
    ]
    lines: list[str] = []
    team = ""
    for gap in found:
        if gap.team != team:
            team = gap.team
            lines.append(team)
        lines.append(f"    {gap.sentence}")
    if catalog is None:
        lines.append("No catalogue is in force: services without a runbook can't be told.")
    document = {"has_catalog": catalog is not None, "gaps": rows}
    _tell(arguments, context, document, "\n".join(lines) or "Nothing is lacking.")
    return 1 if found else 0


def _tested(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()
    book = desk.read(lambda: desk.runbooks.library.find(arguments.key))
    today = datetime.fromtimestamp(context.clock.now_ms() / 1000, UTC).date()
    day = _day(arguments.on, "--on") or today
    if day > today:
        raise BadInput(Problem("--on", None, "", f"expected a day that has been, found {day.isoformat()}"))
    due = _day(arguments.review_due, "--review-due") or book.review_due
    # Whoever tries a built-in one out looks after it from then on.
    source = "taken over from the built-in one" if is_built_in(book) else book.source
    desk.execute(PublishRunbook((replace(book, last_tested=day, review_due=due, source=source),)))
    _tell(
        arguments,
        context,
        {"key": book.key, "last_tested": day.isoformat()},
        f"{book.title}: tested {day.isoformat()}.",
    )


def _day(text: str | None, where: str) -> date | None:
    try:
        return None if text is None else date.fromisoformat(text)
    except ValueError:
        raise BadInput(Problem(where, None, "", f"expected a day such as 2026-05-01, found {text!r}")) from None


def _retire(arguments: argparse.Namespace, context: Context) -> None:
    desk = context.desk()
    book = desk.read(lambda: desk.runbooks.library.find(arguments.key))
    desk.execute(RetireRunbook(book.key, arguments.reason))
    _tell(arguments, context, {"key": book.key, "retired": True}, f"Retired: {book.title}.")


def _print(arguments: argparse.Namespace, context: Context) -> None:
    from console.papers.runbook_paper import markdown, pdf

    book = _found(arguments, context)
    now_ms = context.clock.now_ms()
    if str(arguments.out).lower().endswith(".pdf"):
        target = context.path(arguments.out)
        try:
            target.write_bytes(pdf(book, now_ms))
        except OSError as error:
            raise WatchfloorError(f"{arguments.out} can't be written: {error.strerror}") from None
    elif arguments.out == "-" and not arguments.json:
        context.out(markdown(book, now_ms).removesuffix("\n"))
        return
    elif arguments.out != "-":
        context.write_text(Path(arguments.out), markdown(book, now_ms))
    document = {"key": book.key, "file": arguments.out}
    if arguments.out == "-":
        document["text"] = markdown(book, now_ms)
    _tell(arguments, context, document, f"Written: {arguments.out}")


def _found(arguments: argparse.Namespace, context: Context) -> Runbook:
    desk = context.desk()
    number = getattr(arguments, "version", None)

    def question() -> Runbook:
        if number is not None:
            return desk.runbooks.version(arguments.key, number)
        return desk.runbooks.library.find(arguments.key)

    return desk.read(question)


def _heading(book: Runbook) -> dict[str, Any]:
    return {
        "key": book.key,
        "title": book.title,
        "version": book.version,
        "owner_team": book.owner_team,
        "services": list(book.services),
        "failure_modes": list(book.failure_modes),
        "alerts": list(book.alerts),
        "tags": list(book.tags),
        "chunks": len(book.chunks),
        "steps": sum(1 for _ in book.steps()),
        "last_tested": book.last_tested.isoformat() if book.last_tested else None,
        "review_due": book.review_due.isoformat() if book.review_due else None,
        "built_in": is_built_in(book),
        "source": book.source,
    }


def _lines(book: Runbook) -> list[str]:
    lines = [f"{book.title}  [{book.key}, version {book.version}, {book.owner_team or 'no team'}]"]
    lines += [f"  {line}" for line in book.summary.split("\n") if line]
    if book.fallback is not None:
        terms = book.fallback
        lines.append(f"  {terms.words}")
        lines += [f"  limits: {terms.limits}"] if terms.limits else []
        lines.append(f"  reversal: {terms.reversal}")
    for need in book.prerequisites:
        lines.append(f"  needs: {need.text}")
    for chunk in book.chunks:
        lines.append(chunk.title)
        lines += [f"    {line}" for line in chunk.note.split("\n") if line]
        for step in chunk.steps:
            lines += _step_lines(step)
    return [*lines, f"END  Say: “{book.closing}”"]


def _step_lines(step: Step) -> list[str]:
    mark = " (destructive)" if step.destructive else ""
    lines = [f"  {step.key:>6}  {str(step.kind).upper()}  {step.text}{mark}"]
    lines += [f"            {line}" for line in step.detail.split("\n") if line]
    lines += [f"          $ {line}" for line in (step.command or "").split("\n") if line]
    lines += [f"            expect: {step.expected}"] if step.expected else []
    lines += [f"            {branch.outcome} → {branch.to}" for branch in step.branches]
    return lines


def _tell(arguments: argparse.Namespace, context: Context, document: Any, text: str) -> None:
    if arguments.json:
        context.json(document)
    else:
        context.out(text)


VERBS: Final = {
    "list": _list,
    "show": _show,
    "history": _history,
    "propose": _propose,
    "gaps": _gaps,
    "retire": _retire,
    "tested": _tested,
    "print": _print,
}
