"""The command line: parses, runs one verb, and turns every kind of no into its words and exit status.

0 done; 1 the thing asked does not hold or was refused; 2 bad input, nothing changed. A verb that needs a data directory
whose console is open is handed to that console as it is, and its answer is passed on: the record's own modules, most of a
second to read, are not even imported for it.
"""

import argparse
import io
import os
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NoReturn

from console import data_dir as directories
from console.cli.context import Closed, Context
from console.cli.passphrase import passphrase_source
from console.cli.verbs import VERBS
from console.data_dir import DataDir, DirectoryHeld
from console.local_socket import Answer, Request, ask
from console.program import IS_FROZEN, PROGRAM, give_back_loader_path
from console.version import VERSION
from models.kernel.clock import Clock, SystemClock, rfc3339
from models.kernel.errors import BadInput, Problem, Refused, StaleData, WatchfloorError

if TYPE_CHECKING:
    from console.desk import Desk
    from models.store.database import StoreError

_INTERRUPTED: Final = 130
_NOT_HANDED_OVER: Final = (None, "demo", "screens", "bench", "watch")
"""What a console can't do for another process: open a second window, render, or run for long."""

_GLOBAL: Final = ("--data-dir", "--passphrase-file")

_READ_FROM: Final = ("file", "taken", "check", "inventory", "secret_file", "signing", "new", "former")
"""Arguments that name a file to be read, where verbs go through an open console."""


class _Parser(argparse.ArgumentParser):
    """Reports a wrong command line like any other bad input."""

    def error(self, message: str) -> NoReturn:
        raise _Usage(f"{message}\n{self.format_usage().rstrip()}")

    def _get_values(self, action: argparse.Action, arg_strings: list[str]) -> Any:
        # `--end=--` is given on as an empty list, which no verb expects in a text's place.
        if action.option_strings and arg_strings == ["--"]:
            raise argparse.ArgumentError(action, "expected one argument")
        return super()._get_values(action, arg_strings)


class _Usage(WatchfloorError):
    pass


def parser(argv: Sequence[str], name: str = PROGRAM) -> argparse.ArgumentParser:
    """The verbs with their arguments; only the one asked for where the line names one, since declaring a verb imports it."""
    noun = _noun(argv)
    return _parser(next((verb.names for verb in VERBS if noun in verb.names), None), name)


@cache
def _parser(names: tuple[str | None, ...] | None, name: str) -> argparse.ArgumentParser:
    """Made once: a console that stands open answers verb after verb."""
    top = _Parser(prog=name, description="Watchfloor, the war-room console.", allow_abbrev=False)
    top.add_argument("--data-dir", metavar="DIR", help="where everything this run reads or writes lies")
    top.add_argument("--passphrase-file", metavar="FILE", help="opens the vault where the system has no keyring")
    top.add_argument("--version", action="version", version=f"Watchfloor {VERSION}")
    nouns = top.add_subparsers(dest="noun", metavar="VERB", parser_class=_Parser)
    for verb in VERBS:
        if names in (None, verb.names):
            verb.add_parser(nouns)
    for each in nouns.choices.values():
        # The two global options are understood behind the verb as well.
        _global_options(each)
    return top


def main(argv: Sequence[str]) -> int:
    """Run one command line; gives the exit status."""
    _stand_in_for_closed_streams()
    # Bytes of an argument that were no text come back as an escape, not as a stack trace.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    if IS_FROZEN:
        give_back_loader_path(os.environ)
    try:
        arguments = parser(argv).parse_args(argv)
    except _Usage as error:
        sys.stderr.write(f"{error}\n")
        return 2
    if arguments.data_dir == "":
        # A script's variable that was never set: another record than the one meant must not be written to.
        sys.stderr.write("--data-dir: expected a directory, found nothing\n")
        return 2
    data_dir = directories.default() if arguments.data_dir is None else Path(arguments.data_dir).expanduser()
    clock = SystemClock()
    # Once: a verb may have read it before it finds the console open and is handed over.
    stdin = cache(_standard_input)
    context = Context(
        sys.stdout,
        sys.stderr,
        Path.cwd(),
        stdin,
        clock,
        data_dir,
        lambda: _open(arguments, data_dir, clock),
        lambda: _closed(arguments, data_dir, clock),
        lambda: (line.decode("utf-8", "replace") for line in sys.stdin.buffer),
    )
    try:
        return run(arguments, context)
    except DirectoryHeld as error:
        if error.holder is None or error.holder.address is None or arguments.noun in _NOT_HANDED_OVER:
            sys.stderr.write(f"{error}\n")
            return 1
        try:
            given = stdin() if _reads_stdin(arguments) else None
        except BadInput as problem:
            sys.stderr.write(f"{problem}\n")
            return 2
        return _hand_over(error.holder.address, argv, given)
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        # The reader went away (head, a closed pager): not our failure; keep the interpreter from complaining at exit.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    finally:
        context.close()


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Run a parsed verb; everything but a console in the way ends in words and a status."""
    verb = next((each for each in VERBS if arguments.noun in each.names), None)
    assert verb is not None
    try:
        return verb.run(arguments, context)
    except BadInput as error:
        if getattr(arguments, "json", False):
            problems = [
                {"file": p.where, "line": p.line, "field": p.field, "message": p.message} for p in error.problems
            ]
            context.json({"valid": False, "problems": problems})
        for problem in error.problems:
            context.err(str(problem))
        return 2
    except (Refused, StaleData) as error:
        context.err(str(error))
        return 1
    except DirectoryHeld:
        raise
    except WatchfloorError as error:
        context.err(str(error))
        return 1
    except _store_error() as error:
        context.err(f"the record can't be used: {error.orig}. See where with: audit verify")
        return 1
    except BrokenPipeError:
        raise
    except OSError as error:
        # A TimeoutError brings no words of its own.
        context.err(f"{error.filename or 'the system'}: {error.strerror or str(error) or 'no answer in time'}")
        return 1


def _store_error() -> "type[StoreError]":
    # Asked for only when something goes wrong that has no words yet.
    from models.store.database import StoreError

    return StoreError


def run_for(request: Request, desk: "Desk", clock: Clock) -> Answer:
    """Run a verb inside the open console, on behalf of another process. Called on a thread of the local socket."""
    out, err = io.StringIO(), io.StringIO()
    try:
        arguments = parser(request.argv).parse_args(request.argv)
    except _Usage as error:
        return Answer("", f"{error}\n", 2)
    context = Context(
        out, err, Path(request.cwd), lambda: request.stdin or "", clock, desk.directory.path, lambda: desk, _refuse_open
    )
    if arguments.noun in _NOT_HANDED_OVER:
        return Answer("", f"an open console does not run {arguments.noun or 'a second one'}\n", 1)
    try:
        status = run(arguments, context)
    except Exception:  # noqa: BLE001  the other process must hear of it, and a person's console must go on
        return Answer(
            out.getvalue(), f"{err.getvalue()}internal error in the open console:\n{traceback.format_exc()}", 1
        )
    return Answer(out.getvalue(), err.getvalue(), status)


def _open(arguments: argparse.Namespace, data_dir: Path, clock: Clock) -> "Desk":
    directory = DataDir(data_dir)
    is_held, holder = directory.held_by()
    if is_held and holder is not None and holder.address is not None:
        raise DirectoryHeld(data_dir, holder)
    from console.desk import open_desk
    from console.secret_store import open_secrets

    source = passphrase_source(arguments.passphrase_file)
    return open_desk(
        directory,
        lambda: open_secrets(directory, source.ask, prefer_vault=source.is_given),
        clock,
        what=" ".join(str(part) for part in (arguments.noun, getattr(arguments, "verb", None)) if part),
    )


def _closed(arguments: argparse.Namespace, data_dir: Path, clock: Clock) -> Closed:
    directory = DataDir(data_dir)
    directory.prepare()
    directory.lock(f"{arguments.noun} {arguments.verb}", rfc3339(clock.now_ms()), None, wait_seconds=10)
    from console.secret_store import open_secrets

    source = passphrase_source(arguments.passphrase_file)
    try:
        return Closed(directory, open_secrets(directory, source.ask, prefer_vault=source.is_given))
    except BaseException:
        directory.release()
        raise


def _refuse_open() -> NoReturn:
    raise Refused("the console is open on this directory; close it and try again")


def _reads_stdin(arguments: argparse.Namespace) -> bool:
    # A lone dash elsewhere means nobody (incident assign) or standard output; waiting for a terminal's end would hang.
    if getattr(arguments, "verb", None) == "export":
        return False
    return "-" in getattr(arguments, "files", ()) or any(getattr(arguments, name, None) == "-" for name in _READ_FROM)


def _standard_input() -> str:
    """All of it, read as a file would be; BadInput where it is not UTF-8 text, whatever the surroundings' encoding."""
    if not isinstance(sys.stdin, io.TextIOWrapper):
        return sys.stdin.read()
    try:
        return io.TextIOWrapper(io.BytesIO(sys.stdin.buffer.read()), encoding="utf-8-sig").read()
    except UnicodeDecodeError as error:
        raise BadInput(Problem("-", None, "", f"not UTF-8 text (byte {error.start}); expected UTF-8")) from None


def _hand_over(address: str, argv: Sequence[str], stdin: str | None) -> int:
    try:
        answer = ask(address, Request(list(argv), str(Path.cwd()), stdin))
    except WatchfloorError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    sys.stdout.write(answer.out)
    sys.stderr.write(answer.err)
    return answer.status


def _stand_in_for_closed_streams() -> None:
    """Started with a stream closed, Python has None in its place, and the next file opened would get its number."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  open for as long as the process lives
            setattr(sys, name, nowhere)


def _noun(argv: Sequence[str]) -> str | None:
    words = iter(argv)
    for word in words:
        if word in _GLOBAL:
            next(words, None)
        elif not word.startswith("-") or word in ("-h", "--help"):
            return word
    return None


def _global_options(each: Any) -> None:
    for name in _GLOBAL:
        with suppress(argparse.ArgumentError):
            each.add_argument(name, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    for action in each._actions:
        if isinstance(action, argparse._SubParsersAction):
            for nested in action.choices.values():
                _global_options(nested)
