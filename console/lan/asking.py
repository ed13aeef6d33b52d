"""One workstation's exchange with one neighbour: asks it for what is lacking here, until nothing is or its time is over."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from typing import Final

from console.desk import Desk
from console.exchanged import note_exchanged
from console.lan.line import NeighbourLine
from console.lan.record import DeskIntake, take_names
from console.membership import Membership, membership_of
from console.sync.blobs import MOST_BYTES, BlobExchange
from console.sync.hub_line import NoAnswer
from console.sync.witness import FeedWitness
from console.sync.word import kept_word, pass_word
from models.sync.acquaintance import Neighbour
from models.sync.members_word import MembersWord
from models.sync.neighbour_words import Answer, Ask, AskNames, Fetched, Greet, Greeting, Lacking, Names, News
from models.sync.neighbours import NeighbourTalk
from models.sync.reading import Malformed
from models.sync.session import Failure, Trouble
from models.sync.vector import Vector

TURN_SECONDS: Final = 20.0
"""So long one neighbour is asked before the others have their turn."""
GREET_SECONDS: Final = 60.0
COMPARE_SECONDS: Final = 3_600.0
NAMES_SECONDS: Final = 600.0
_MOST_BLOBS: Final = 20
"""Asked for in one turn."""
_BLOB_AGAIN_SECONDS: Final = 60.0
_MOST_STRANGE: Final = 100
"""So many events that no conforming author wrote, and the neighbour is asked no more until the console starts again."""


@dataclass(frozen=True, slots=True)
class Came:
    """What came from one neighbour, in all its turns."""

    events: int = 0
    forked: int = 0
    parked: int = 0
    turned_away: int = 0
    blobs: int = 0
    names: int = 0
    words: int = 0
    """Of the hub, later than what was known here."""


def plus(one: Came, other: Came) -> Came:
    """Both together."""
    return Came(*(getattr(one, each.name) + getattr(other, each.name) for each in fields(Came)))


def minus(one: Came, other: Came) -> Came:
    """What came after the other was counted."""
    return Came(*(getattr(one, each.name) - getattr(other, each.name) for each in fields(Came)))


class NeighbourExchange:
    """With one sighting. One thread at a time, but for `cut`."""

    def __init__(
        self,
        desk: Desk,
        membership: Membership,
        line: NeighbourLine,
        blobs: BlobExchange,
    ) -> None:
        self.came = Came()
        self.failure: Failure | None = None
        """Why the last turn ended early; None where all was said."""
        self.last_ms: int | None = None
        """When everything was last exchanged, by the clock here."""
        self._desk = desk
        self._membership = membership
        self._line = line
        self._blobs = blobs
        self._witness = FeedWitness(desk)
        self._intake = DeskIntake(desk, blobs)
        self._talk: NeighbourTalk | None = None
        self._greeted_at: float | None = None
        self._named_at: float | None = None
        self._compared_at = desk.clock.monotonic()
        self._without: dict[str, float] = {}
        """Blobs that this neighbour did not have, and when it is asked again."""

    @property
    def neighbour(self) -> Neighbour | None:
        """Who it is; None before the first connection."""
        return self._line.neighbour

    def cut(self) -> None:
        """Break off what is going on, from any thread."""
        self._line.cut()

    def close(self) -> None:
        """Let go of the connection."""
        self._line.close()

    def turn(self, is_stopped: Callable[[], bool]) -> Failure | None:
        """Ask for all that is lacking here; why it ended early, None where all was said. NotSaved and RecordClosed pass on."""
        try:
            self._say_all(is_stopped)
            self.failure = None
            if self._talk is not None and self._talk.is_level:
                now_ms = self.last_ms = self._desk.clock.now_ms()
                self._desk.read(lambda: note_exchanged(self._desk.meta, now_ms))
        except NoAnswer as error:
            self.failure = error.failure
            self._greeted_at = None
            if self._talk is not None:
                self._talk.forget()
        return self.failure

    def _say_all(self, is_stopped: Callable[[], bool]) -> None:
        clock = self._desk.clock
        end = clock.monotonic() + TURN_SECONDS
        self._line.recheck()
        if self._is_due(self._greeted_at, GREET_SECONDS):
            self._greet()
        talk = self._talk
        if talk is None:
            talk = self._talk = NeighbourTalk(self._intake, f"neighbour {self._shown}", self._tellable)
        if clock.monotonic() - self._compared_at >= COMPARE_SECONDS:
            self._compared_at = clock.monotonic()
            talk.compare()
        talk.begin()
        while not is_stopped() and clock.monotonic() < end and (question := talk.next()) is not None:
            answer = self._line.ask(question)
            try:
                if not isinstance(answer, Lacking | Fetched | News):
                    raise Malformed("", "another kind of answer")
                talk.answered(question, answer)
            except Malformed as error:
                raise _odd(self._shown, error) from None
            self._count(talk)
        if not is_stopped():
            self._ask_names()
            self._fetch_blobs(is_stopped, end)

    def _greet(self) -> None:
        desk, hub = self._desk, self._membership
        known = kept_word(desk, hub)
        fresh = desk.read(lambda: membership_of(desk.meta))
        paper = fresh.certificate if fresh is not None else hub.certificate
        answer = self._asked(Greet(paper, known.at_ms if known else 0))
        if not isinstance(answer, Greeting):
            raise _odd(self._shown, Malformed("", "another kind of answer"))
        if answer.word is not None:
            try:
                word = MembersWord.from_plain(answer.word, hub.authority)
                is_later = pass_word(desk, hub, word)
            except Malformed as error:
                raise _odd(self._shown, error) from None
            self.came = replace(self.came, words=self.came.words + is_later)
        for log, note in answer.checkpoints:
            self._witness.carried(log, note)
        self._greeted_at = desk.clock.monotonic()

    def _ask_names(self) -> None:
        if not self._intake.unnamed and not self._is_due(self._named_at, NAMES_SECONDS):
            return
        answer = self._asked(AskNames())
        if isinstance(answer, Names):
            people = answer.people
            taken = self._desk.read(lambda: take_names(self._desk, people))
            self.came = replace(self.came, names=self.came.names + taken)
        self._intake.unnamed = False
        self._named_at = self._desk.clock.monotonic()

    def _fetch_blobs(self, is_stopped: Callable[[], bool], end: float) -> None:
        clock = self._desk.clock
        now = clock.monotonic()
        wanted = self._blobs.wanted
        self._without = {digest: due for digest, due in self._without.items() if due > now and digest in set(wanted)}
        due_now = [digest for digest in wanted if digest not in self._without]
        for digest in due_now[:_MOST_BLOBS]:
            if is_stopped() or clock.monotonic() >= end:
                return
            data = self._fetched(digest, is_stopped, end)
            if data is None:
                self._without[digest] = now + _BLOB_AGAIN_SECONDS
            else:
                self._blobs.take(digest, data)
                self.came = replace(self.came, blobs=self.came.blobs + 1)

    def _fetched(self, digest: str, is_stopped: Callable[[], bool], end: float) -> bytes | None:
        """All of it; None where the neighbour does not have it, or not what it is called."""
        found = bytearray()
        while not is_stopped():
            piece = self._line.blob(digest, len(found))
            if piece is None:
                return None
            data, total = piece
            found += data
            if total > MOST_BYTES or len(found) > total or (not data and len(found) < total):
                return None
            if len(found) == total:
                return bytes(found) if hashlib.sha256(found).hexdigest() == digest else None
            if self._desk.clock.monotonic() >= end + TURN_SECONDS:
                return None
        return None

    def _asked(self, question: Ask) -> Answer:
        return self._line.ask(question)

    def _count(self, talk: NeighbourTalk) -> None:
        tally = talk.tally
        self.came = replace(
            self.came,
            events=tally.events,
            forked=tally.forked,
            parked=tally.parked,
            turned_away=tally.turned_away,
        )
        if tally.turned_away > _MOST_STRANGE:
            words = f"{self._shown} gives events that nobody wrote; it is asked no more"
            raise NoAnswer(Failure(Trouble.FOREIGN, words))

    def _is_due(self, at: float | None, seconds: float) -> bool:
        return at is None or self._desk.clock.monotonic() - at >= seconds

    def _tellable(self, ours: Vector) -> Vector:
        """Without the streams that the neighbour may not read: it is not told that they are here."""
        permissions = self.neighbour.permissions if self.neighbour is not None else ()
        is_readable = self._desk.read(lambda: self._desk.restricted.readable(permissions))
        return {stream: chains for stream, chains in ours.items() if is_readable(stream)}

    @property
    def _shown(self) -> str:
        return self.neighbour.shown if self.neighbour is not None else "nobody yet"


def _odd(who: str, error: Malformed) -> NoAnswer:
    return NoAnswer(Failure(Trouble.MALFORMED, f"{who} answered with something odd: {error}"))
