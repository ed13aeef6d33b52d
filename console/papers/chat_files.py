"""The files of a chat export: a zip, a folder or one JSON file, read within bounds. Nothing is written to disk."""

import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from models.kernel.errors import BadInput, Problem
from resources.said import say

MAX_FILES: Final = 5_000
MAX_FILE: Final = 32 * 1024 * 1024
MAX_TOTAL: Final = 128 * 1024 * 1024
"""Unpacked. What an archive says of itself is checked before reading, what comes out of it while reading."""

_SHARED: Final = ("users.json", "org_users.json", "channels.json")

Files = list[tuple[str, bytes]]


def chat_files(path: Path, channel: str = "") -> tuple[Files, list[Problem]]:
    """Names with contents, and files left out. With `channel` only that channel's folder and the lists of users.

    BadInput where nothing can be read, or where it is more than a chat export has.
    """
    where = path.name
    try:
        if path.is_dir():
            return _read(where, _of_folder(path), channel)
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                return _read(where, _of_zip(archive), channel)
        size = path.stat().st_size
        if size > MAX_FILE:
            raise BadInput(
                Problem(where, None, "", say("{size} bytes; at most {max_file}", size=size, max_file=MAX_FILE))
            )
        return [(where, path.read_bytes())], []
    except (zipfile.BadZipFile, NotImplementedError) as error:
        raise BadInput(Problem(where, None, "", say("not a zip that can be read: {error}", error=error))) from None
    except OSError as error:
        raise BadInput(
            Problem(where, None, "", say("can't be read: {strerror}", strerror=error.strerror or error))
        ) from None


_Entry = tuple[str, int, "zipfile.ZipFile | Path"]


def _of_zip(archive: zipfile.ZipFile) -> Iterator[_Entry]:
    for each in archive.infolist():
        if not each.is_dir():
            yield each.filename, each.file_size, archive


def _of_folder(folder: Path) -> Iterator[_Entry]:
    for path in sorted(folder.rglob("*.json")):
        if path.is_file() and not path.is_symlink():
            yield path.relative_to(folder).as_posix(), path.stat().st_size, path


def _read(where: str, entries: Iterator[_Entry], channel: str) -> tuple[Files, list[Problem]]:
    files: Files = []
    problems: list[Problem] = []
    total = 0
    for count, (name, size, source) in enumerate(entries):
        if count >= MAX_FILES:
            raise BadInput(
                Problem(
                    where, None, "", say("more than {max_files} files; expected a chat export", max_files=MAX_FILES)
                )
            )
        if not _is_wanted(name, channel):
            continue
        if size > MAX_FILE or total + size > MAX_TOTAL:
            message = say(
                "{size} bytes; at most {max_file} in a file and {max_total} in all: name one channel",
                size=size,
                max_file=MAX_FILE,
                max_total=MAX_TOTAL,
            )
            raise BadInput(Problem(f"{where}/{name}", None, "", message))
        try:
            data = _content(source, name, size)
        except (zipfile.BadZipFile, zlib.error, RuntimeError, NotImplementedError, EOFError, OSError) as error:
            problems.append(Problem(f"{where}/{name}", None, "", say("can't be unpacked: {error}", error=error)))
            continue
        total += len(data)
        files.append((name, data))
    return files, problems


def _is_wanted(name: str, channel: str) -> bool:
    parts = name.split("/")
    if not name.endswith(".json"):
        return False
    return not channel or len(parts) < 2 or parts[-2] == channel or parts[-1] in _SHARED


def _content(source: "zipfile.ZipFile | Path", name: str, size: int) -> bytes:
    """No more than what was promised: an archive may lie about its sizes."""
    with source.open(name) if isinstance(source, zipfile.ZipFile) else source.open("rb") as file:
        data: bytes = file.read(size + 1)
    if len(data) > size:
        raise zipfile.BadZipFile("longer than it says")
    return data
