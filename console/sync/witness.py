"""What this workstation was shown of its hub's feed, so that a hub which tells two stories is found out.

Kept are signed checkpoints: the newest that the hub showed, and those that came in bundles from others. Each must be shown by the
hub to belong to one growing feed. Two that contradict each other are evidence, and stay; one that is not proven yet is a doubt,
and is asked about again.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final

from console.desk import Desk
from console.sync.hub_line import NoAnswer
from console.sync.raw_line import RawLine
from models.kernel.ids import OrgId
from models.sync import checkpoint as checkpoints
from models.sync import reading
from models.sync.checkpoint import Checkpoint, ProofReply, Verdict, Witness
from models.sync.reading import Fields, Malformed
from models.sync.session import Failure, Trouble
from resources.said import say

WITNESS: Final = "hub-witness"
"""Name in the meta table."""
EVERY_SECONDS: Final = 60.0
_MOST_LOGS: Final = 4
_MOST_OPEN: Final = 16


@dataclass(frozen=True, slots=True)
class LogSeen:
    """What was seen of one log. Notes are kept as they were signed."""

    newest: str = ""
    open: tuple[str, ...] = ()
    """Not shown yet to belong to the same feed as the newest."""
    asked: bool = False
    """Whether the hub was asked about all that is open."""
    split: tuple[str, ...] = ()
    """Two notes that can't both be true; empty where there are none."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {"newest": self.newest, "open": list(self.open), "asked": self.asked, "split": list(self.split)}

    @classmethod
    def from_plain(cls, plain: object, place: str) -> "LogSeen":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, place)
        newest = fields.text("newest", checkpoints.MAX_NOTE)
        return cls(newest, fields.each("open", _MOST_OPEN, _note), fields.flag("asked"), fields.each("split", 2, _note))


class FeedWitness:
    """Of one open desk. Usable from any thread; what is kept lies in the record's meta table."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._looked_at: float | None = None

    def words(self) -> str:
        """What is to be said about the hub, in a sentence; empty where nothing is."""
        doubts = 0
        for seen in self._load().values():
            if seen.split:
                return "the hub has signed two histories that contradict each other: do not rely on it, have it looked into"
            doubts += len(seen.open) if seen.asked else 0
        if doubts:
            return f"the hub has not shown that its feed goes on from what it signed before ({doubts} times)"
        return ""

    def to_carry(self) -> Iterator[tuple[Checkpoint, bytes]]:
        """The newest checkpoint of every log, with its key, and both of two that contradict each other: for bundles."""
        for log, seen in self._load().items():
            key = self._key_of(log)
            for note in dict.fromkeys((seen.newest, *seen.split)):
                with suppress(Malformed):
                    if note and key is not None:
                        yield checkpoints.read(note, log, key), key

    def carried(self, log: str, note: str) -> Verdict | None:
        """Take note of a checkpoint that somebody else was shown; None where nobody who counts here signed it."""

        def work() -> Verdict | None:
            key = self._key_of(log)
            try:
                other = None if key is None else checkpoints.read(note, log, key)
            except Malformed:
                other = None
            if other is None or key is None:
                return None
            known = self._load()
            seen = known.get(log, LogSeen())
            if not seen.newest:
                self._keep({**known, log: replace(seen, newest=note)})
                return Verdict.FIRST
            verdict, seen = _beside(seen, other, key)
            if verdict is Verdict.UNPROVEN and note not in seen.open and len(seen.open) < _MOST_OPEN:
                seen = replace(seen, open=(*seen.open, note), asked=False)
            self._keep({**known, log: seen})
            return verdict

        return self._desk.read(work)

    def look_if_due(self, line: RawLine, authority: bytes, org: OrgId) -> None:
        """Once a minute."""
        now = self._desk.clock.monotonic()
        if self._looked_at is None or now - self._looked_at >= EVERY_SECONDS:
            self.look(line, authority, org)
            self._looked_at = now

    def look(self, line: RawLine, authority: bytes, org: OrgId) -> None:
        """Have the hub show its newest checkpoint, and that all that was seen before belongs to the same feed. NoAnswer where it
        does not answer, or signs something odd; a hub that keeps no checkpoints is asked nothing more.
        """
        try:
            note = line.raw("GET", "/v1/checkpoint").content.decode("utf-8", "replace")
        except NoAnswer as error:
            if error.failure.trouble is Trouble.DECLINED:
                return
            raise
        log = note.partition("\n")[0]
        try:
            if self._key_of(log) != authority or not log.startswith(_prefix(org)):
                raise Malformed("checkpoint", "of another log")
            fresh = checkpoints.read(note, log, authority)
        except Malformed as error:
            raise NoAnswer(
                Failure(Trouble.MALFORMED, say("the hub's checkpoint makes no sense: {error}", error=error))
            ) from None
        before = self._desk.read(self._load).get(log, LogSeen())
        after = _judged(before, fresh, authority, line)

        def work() -> None:
            known = self._load()
            now = known.get(log, LogSeen())
            came = tuple(each for each in (now.newest, *now.open) if each not in ("", before.newest, *before.open))
            # What a bundle brought meanwhile is asked about next time.
            self._keep({**known, log: replace(after, open=(*after.open, *came)[:_MOST_OPEN], asked=not came)})

        self._desk.read(work)

    def _key_of(self, log: str) -> bytes | None:
        """The key of the authority whose log it can be."""
        return next((key for key, org in self._desk.trusted.items() if log.startswith(_prefix(org))), None)

    def _load(self) -> dict[str, LogSeen]:
        kept = self._desk.read(lambda: self._desk.meta.get(WITNESS))
        try:
            members = Fields({"logs": json.loads(kept)}).members("logs", _MOST_LOGS) if kept else ()
            return {log: LogSeen.from_plain(plain, place) for log, plain, place in members}
        except (ValueError, Malformed):
            return {}

    def _keep(self, known: Mapping[str, LogSeen]) -> None:
        # One that tells two stories is kept before all others; else the latest that came.
        logs = sorted(known, key=lambda log: (not known[log].split, -list(known).index(log)))[:_MOST_LOGS]
        text = reading.dump({log: known[log].to_plain() for log in known if log in logs}).decode()
        self._desk.meta.put({WITNESS: text})


def _judged(seen: LogSeen, fresh: Checkpoint, key: bytes, line: RawLine) -> LogSeen:
    """The same log, now that the hub has shown a fresh checkpoint."""
    newest, still_open, split = fresh, [], seen.split
    for note in dict.fromkeys((seen.newest, *seen.open)):
        try:
            other = checkpoints.read(note, fresh.log, key)
        except Malformed:
            continue
        witness = Witness(fresh.log, key, other)
        needed = witness.proof_needed(fresh)
        verdict = witness.see(fresh, _proof(line, *needed) if needed is not None else ())
        if verdict is Verdict.SPLIT:
            split = split or (note, fresh.note)
        elif verdict is Verdict.UNPROVEN or fresh.size == 0 < other.size:
            # Every feed goes on from an empty one, so that an empty one proves nothing.
            still_open.append(note)
        elif other.size > newest.size:
            newest = other
    return LogSeen(newest.note, tuple(still_open), True, split)


def _beside(seen: LogSeen, other: Checkpoint, key: bytes) -> tuple[Verdict, LogSeen]:
    """What can be said without asking the hub."""
    for note in (seen.newest, *seen.open):
        verdict = Witness(other.log, key, checkpoints.read(note, other.log, key)).see(other)
        if verdict is Verdict.SPLIT:
            return verdict, replace(seen, split=seen.split or (note, other.note))
        if verdict in (Verdict.SAME, Verdict.OLDER):
            return verdict, seen
    return Verdict.UNPROVEN, seen


def _proof(line: RawLine, first: int, second: int) -> tuple[bytes, ...]:
    """Nothing where the hub has none to give."""
    try:
        answer = line.raw("GET", f"/v1/proof?first={first}&second={second}")
        return ProofReply.from_plain(reading.load(answer.content)).hashes
    except Malformed:
        return ()
    except NoAnswer as error:
        if error.failure.trouble is Trouble.DECLINED:
            return ()
        raise


def _prefix(org: OrgId) -> str:
    """How a hub of the organisation names its log; after it comes the incarnation of its database."""
    return f"watchfloor-hub/{org}/"


def _note(plain: object, place: str) -> str:
    return Fields({"": plain}, place).text("", checkpoints.MAX_NOTE, 1)
