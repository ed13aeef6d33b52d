"""The owner-only socket of an open console: verbs on its data directory go through it, so that both keep working.

A request is one JSON message: the verb's arguments, the caller's working directory, its standard input if the verb reads
it. The answer holds what the verb printed and its exit status. Only JSON crosses; nothing is unpickled.
"""

import contextlib
import json
import os
import shutil
import threading
from collections.abc import Callable
from dataclasses import asdict, dataclass
from multiprocessing.connection import Client, Connection, Listener
from pathlib import Path
from typing import Final

from models.kernel.errors import WatchfloorError
from resources.said import say

_MAX_BYTES: Final = 64 * 1024 * 1024
_ANSWER_SECONDS: Final = 120.0
_CONNECT_ATTEMPTS: Final = 50
_CONNECT_PAUSE_SECONDS: Final = 0.1


@dataclass(frozen=True, slots=True)
class Request:
    """A verb to run on behalf of another process of the same owner."""

    argv: list[str]
    cwd: str
    stdin: str | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What it printed, and how it ended."""

    out: str
    err: str
    status: int


class LocalSocket:
    """Serves requests, each on a thread of its own, until closed."""

    def __init__(self, address: str, run: Callable[[Request], Answer]) -> None:
        self._address = address
        self._run = run
        self._closing = False
        if os.name == "posix":
            Path(address).unlink(missing_ok=True)
        before = os.umask(0o077)
        try:
            self._listener = Listener(address)
        finally:
            os.umask(before)
        self._thread = threading.Thread(target=self._serve, name="local-socket", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop serving. Requests under way are answered."""
        self._closing = True
        # accept() can't be interrupted portably; a last connection of our own wakes it.
        with contextlib.suppress(OSError):
            Client(self._address).close()
        self._thread.join(5)
        self._listener.close()
        place = Path(self._address)
        if os.name == "posix" and place.parent.name.startswith("watchfloor-"):
            shutil.rmtree(place.parent, ignore_errors=True)

    def _serve(self) -> None:
        while not self._closing:
            try:
                connection = self._listener.accept()
            except (OSError, EOFError):
                continue
            threading.Thread(target=self._answer, args=(connection,), name="local-request", daemon=True).start()

    def _answer(self, connection: "Connection[bytes, bytes]") -> None:
        with connection, contextlib.suppress(OSError, EOFError, ValueError, TypeError):
            if connection.poll(10):
                request = Request(**json.loads(connection.recv_bytes(_MAX_BYTES)))
                connection.send_bytes(json.dumps(asdict(self._run(request))).encode())


def ask(address: str, request: Request) -> Answer:
    """Have the console at that address run a verb; WatchfloorError where it does not answer in time."""
    try:
        with _connected(address) as connection:
            connection.send_bytes(json.dumps(asdict(request)).encode())
            if not connection.poll(_ANSWER_SECONDS):
                raise WatchfloorError(
                    say(
                        "the open console did not answer within {answer_seconds:.0f} s; nothing is known of the verb",
                        answer_seconds=_ANSWER_SECONDS,
                    )
                )
            return Answer(**json.loads(connection.recv_bytes(_MAX_BYTES)))
    except (OSError, EOFError) as error:
        raise WatchfloorError(say("the open console can't be reached: {error}", error=error)) from None


def _connected(address: str) -> "Connection[bytes, bytes]":
    # A console takes the directory first and listens a moment later: what it starts with must not refuse a verb.
    for _attempt in range(_CONNECT_ATTEMPTS):
        with contextlib.suppress(FileNotFoundError, ConnectionRefusedError):
            return Client(address)
        threading.Event().wait(_CONNECT_PAUSE_SECONDS)
    return Client(address)
