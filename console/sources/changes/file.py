"""Changes that a pipeline writes to a file or a folder: *.jsonl grows line by line, *.json and *.yaml are read whole."""

from dataclasses import dataclass, replace
from pathlib import Path

from console.sources.changes.tail import Tail
from console.sources.port import Batch
from models.changes.change_list import ListReading, read_list
from models.health.change import Change
from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

_LINES = (".jsonl", ".ndjson")
_WHOLE = (".json", ".yaml", ".yml")
_MOST_FILES = 200
_MOST_BYTES = 8 * 1024 * 1024
_MOST_PROBLEMS = 20
_MOST_REMEMBERED = 50_000
"""Changes known to have been told; one forgotten is told again at most, which changes nothing."""


@dataclass(frozen=True, slots=True)
class _Version:
    """What tells one state of a file from another."""

    inode: int
    size: int
    modified_ns: int


class ChangeFileSource:
    """A source for one file or folder. What can't be read is a warning that stays as long as it stands in the file."""

    def __init__(self, path: Path, name: str = "change file", interval_seconds: float = 2.0) -> None:
        self.name = name
        self.interval_seconds = interval_seconds
        self._path = path
        self._tails: dict[Path, Tail] = {}
        self._versions: dict[Path, _Version] = {}
        self._problems: dict[Path, tuple[Problem, ...]] = {}
        self._told: dict[tuple[str, str], Change] = {}

    def poll(self, now_ms: int) -> Batch:
        """What was written since the poll before. Raises where the file or folder isn't there or can't be read."""
        fresh: list[Change] = []
        warnings: list[str] = []
        for file in self._files(warnings):
            try:
                found = self._lines(file) if file.suffix in _LINES else self._whole(file)
            except OSError as error:
                if file == self._path:
                    raise WatchfloorError(
                        say("{file}: can't be read: {strerror}", file=file, strerror=error.strerror)
                    ) from None
                warnings.append(f"{file.name}: can't be read: {error.strerror}")
                continue
            for change in found:
                change = replace(change, source=change.source or file.name)
                if self._told.get(change.key) != change:
                    self._told[change.key] = change
                    fresh.append(change)
        while len(self._told) > _MOST_REMEMBERED:
            del self._told[next(iter(self._told))]
        said = [str(problem) for problems in self._problems.values() for problem in problems]
        if len(said) > _MOST_PROBLEMS:
            said = [*said[:_MOST_PROBLEMS], f"{len(said) - _MOST_PROBLEMS} more lines or fields can't be read"]
        return Batch(changes=tuple(fresh), warnings=(*warnings, *said))

    def close(self) -> None:
        """Let go of the files."""
        for tail in self._tails.values():
            tail.close()

    def _files(self, warnings: list[str]) -> list[Path]:
        if not self._path.is_dir():
            return [self._path]
        try:
            found = sorted(each for each in self._path.iterdir() if each.suffix in (*_LINES, *_WHOLE))
        except OSError as error:
            raise WatchfloorError(
                say("{path}: can't be read: {strerror}", path=self._path, strerror=error.strerror)
            ) from None
        if len(found) > _MOST_FILES:
            warnings.append(f"{len(found) - _MOST_FILES} of {len(found)} files are not read; at most {_MOST_FILES} are")
        found = found[-_MOST_FILES:]
        for gone in self._problems.keys() - set(found):
            del self._problems[gone]
        # What was renamed away may have grown since the last poll: its rest is read from the file still held.
        return [*found, *sorted(self._tails.keys() - set(found))]

    def _lines(self, file: Path) -> tuple[Change, ...]:
        tail = self._tails.setdefault(file, Tail(file))
        reading = tail.read()
        if not reading.changes and not reading.problems and not file.exists():
            tail.close()
            del self._tails[file]
        if reading.problems:
            self._problems[file] = (*self._problems.get(file, ()), *reading.problems)[-_MOST_PROBLEMS:]
        return reading.changes

    def _whole(self, file: Path) -> tuple[Change, ...]:
        """Everything in the file where it has changed. A file caught half-written is told of, and read again when it is whole."""
        state = file.stat()
        version = _Version(state.st_ino, state.st_size, state.st_mtime_ns)
        if self._versions.get(file) == version:
            return ()
        reading = _read(file, state.st_size)
        self._versions[file] = version
        self._problems[file] = reading.problems
        return reading.changes


def _read(file: Path, size: int) -> ListReading:
    if size > _MOST_BYTES:
        message = say(
            "expected at most {most_bytes} MiB, found {size:,} bytes", most_bytes=_MOST_BYTES // 1024 // 1024, size=size
        )
        return ListReading((), (Problem(file.name, None, "", message),))
    try:
        return read_list(file.name, file.read_bytes().decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        return ListReading((), (Problem(file.name, None, "", say("not UTF-8 text (byte {start})", start=error.start)),))
    except BadInput as error:
        return ListReading((), error.problems)
