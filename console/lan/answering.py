"""What a workstation answers its neighbours: members of its organisation, what they may read, and never too much at once."""

import re
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from console.desk import Desk
from console.hub.limits import Buckets
from console.lan.blob_rights import BlobRights
from console.lan.listener import Answered
from console.lan.paths import VERBS, path_of
from console.lan.record import DeskShelf, named_people
from console.sync.witness import FeedWitness
from models.kernel.errors import WatchfloorError
from models.sync import reading, signed_request
from models.sync.acquaintance import Acquaintance, Neighbour, Stranger
from models.sync.device import DeviceId
from models.sync.members_word import MembersWord
from models.sync.neighbour_words import (
    MOST_NOTES,
    AskNames,
    AskNews,
    CompareChains,
    Fetch,
    Greet,
    Greeting,
    Names,
)
from models.sync.neighbours import Giver
from models.sync.reading import Fields, Malformed
from models.sync.signed_request import Nonces, Unsigned

PIECE_BYTES: Final = 512 * 1024
"""Of a blob, in one answer."""
_PER_SECOND: Final = 20.0
_BURST: Final = 300.0
_STRANGE_PER_SECOND: Final = 0.5
_STRANGE_BURST: Final = 20.0
_AT_ONCE: Final = 4
_MOST_INTRODUCED: Final = 256
_BLOB: Final = re.compile(r"/blob/([0-9a-f]{64})/(\d{1,12})")
_BY_VERB: Final = {verb: kind for kind, verb in VERBS.items()}


class _No(WatchfloorError):
    def __init__(self, code: str, message: str) -> None:
        self.code = code
        super().__init__(message)


@dataclass(frozen=True, slots=True)
class Known:
    """What the answers depend on beside the record; changes with the hub's word."""

    acquaintance: Acquaintance
    word: MembersWord | None


class Answering:
    """Implements console.lan.listener.Answers over a desk. Usable from several threads."""

    def __init__(self, desk: Desk, own: DeviceId, incarnation: str, known: Callable[[], Known]) -> None:
        self.served = 0
        self.refused = 0
        self._desk = desk
        self._own = own
        self._incarnation = incarnation
        self._known = known
        self._path = path_of(own)
        self._blob_rights = BlobRights(desk)
        self._nonces = Nonces()
        self._introduced: dict[DeviceId, Neighbour] = {}
        """Devices that the hub's word does not name yet, and that showed a certificate."""
        self._pace = Buckets(desk.clock, _PER_SECOND, _BURST)
        self._strange = Buckets(desk.clock, _STRANGE_PER_SECOND, _STRANGE_BURST)
        self._lock = threading.Lock()
        self._room = threading.BoundedSemaphore(_AT_ONCE)

    def answer(self, head: Fields, body: bytes, address: str) -> Answered:
        """To one question. Never raises."""
        try:
            known = self._known()
            target, asker = self._asker(known, head, body)
        except (Unsigned, Stranger, _No) as error:
            return self._turned_away(error.code, str(error), address)
        except Malformed as error:
            return self._turned_away("malformed", str(error), address)
        if not self._room.acquire(blocking=False):
            return Answered("busy", "others are being answered; ask again in a moment")
        try:
            found = self._answered(known, asker, target, body)
        except _No as error:
            return Answered(error.code, str(error))
        except Malformed as error:
            return Answered("malformed", str(error))
        except Exception as error:  # noqa: BLE001  whatever is wrong with one question, the next one is answered
            traceback.print_exc()
            return Answered("internal", f"{type(error).__name__}: it can't be answered now", is_last=True)
        finally:
            self._room.release()
        with self._lock:
            self.served += 1
        return found

    def _turned_away(self, code: str, message: str, address: str) -> Answered:
        with self._lock:
            self.refused += 1
            # Wrong clocks are set right at the second try; whoever goes on being wrong loses the connection.
            wait = self._strange.take(address)
        return Answered(code, message, is_last=bool(wait))

    def _asker(self, known: Known, head: Fields, body: bytes) -> tuple[str, Neighbour]:
        target = head.text("target", 300)
        if not target.startswith(f"{self._path}/"):
            raise _No("not-found", "this is another device than was asked, or nothing that can be asked")
        target = target[len(self._path) :]
        named = head.text("authorization", 400)
        greeted: list[Neighbour] = []
        now_ms = self._desk.clock.now_ms()

        def key_of(device: DeviceId) -> bytes | None:
            key = known.acquaintance.key_of(device)
            if key is None and device in self._introduced:
                key = self._introduced[device].key
            if key is None and target == "/greet":
                paper = Greet.from_plain(reading.load(body)).certificate
                if paper is not None:
                    greeted.append(known.acquaintance.neighbour(device, paper.device_key, paper, now_ms))
                    key = paper.device_key
            return key

        with self._lock:
            device = signed_request.verify(named, "POST", self._path + target, body, now_ms, key_of, self._nonces)
            asker = greeted[0] if greeted else self._introduced.get(device)
            if known.acquaintance.key_of(device) is not None:
                self._introduced.pop(device, None)
                asker = known.acquaintance.neighbour(device, known.acquaintance.key_of(device) or b"", None, now_ms)
            if asker is None:
                raise Stranger("unknown-device", "not among the members that the hub named here")
            if greeted:
                self._introduced[device] = asker
                while len(self._introduced) > _MOST_INTRODUCED:
                    del self._introduced[next(iter(self._introduced))]
            if wait := self._pace.take(device):
                raise _No("too-fast", f"ask again in {int(wait) + 1} s")
        return target, asker

    def _answered(self, known: Known, asker: Neighbour, target: str, body: bytes) -> Answered:
        if blob := _BLOB.fullmatch(target):
            return self._blob(asker, blob[1], int(blob[2]))
        kind = _BY_VERB.get(target.removeprefix("/"))
        if kind is None:
            raise _No("not-found", "nothing that can be asked")
        question = kind.from_plain(reading.load(body))  # type: ignore[attr-defined]  # every kind of question has it
        return Answered("ok", body=reading.dump(self._said(known, asker, question).to_plain()))

    def _said(self, known: Known, asker: Neighbour, question: Any) -> Any:
        desk = self._desk
        if isinstance(question, Greet):
            return self._greeting(known, question)
        if isinstance(question, AskNames):
            return Names(desk.read(lambda: named_people(desk)))
        # In one piece on the store thread: what it says belongs to one moment.
        return desk.read(lambda: self._given(known, asker, question))

    def _given(self, known: Known, asker: Neighbour, question: CompareChains | Fetch | AskNews) -> Any:
        is_readable = self._desk.restricted.readable(asker.permissions)
        giver = Giver(DeskShelf(self._desk), self._incarnation, known.acquaintance.orgs(), is_readable)
        match question:
            case CompareChains():
                return giver.compare(question)
            case Fetch():
                return giver.fetch(question)
            case AskNews():
                return giver.news(question)

    def _greeting(self, known: Known, question: Greet) -> Greeting:
        word = known.word
        notes = [(checkpoint.log, checkpoint.note) for checkpoint, _ in FeedWitness(self._desk).to_carry()]
        return Greeting(
            self._incarnation,
            word.to_plain() if word is not None and word.at_ms > question.word_ms else None,
            tuple(notes[:MOST_NOTES]),
        )

    def _blob(self, asker: Neighbour, digest: str, start: int) -> Answered:
        data = self._desk.read(lambda: self._desk.blobs.get(bytes.fromhex(digest)))
        # What it may not have is as if it were not here.
        if data is None or start > len(data) or not self._blob_rights.may_have(asker.permissions, digest):
            return Answered("not-found", "no such blob here")
        return Answered("ok", body=data[start : start + PIECE_BYTES], more={"total": len(data)})
