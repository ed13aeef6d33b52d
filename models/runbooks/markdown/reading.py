"""Reads one Markdown file into a runbook and says what of it became no step."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from models.kernel.errors import BadInput, Problem
from models.runbooks.format import MAX_CHUNKS, MAX_LINE, MAX_STEPS
from models.runbooks.markdown import sections
from models.runbooks.markdown.blocks import Left, Source, parse
from models.runbooks.markdown.commands import is_destructive, visible
from models.runbooks.markdown.front_matter import About, read_front
from models.runbooks.markdown.placing import Placed, RoughChunk, RoughStep, place
from models.runbooks.reading import check_frozen, check_size
from models.runbooks.runbook import MAX_CHUNK, Chunk, Link, Prerequisite, Runbook, Step
from resources.said import say

_MAX_LINKS: Final = 200
_GAP: Final = 2
_MAX_WIDTH: Final = 10_000
"""Characters of a line: longer ones are data, mostly pictures, and would take a parser very long."""
_MAX_BRACKETS: Final = 20_000
_ROOM_OF_TITLE: Final = MAX_LINE - 20
_INDEX: Final = ("readme", "index", "_index", "runbook", "runbooks")


@dataclass(frozen=True, slots=True)
class MarkdownReading:
    """A runbook made of a Markdown file, and what became no step."""

    runbook: Runbook
    commands: int
    """Blocks of commands that were placed."""
    left: tuple[Left, ...]
    """In the order of the file."""

    @property
    def destructive(self) -> int:
        """Steps marked so because of their commands."""
        return sum(step.destructive for step in self.runbook.steps())


def read_markdown(where: str, text: str, path: str = "") -> MarkdownReading:
    """The runbook of a Markdown text.

    `where` is its name in messages, `path` its path from the top of the folder it came with: links are followed within.
    BadInput, with all lines at once, for what is refused: size, harmful addresses, front matter that is a trap.
    """
    check_size(where, len(text.encode(errors="replace")))
    text = text.encode(errors="replace").decode().removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.replace("\u0000", "\ufffd").split("\n")
    pure = PurePosixPath(path or PurePosixPath(where.replace("\\", "/")).name)
    about = About()
    front = read_front(where, lines, about)
    if text.count("[") > _MAX_BRACKETS:
        message = say(
            "expected at most {max_brackets:,} brackets, found {count:,}",
            max_brackets=_MAX_BRACKETS,
            count=text.count("["),
        )
        raise BadInput(Problem(where, None, "", message))
    folder = str(pure.parent) if str(pure.parent) != "." else ""
    long = [at for at in range(front.lines, len(lines)) if len(lines[at]) > _MAX_WIDTH]
    body = [""] * front.lines + ["" if len(line) > _MAX_WIDTH else line for line in lines[front.lines :]]
    source = Source(where, body, folder)
    blocks, defined = parse("\n".join(body))
    placed = place(blocks, source, about)
    if not source.problems and not any(chunk.steps for chunk in placed.chunks):
        source = Source(where, body, folder)
        placed = place(blocks, source, about, is_prose=True)
    if source.problems:
        raise BadInput(*source.problems)
    rest = source.unplaced(defined)
    notes = [each.text for each in rest]
    left = [Left(1, front.lines, "front matter no field holds", line) for line in front.unread]
    left += [Left(at + 1, at + 1, "a line too long to read", visible(lines[at])) for at in long]
    runbook = _runbook(placed, about, pure, where, notes)
    check_frozen(where, runbook)
    return MarkdownReading(runbook, source.commands, tuple(_joined([*left, *source.left, *rest])))


def _joined(left: Sequence[Left]) -> list[Left]:
    """In the order of the file; neighbours left for the same reason are one."""
    joined: list[Left] = []
    for each in sorted(left, key=lambda one: (one.first, one.last)):
        last = joined[-1] if joined else None
        if last is not None and last.why == each.why and each.first <= last.last + _GAP:
            joined[-1] = Left(last.first, max(last.last, each.last), last.why, f"{last.text}\n{each.text}")
        else:
            joined.append(each)
    return joined


def _runbook(placed: Placed, about: About, path: PurePosixPath, where: str, notes: Sequence[str]) -> Runbook:
    values: dict[str, Any] = dict(about.values)
    stem = path.parent.name if path.stem.lower() in _INDEX and path.parent.name else path.stem
    title = values.pop("title", "") or placed.title
    alerts = list(dict.fromkeys((*values.pop("alerts", ()), *placed.alerts)))
    for name in (title, stem):
        is_new = not any(name.lower() == alert.lower() for alert in alerts)
        if is_new and re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{7,99}", name) and re.search(r"[a-z0-9][A-Z]", name):
            alerts.append(name)
    chunks, spare = _chunks(placed, title or stem)
    # What a line has no room for is told in full below.
    spare += [each for each in (title, *placed.prerequisites) if len(" ".join(each.split())) > MAX_LINE]
    summary = "\n\n".join(filter(None, (values.pop("summary", ""), *placed.summary, *spare, *notes)))
    if placed.summary_links:
        summary = "\n".join(filter(None, (summary, *_said(placed.summary_links))))
    count = sum(len(each.steps) for each in chunks)
    if len(chunks) > MAX_CHUNKS or count > MAX_STEPS:
        message = say(
            "expected at most {max_chunks} chunks and {max_steps:,} steps, found {chunks} and {steps:,}",
            max_chunks=MAX_CHUNKS,
            max_steps=MAX_STEPS,
            chunks=len(chunks),
            steps=count,
        )
        raise BadInput(Problem(where, None, "", say("{message}: split the file", message=message)))
    return Runbook(
        key=key_of(stem),
        title=(_line(title) or _line(stem) or "Runbook"),
        alerts=tuple(alerts[:_MAX_LINKS]),
        summary=summary,
        prerequisites=tuple(Prerequisite(_line(each)) for each in placed.prerequisites[:100]),
        chunks=chunks,
        source=_line(str(path)),
        **values,
    )


def key_of(name: str) -> str:
    """A name as the library's key: lower case, words joined by hyphens."""
    words = re.sub(r"([a-z0-9])([A-Z])", r"\1-\2", name)
    return re.sub(r"[^\w]+|_", "-", words.lower()).strip("-")[:100].strip("-") or "runbook"


def _chunks(placed: Placed, title: str) -> tuple[tuple[Chunk, ...], list[str]]:
    """The chunks that have steps, and the text of the parts without any, for the summary."""
    aside: list[str] = []
    made: list[Chunk] = []
    for at, rough in enumerate(placed.chunks):
        note = "\n\n".join(rough.notes)
        note = "\n".join(filter(None, (note, *(line for line in _said(rough.links) if line not in note))))
        if rough.steps:
            name = _line(rough.title) or _line(title) or "Steps"
            long_title = rough.title if len(rough.title) > _ROOM_OF_TITLE else ""
            made += _split(rough, name, "\n\n".join(filter(None, (long_title, note))), len(made))
        elif note and (child := _first_below(placed.chunks, at)) is not None:
            child.notes.insert(0, note)
        elif note or (rough.title and not _has_parts(placed.chunks, at)):
            aside.append("\n".join(filter(None, (rough.title, note))))
    return tuple(made), aside


def _has_parts(chunks: Sequence[RoughChunk], at: int) -> bool:
    """Whether the title of a part comes again as the first word of the next part's."""
    return at + 1 < len(chunks) and chunks[at + 1].title.startswith(f"{chunks[at].title.rpartition(': ')[2]}: ")


def _first_below(chunks: Sequence[RoughChunk], at: int) -> RoughChunk | None:
    """The first part with steps right below a part that only introduces it."""
    return chunks[at + 1] if _has_parts(chunks, at) and chunks[at + 1].steps and chunks[at].title else None


def _split(rough: RoughChunk, title: str, note: str, before: int) -> list[Chunk]:
    """One chunk, or several of about the same length where there are more steps than one keeps in mind."""
    count = -(-len(rough.steps) // MAX_CHUNK)
    size, more = divmod(len(rough.steps), count)
    chunks: list[Chunk] = []
    start = 0
    for part in range(count):
        end = start + size + (part < more)
        name = title if count == 1 else f"{title[:_ROOM_OF_TITLE]} ({part + 1} of {count})"
        steps = tuple(_step(step, f"{before + part + 1}.{at}") for at, step in enumerate(rough.steps[start:end], 1))
        chunks.append(Chunk(name, steps, note if part == 0 else ""))
        start = end
    return chunks


def _step(rough: RoughStep, key: str) -> Step:
    command = "\n".join(rough.commands)
    links = tuple({link.url: link for link in rough.links}.values())
    detail = "\n".join(rough.detail)
    over = _said(list(links[_MAX_LINKS:]))
    text = _line(rough.text)
    return Step(
        key=key,
        text=text.removesuffix(":") or text,
        detail=visible("\n".join(filter(None, (detail, *over)))),
        kind=sections.kind_of(text),
        expected=_line(rough.expected),
        command=command or None,
        links=links[:_MAX_LINKS],
        destructive=is_destructive(f"{command}\n{sections.code_in(rough.text)}"),
    )


def _said(links: Sequence[Link]) -> list[str]:
    return [link.url if link.text == link.url else f"{link.text}: {link.url}" for link in links]


def _line(text: str) -> str:
    return " ".join(visible(text).split())[:MAX_LINE].strip()
