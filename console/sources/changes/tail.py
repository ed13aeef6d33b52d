"""One growing file of JSON lines, followed through partial lines, rotation and truncation."""

import json
import os
from pathlib import Path
from typing import BinaryIO

from models.changes.change_list import ListReading, read_lines
from models.kernel.errors import Problem
from resources.said import say

_MOST_BYTES = 4 * 1024 * 1024
"""Read in one go; the rest follows with the next poll."""
_LONGEST_LINE = 1024 * 1024
_HEAD = 64


class Tail:
    """Follows one file from its beginning. Not shared among threads.

    The file is kept open, so that what was written before a rotation is read to its end even though the name is another's now.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None
        self._rest = b""
        self._line = 1
        self._head = b""
        self._offset = 0
        self._is_open_line = False
        """Whether the last line taken had no end yet; what ends it is not a line of its own."""

    def read(self) -> ListReading:
        """Whole lines written since the last time. OSError where there is no such file."""
        readings = []
        if self._file is not None and self._is_replaced():
            while self._has_more():
                readings.append(self._take(is_last=False))
            readings.append(self._take(is_last=True))
            self.close()
        if self._file is None:
            self._file = self._path.open("rb")
        readings.append(self._take(is_last=False))
        changes = tuple(change for reading in readings for change in reading.changes)
        return ListReading(changes, tuple(problem for reading in readings for problem in reading.problems))

    def close(self) -> None:
        """Let go of the file; a later read begins at the beginning of what then has the name."""
        if self._file is not None:
            self._file.close()
        self._file, self._rest, self._line, self._head, self._offset = None, b"", 1, b"", 0
        self._is_open_line = False

    def _has_more(self) -> bool:
        assert self._file is not None
        return os.fstat(self._file.fileno()).st_size > self._offset

    def _is_replaced(self) -> bool:
        assert self._file is not None
        try:
            there, held = self._path.stat(), os.fstat(self._file.fileno())
        except FileNotFoundError:
            return False  # between renaming and making anew
        return (there.st_ino, there.st_dev) != (held.st_ino, held.st_dev)

    def _take(self, *, is_last: bool) -> ListReading:
        assert self._file is not None
        if self._is_cut():
            self._file.seek(0)
            self._rest, self._line, self._head, self._offset, self._is_open_line = b"", 1, b"", 0, False
        content = self._file.read(_MOST_BYTES)
        self._offset += len(content)
        if len(self._head) < _HEAD:
            self._file.seek(0)
            self._head = self._file.read(_HEAD)
            self._file.seek(self._offset)
        if self._is_open_line and content:
            content = content.removeprefix(b"\r").removeprefix(b"\n")
            self._is_open_line = False
        *lines, self._rest = (self._rest + content).split(b"\n")
        if len(self._rest) > _LONGEST_LINE or (self._rest and (is_last or _is_whole(self._rest))):
            lines.append(self._rest)
            self._rest, self._is_open_line = b"", True
        problems: list[Problem] = []
        texts = []
        for number, line in enumerate(lines, self._line):
            try:
                texts.append(line.decode("utf-8-sig") if len(line) <= _LONGEST_LINE else _refuse(line))
            except (UnicodeDecodeError, ValueError) as error:
                problems.append(
                    Problem(self._path.name, number, "", say("expected a line of UTF-8 text: {error}", error=error))
                )
                texts.append("")
        reading = read_lines(self._path.name, texts, self._line)
        self._line += len(lines)
        return ListReading(reading.changes, (*problems, *reading.problems))

    def _is_cut(self) -> bool:
        """Whether the file was emptied and perhaps filled again: it is shorter than what was read, or begins differently."""
        assert self._file is not None
        if os.fstat(self._file.fileno()).st_size < self._offset:
            return True
        if not self._head:
            return False
        self._file.seek(0)
        head = self._file.read(len(self._head))
        self._file.seek(self._offset)
        return head != self._head


def _is_whole(line: bytes) -> bool:
    """Whether a line without its end is a complete object: nothing that could follow would make it another."""
    if not line.rstrip().endswith(b"}"):
        return False
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _refuse(line: bytes) -> str:
    raise ValueError(f"it is {len(line):,} bytes long, expected at most {_LONGEST_LINE:,}")
