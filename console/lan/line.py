"""The way to one neighbour: questions signed by this device over a connection whose other end was found to be that neighbour.

Whatever goes wrong comes as NoAnswer with a Failure that says what to do about it, as on the way to the hub.
"""

import secrets
import socket
import threading
from collections.abc import Callable
from typing import Any, Final

from console.lan.card import Card, asking_context, read_card
from console.lan.discovery import Sighting
from console.lan.frames import MOST_BODY, Broken, Frame, Frames
from console.lan.paths import path_of
from console.sync.hub_line import NoAnswer
from models.kernel.clock import Clock
from models.kernel.signing import SigningKey
from models.sync import reading, signed_request
from models.sync.acquaintance import Neighbour, Stranger
from models.sync.device import DeviceId
from models.sync.neighbour_words import (
    Answer,
    Ask,
    AskNames,
    AskNews,
    CompareChains,
    Fetch,
    Fetched,
    Greet,
    Greeting,
    Lacking,
    Names,
    News,
)
from models.sync.reading import Malformed
from models.sync.session import Failure, Trouble
from resources.said import say

CONNECT_SECONDS: Final = 2.0
"""On a local network; who is not there for longer is not there."""
SEND_SECONDS: Final = 10.0
THINK_SECONDS: Final = 10.0
ANSWER_SECONDS: Final = 15.0
"""From the first byte of an answer to its last."""
_OFF_MS: Final = 1_000

_SHUT_OUT: Final = frozenset({"unknown-device", "revoked", "other-key", "certificate", "itself", "signature"})
_READERS: Final[dict[type, Callable[[Any], Answer]]] = {
    Greet: Greeting.from_plain,
    CompareChains: Lacking.from_plain,
    Fetch: Fetched.from_plain,
    AskNews: News.from_plain,
    AskNames: Names.from_plain,
}


class NeighbourLine:
    """To one sighting. One thread at a time, but for `cut`."""

    def __init__(
        self,
        sighting: Sighting,
        judged: Callable[[Card], Neighbour],
        own: DeviceId,
        key: SigningKey,
        clock: Clock,
    ) -> None:
        """`judged`: the neighbour of a card, Stranger where it is none. Nothing is sent before that."""
        self._sighting = sighting
        self._judged = judged
        self._own = own
        self._key = key
        self._clock = clock
        self._offset_ms = 0
        self._frames: Frames | None = None
        self._is_cut = threading.Event()
        self._card: Card | None = None
        self.neighbour: Neighbour | None = None
        """Who is at the other end; None before the first connection."""

    def recheck(self) -> None:
        """See whether who is at the other end of a kept connection still counts: the hub may have spoken since. NoAnswer where
        it does not.
        """
        if self._card is not None:
            self._judge(self._card)

    def ask(self, question: Ask) -> Answer:
        """Put a question. NoAnswer where there is no answer to use."""
        target = path_of(self._sighting.device, question)
        frame = self._signed(target, reading.dump(question.to_plain()))
        try:
            return _READERS[type(question)](reading.load(frame.body, MOST_BODY))
        except Malformed as error:
            raise self._odd(error) from None

    def blob(self, digest: str, start: int) -> tuple[bytes, int] | None:
        """Bytes of a blob from a place on, and the size of the whole; None where the neighbour has no such blob."""
        frame = self._signed(f"{path_of(self._sighting.device)}/blob/{digest}/{start}", b"", also=("not-found",))
        try:
            return None if frame.head.raw("code") == "not-found" else (frame.body, frame.head.whole("total"))
        except Malformed as error:
            raise self._odd(error) from None

    def cut(self) -> None:
        """Break off what is going on, from any thread; there is no other after it."""
        self._is_cut.set()
        frames = self._frames
        if frames is not None:
            frames.cut()

    def close(self) -> None:
        """Let go of the connection."""
        if self._frames is not None:
            self._frames.close()
            self._frames = None

    def _signed(self, target: str, body: bytes, also: tuple[str, ...] = ()) -> Frame:
        for is_last in (False, True):
            was_open = self._frames is not None
            try:
                frame = self._exchange(target, body)
            except Broken as error:
                self.close()
                if was_open and not is_last and not error.is_late:
                    continue  # It had ended a connection that was kept; asking twice harms nothing.
                raise NoAnswer(
                    Failure(Trouble.UNREACHABLE, say("{shown} broke off: {error}", shown=self._shown, error=error))
                ) from None
            except Malformed as error:
                raise self._odd(error) from None
            code = frame.head.raw("code")
            if code == "ok" or code in also:
                return frame
            if code == "clock" and not is_last:
                continue  # Signed by a clock that is off; the other side said what time it has.
            raise NoAnswer(self._failure(str(code), str(frame.head.raw("message") or "")))
        raise AssertionError("the last try returns or raises")

    def _exchange(self, target: str, body: bytes) -> Frame:
        frames = self._frames or self._connect()
        nonce = secrets.token_bytes(signed_request.NONCE_BYTES)
        at_ms = max(0, self._clock.now_ms() + self._offset_ms)
        header = signed_request.sign(self._key, self._own, "POST", target, body, at_ms, nonce)
        frames.send({"authorization": header, "target": target}, body, SEND_SECONDS)
        frame = frames.receive(MOST_BODY, THINK_SECONDS, ANSWER_SECONDS)
        found = frame.head.whole("time") - self._clock.now_ms()
        if abs(found - self._offset_ms) > _OFF_MS:
            self._offset_ms = found
        return frame

    def _connect(self) -> Frames:
        if self._is_cut.is_set():
            raise NoAnswer(Failure(Trouble.UNREACHABLE, say("the exchange with neighbours is ending")))
        line = self._reached()
        try:
            line.settimeout(CONNECT_SECONDS)
            tls = asking_context().wrap_socket(line)
        except (OSError, ValueError) as error:
            line.close()
            raise NoAnswer(
                Failure(Trouble.UNREACHABLE, say("{shown} speaks no TLS 1.3: {error}", shown=self._shown, error=error))
            ) from None
        try:
            card = read_card(tls.getpeercert(binary_form=True))
        except Malformed as error:
            tls.close()
            raise NoAnswer(
                Failure(Trouble.FOREIGN, say("{shown} is no neighbour: {error}", shown=self._shown, error=error))
            ) from None
        self._frames = Frames(tls, self._clock)
        self._judge(card)
        self._card = card
        if self._is_cut.is_set():
            self._frames.cut()
        return self._frames

    def _reached(self) -> socket.socket:
        why = ""
        for address in (self._sighting.address, *self._sighting.further):
            if self._is_cut.is_set():
                break
            try:
                return socket.create_connection((address, self._sighting.port), CONNECT_SECONDS)
            except OSError as error:
                why = error.strerror or str(error)
        raise NoAnswer(
            Failure(
                Trouble.UNREACHABLE,
                say("{shown} can't be reached: {why}", shown=self._shown, why=why or say("broken off")),
            )
        )

    def _judge(self, card: Card) -> None:
        try:
            if card.device != self._sighting.device:
                raise Stranger("other-key", "another device is there than was announced")
            self.neighbour = self._judged(card)
        except Stranger as error:
            self.close()
            raise NoAnswer(
                Failure(Trouble.FOREIGN, say("{shown} is not asked: {error}", shown=self._shown, error=error))
            ) from None

    def _odd(self, error: Malformed) -> NoAnswer:
        self.close()
        return NoAnswer(
            Failure(
                Trouble.MALFORMED, say("{shown} answered with something odd: {error}", shown=self._shown, error=error)
            )
        )

    def _failure(self, code: str, words: str) -> Failure:
        said = words[:500] if words.isprintable() and words else say("it answered {code!r}", code=code[:64])
        trouble = Trouble.SHUT_OUT if code in _SHUT_OUT else Trouble.CLOCK if code == "clock" else Trouble.BUSY
        return Failure(trouble, f"{self._shown}: {said}")

    @property
    def _shown(self) -> str:
        return self.neighbour.shown if self.neighbour else f"the device at {self._sighting.address}"
