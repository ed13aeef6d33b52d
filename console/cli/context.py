"""What a verb is given: where its words go, where files lie, and the data directory, opened when first needed."""

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

from console.data_dir import DataDir
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem, WatchfloorError
from models.kernel.shown import escaped, shown

if TYPE_CHECKING:
    from console.desk import Desk
    from console.secret_store import SecretStore


@dataclass(frozen=True, slots=True)
class Closed:
    """A locked data directory and its keys, with the database left closed."""

    directory: DataDir
    secrets: "SecretStore"


class Context:
    """One run of one verb, in its own process or inside an open console."""

    def __init__(
        self,
        out: TextIO,
        err: TextIO,
        cwd: Path,
        stdin: Callable[[], str],
        clock: Clock,
        data_dir: Path,
        open_desk: Callable[[], "Desk"],
        open_closed: Callable[[], Closed],
        stdin_lines: Callable[[], Iterable[str]] | None = None,
    ) -> None:
        self.clock = clock
        self.data_dir = data_dir
        self._out = out
        self._err = err
        self._cwd = cwd
        self._stdin = stdin
        self._stdin_lines = stdin_lines or (lambda: stdin().splitlines())
        self._open_desk = open_desk
        self._open_closed = open_closed
        self._desk: Desk | None = None
        self._closed: Closed | None = None

    def out(self, text: str) -> None:
        """One line of result; what a terminal would obey in others' words is taken out of it."""
        self.exactly(shown(text))

    def exactly(self, text: str) -> None:
        """One line of result to which every character matters: a document, or a file's content."""
        self._out.write(text + "\n")
        self._out.flush()

    def json(self, value: Any) -> None:
        """The result as one JSON document on one line; in an encoding other than UTF-8 of letters that every encoding has."""
        narrow = (getattr(self._out, "encoding", None) or "utf-8").lower().replace("_", "-") not in ("utf-8", "utf8")
        self.exactly(escaped(json.dumps(value, ensure_ascii=narrow, allow_nan=False)))

    def refuse_two_forms(self, is_json: bool, form: str | None) -> None:
        """BadInput where a result is wanted as one JSON document and in another form at once."""
        if is_json and form not in (None, "json"):
            raise BadInput(Problem("--format", None, "", f"expected either --json or another form, found both: {form}"))

    def err(self, text: str) -> None:
        """One line for the person at the terminal, not part of the result."""
        self._err.write(shown(text) + "\n")
        self._err.flush()

    def path(self, name: str | Path) -> Path:
        """A file name as the caller meant it, from where the caller stands."""
        return self._cwd / Path(name).expanduser()

    def read_text(self, name: str | Path) -> str:
        """The text of a file, or of standard input for "-"; BadInput where it can't be read or is not UTF-8."""
        if str(name) == "-":
            return self._stdin()
        try:
            return self.path(name).read_text(encoding="utf-8-sig")
        except OSError as error:
            raise BadInput(Problem(str(name), None, "", f"can't be read: {error.strerror}")) from None
        except UnicodeDecodeError as error:
            raise BadInput(
                Problem(str(name), None, "", f"not UTF-8 text (byte {error.start}); expected UTF-8")
            ) from None

    def lines(self, name: str | Path) -> Iterator[str]:
        """The lines of a file, or of standard input for "-", each as soon as it is there.

        Bytes that are not UTF-8 are replaced by marks. BadInput where the file can't be read.
        """
        if str(name) == "-":
            yield from self._stdin_lines()
            return
        try:
            with self.path(name).open(encoding="utf-8-sig", errors="replace") as file:
                yield from file
        except OSError as error:
            raise BadInput(Problem(str(name), None, "", f"can't be read: {error.strerror}")) from None

    def write_text(self, name: str | Path, text: str) -> None:
        """Replace a file's text at once; to standard output for "-"."""
        if str(name) == "-":
            self.exactly(text.removesuffix("\n"))
            return
        target = self.path(name)
        beside = target.with_name(f".{target.name}.{os.getpid()}")
        try:
            beside.write_text(text, encoding="utf-8")
            beside.replace(target)
        except OSError as error:
            beside.unlink(missing_ok=True)
            raise WatchfloorError(f"{name} can't be written: {error.strerror}") from None

    def desk(self) -> "Desk":
        """The open data directory. May leave this process: see console.cli.entry."""
        if self._desk is None:
            self._desk = self._open_desk()
        return self._desk

    def closed(self) -> Closed:
        """The data directory with its database closed. Refused inside an open console."""
        if self._closed is None:
            self._closed = self._open_closed()
        return self._closed

    def close(self) -> None:
        """Close what this run opened. Contexts inside a console never own their desk and are not closed."""
        if self._closed is not None:
            self._closed.directory.release()
            self._closed = None
        if self._desk is not None:
            self._desk.close()
            self._desk = None
