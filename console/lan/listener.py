"""Where neighbours ask this workstation: TLS 1.3, a thread a connection, few of them, and none that dawdles."""

import selectors
import socket
import ssl
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Final, Protocol

from console.hub.limits import Buckets
from console.lan.frames import Broken, Frames
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from models.sync.reading import Fields
from resources.said import say

_BACKLOG: Final = 16


@dataclass(frozen=True, slots=True)
class ListenerLimits:
    """Times in seconds, sizes in bytes. Tests set them smaller."""

    connections: int = 32
    connections_from_one: int = 4
    """Address."""
    connects_per_second: float = 2.0
    """From one address, lasting; `connects_burst` at once."""
    connects_burst: float = 20.0
    handshake_seconds: float = 5.0
    idle_seconds: float = 60.0
    question_seconds: float = 15.0
    answer_seconds: float = 30.0
    question_bytes: int = 2 << 20


@dataclass(frozen=True, slots=True)
class Answered:
    """What a question is answered with."""

    code: str
    """`ok`, or the word for why not."""
    message: str = ""
    body: bytes = b""
    more: Mapping[str, Any] | None = None
    """Further members of the head."""
    is_last: bool = False
    """Whether the connection ends with it."""


class Answers(Protocol):
    """Who knows the answers. Called on several threads."""

    def answer(self, head: Fields, body: bytes, address: str) -> Answered:
        """To one question. Never raises."""
        ...


class Listener:
    """`start`, then `stop`; both once."""

    def __init__(
        self,
        listening: socket.socket,
        context: ssl.SSLContext,
        answers: Answers,
        clock: Clock,
        limits: ListenerLimits | None = None,
    ) -> None:
        """Takes the socket over."""
        self.context = context
        """May be replaced: connections from then on are made under the new one."""
        self.port: int = listening.getsockname()[1]
        self._listening = listening
        self._answers = answers
        self._clock = clock
        self._limits = limits or ListenerLimits()
        self._connects = Buckets(clock, self._limits.connects_per_second, self._limits.connects_burst)
        self._lock = threading.Lock()
        self._open: dict[threading.Thread, tuple[str, socket.socket]] = {}
        self._stopping = threading.Event()
        self._waker, self._woken = socket.socketpair()
        self._thread = threading.Thread(target=self._accept, name="lan listener", daemon=True)

    def start(self) -> None:
        """Answer from now on."""
        self._thread.start()

    def stop(self, seconds: float = 5.0) -> None:
        """End all connections, and the threads that serve them."""
        self._stopping.set()
        with suppress(OSError):
            self._waker.send(b".")
        if self._thread.ident is not None:
            self._thread.join(seconds)
        with self._lock:
            found = dict(self._open)
        for _, line in found.values():
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
        for thread in found:
            thread.join(seconds)
        for each in (self._listening, self._waker, self._woken):
            each.close()

    def _accept(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._listening, selectors.EVENT_READ)
            selector.register(self._woken, selectors.EVENT_READ)
            while True:
                selector.select()
                if self._stopping.is_set():
                    return
                with suppress(OSError):
                    line, address = self._listening.accept()
                    # An IPv4 address as IPv6 writes it is the same machine.
                    self._take(line, str(address[0]).removeprefix("::ffff:"))

    def _take(self, line: socket.socket, address: str) -> None:
        line.settimeout(self._limits.handshake_seconds)
        thread = threading.Thread(target=self._serve, args=(line, address), name="lan answers", daemon=True)
        with self._lock:
            same = sum(each == address for each, _ in self._open.values())
            is_full = len(self._open) >= self._limits.connections or same >= self._limits.connections_from_one
            if is_full or self._connects.take(address):
                line.close()
                return
            self._open[thread] = (address, line)
        thread.start()

    def _serve(self, line: socket.socket, address: str) -> None:
        tls = line
        try:
            # The connection is registered under its plain socket: ending that ends this one, too.
            tls = self.context.wrap_socket(line, server_side=True, do_handshake_on_connect=False)
            with self._lock:
                self._open[threading.current_thread()] = (address, tls)
            tls.do_handshake()
            self._converse(Frames(tls, self._clock), address)
        except (OSError, ValueError, Broken):
            # Whoever it was gave up, or is none of us: nothing to be done about it.
            return
        finally:
            tls.close()
            with self._lock:
                self._open.pop(threading.current_thread(), None)

    def _converse(self, frames: Frames, address: str) -> None:
        limits = self._limits
        while not self._stopping.is_set():
            question = frames.receive(limits.question_bytes, limits.idle_seconds, limits.question_seconds)
            found = self._answers.answer(question.head, question.body, address)
            head = {"code": found.code, "message": found.message[:500], "time": self._clock.now_ms()}
            frames.send({**head, **(found.more or {})}, found.body, limits.answer_seconds)
            if found.is_last:
                return


def bind(address: str, port: int) -> socket.socket:
    """The listening socket; without an address, on all of IPv4 and IPv6. WatchfloorError where it can't be had."""
    try:
        if not address and socket.has_dualstack_ipv6():
            return socket.create_server(("", port), family=socket.AF_INET6, backlog=_BACKLOG, dualstack_ipv6=True)
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        return socket.create_server((address, port), family=family, backlog=_BACKLOG)
    except OSError as error:
        raise WatchfloorError(
            say(
                "can't listen on {address}:{port}: {strerror}",
                address=address or say("this machine"),
                port=port,
                strerror=error.strerror or error,
            )
        ) from None


Bind = Callable[[int], socket.socket]
"""Gives a listening socket on a port; 0: any that is free."""
