"""Finds runbooks in files and folders and reads them: the own YAML, and ordinary Markdown."""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.runbooks.markdown.blocks import Left
from models.runbooks.markdown.reading import key_of, read_markdown
from models.runbooks.reading import check_size, read_runbook
from models.runbooks.runbook import Runbook
from resources.said import say

MARKDOWN: Final = (".md", ".markdown", ".mdown", ".mkd")
YAML: Final = (".yaml", ".yml", ".json")
MAX_FILES: Final = 5_000
_PASSED_OVER: Final = ("node_modules", "vendor", "__pycache__")
_MARK: Final = "watchfloor: runbook/"
_HEAD: Final = 4_096
_MOST_PROBLEMS: Final = 200


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may hold a runbook."""

    name: str
    """As the caller named it; of a file in a folder the folder's name and the path in it."""
    path: Path
    inside: str
    """Path from the folder that was named, or the file's own. Links are followed within."""


@dataclass(frozen=True, slots=True)
class Read:
    """A runbook and what is told of its reading."""

    file: str
    runbook: Runbook
    commands: int
    left: tuple[Left, ...]
    is_markdown: bool

    @property
    def steps(self) -> int:
        """Of all chunks."""
        return sum(len(chunk.steps) for chunk in self.runbook.chunks)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of some files."""

    read: tuple[Read, ...]
    problems: tuple[Problem, ...]
    """Of files that were refused, as a whole."""


def find(names: Sequence[str], place: Callable[[str], Path]) -> tuple[Found, ...]:
    """The files meant by names of files and folders. BadInput where one is missing, or a folder holds none or too many."""
    found: list[Found] = []
    for name in names:
        path = place(name)
        if path.is_dir():
            inside = list(_inside(name, path))
            if not inside:
                raise BadInput(
                    Problem(name, None, "", say("expected runbooks (Markdown, or YAML of ours), found none here"))
                )
            found += inside
        elif path.suffix.lower() in (*MARKDOWN, *YAML):
            found.append(Found(name, path, path.name))
        else:
            wanted = ", ".join((*MARKDOWN, *YAML))
            raise BadInput(
                Problem(name, None, "", say("expected a folder or a file that ends in {wanted}", wanted=wanted))
            )
        if len(found) > MAX_FILES:
            raise BadInput(
                Problem(name, None, "", say("expected at most {max_files:,} files, found more", max_files=MAX_FILES))
            )
    return tuple({each.path.resolve(): each for each in found}.values())


def read_all(found: Sequence[Found], actions: Collection[str] | None = None, known: Sequence[Runbook] = ()) -> Reading:
    """Read files; each that is refused is told with all that is wrong with it. Keys are told apart from one another's and
    from those of `known` that came from elsewhere.
    """
    read: list[Read] = []
    problems: list[Problem] = []
    for each in found:
        try:
            read.append(_read(each, actions))
        except BadInput as error:
            problems += error.problems
    told, clashes = _told_apart(read, {runbook.key: runbook for runbook in known})
    return Reading(told, (*problems, *clashes)[:_MOST_PROBLEMS])


def _read(found: Found, actions: Collection[str] | None) -> Read:
    text = _text(found)
    if found.path.suffix.lower() in MARKDOWN:
        made = read_markdown(found.name, text, found.inside)
        return Read(found.name, made.runbook, made.commands, made.left, is_markdown=True)
    runbook = replace(read_runbook(found.name, text, actions), source=found.inside[:500])
    return Read(found.name, runbook, sum(step.command is not None for step in runbook.steps()), (), is_markdown=False)


def _text(found: Found) -> str:
    try:
        # Looked at before it is read: a file of many gigabytes must not be loaded to be refused.
        check_size(found.name, found.path.stat().st_size)
        return found.path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(
            Problem(found.name, None, "", say("can't be read: {strerror}", strerror=error.strerror))
        ) from None
    except UnicodeDecodeError as error:
        message = say("not UTF-8 text (byte {start}); expected UTF-8", start=error.start)
        raise BadInput(Problem(found.name, None, "", message)) from None


def _inside(name: str, folder: Path) -> Iterator[Found]:
    # Links to other folders are not followed: they may lead out of it, or round in a circle.
    for at, folders, files in os.walk(folder, followlinks=False):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _PASSED_OVER)
        for file in sorted(files):
            path = Path(at) / file
            suffix = path.suffix.lower()
            if path.is_symlink() or not path.is_file():
                continue
            if suffix in MARKDOWN or (suffix in YAML and _is_ours(path)):
                said = f"{name.rstrip('/')}/{path.relative_to(folder).as_posix()}"
                yield Found(said, path, path.relative_to(folder).as_posix())


def _is_ours(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return _MARK in file.read(_HEAD).replace('"', "")
    except OSError:
        return False


def _told_apart(read: Sequence[Read], known: dict[str, Runbook]) -> tuple[tuple[Read, ...], list[Problem]]:
    """Each with a key of its own; two YAML files that say the same key are a problem."""
    taken: dict[str, str] = {}
    told: list[Read] = []
    problems: list[Problem] = []
    # What says its key comes first: keys made of file names give way.
    for each in sorted(read, key=lambda one: one.is_markdown):
        key = each.runbook.key
        if not each.is_markdown:
            if key in taken:
                message = say(
                    "expected a key of its own, found {key!r}, which {taken} has, too", key=key, taken=taken[key]
                )
                problems.append(Problem(each.file, None, "key", message))
        else:
            key = next(
                candidate
                for candidate in _candidates(each)
                if candidate not in taken and _is_free(candidate, each, known)
            )
        taken.setdefault(key, each.file)
        told.append(replace(each, runbook=replace(each.runbook, key=key)))
    order = {each.file: at for at, each in enumerate(read)}
    return tuple(sorted(told, key=lambda one: order[one.file])), problems


def _candidates(read: Read) -> Iterator[str]:
    yield read.runbook.key
    parts = PurePosixPath(read.runbook.source).with_suffix("").parts
    for depth in range(2, len(parts) + 1):
        yield key_of("-".join(parts[-depth:]))
    number = 2
    while True:
        yield f"{read.runbook.key[:90]}-{number}"
        number += 1


def _is_free(key: str, read: Read, known: dict[str, Runbook]) -> bool:
    """Whether a key is new to the library, or is that of an earlier version of the same file or of a built-in one."""
    there = known.get(key)
    if there is None or not there.source.lower().endswith(MARKDOWN):
        return True
    one, other = sorted((there.source, read.runbook.source), key=len)
    return other == one or other.endswith(f"/{one}")
