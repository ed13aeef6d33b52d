"""Looks into a bundle and takes it in. On any thread but the store thread.

Two ways through the file: the first checks all of it and foretells what would happen, the second hands it to the bus a page at
a time, like everything that other replicas write.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from os import SEEK_END
from pathlib import Path
from typing import BinaryIO, Final

from console.desk import Desk
from console.sync.witness import FeedWitness
from models.kernel.admission import Admission, Outcome
from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.chain import Fault
from models.kernel.errors import BadInput, Problem, Refused, WatchfloorError
from models.kernel.ids import OriginId, StreamId
from models.sync.blob_refs import blob_refs
from models.sync.bundle.frame import BadBundle
from models.sync.bundle.manifest import Manifest, Opening
from models.sync.bundle.preview import Preview, TooManyChains
from models.sync.bundle.reader import BlobChunk, CarriedCheckpoint, Item, read
from models.sync.checkpoint import Verdict
from models.sync.parcel import Parcel
from models.sync.protocol import Person
from resources.said import say

_PAGE: Final = 200
"""Events in one piece of work: some hundredths of a second."""


Heard = Callable[[int], None]
"""Hears how far a reading is, in hundredths; may raise to stop it. On the caller's thread."""
_NOBODY: Final[Heard] = lambda _hundredths: None  # noqa: E731  a default that hears nothing needs no name of its own


class FileChanged(WatchfloorError):
    """A bundle is another one at the second reading than it was at the first."""

    def __init__(self, offset: int) -> None:
        super().__init__(
            f"the file was changed while it was read (byte {offset}): what was taken in until then is in and was judged by itself"
        )


@dataclass(slots=True)
class Seen:
    """What is in a bundle, and what taking it in would do."""

    preview: Preview
    opening: Opening
    manifest: Manifest
    maker: Certificate | None = None
    maker_is_trusted: bool = False
    """Whether an authority that counts here vouches for whoever made it; each event is judged by itself all the same."""
    new_people: list[Person] = field(default_factory=list)
    new_blobs: set[bytes] = field(default_factory=set)
    """Carried, named by an event that is or would be in the record, and not here."""
    naming: dict[bytes, set[StreamId]] = field(default_factory=dict)
    """Streams with events that name a blob which is not here."""


@dataclass(slots=True)
class Taken:
    """What taking it in did."""

    seen: Seen
    by_outcome: dict[Outcome, int] = field(default_factory=dict)
    faults: dict[Fault, int] = field(default_factory=dict)
    streams: set[StreamId] = field(default_factory=set)
    """Which have become more."""
    blobs: int = 0
    people: int = 0
    hub_is_caught: bool = False
    """Whoever made it was shown another history by the hub than this workstation."""

    @property
    def outside(self) -> int:
        """Events that are not in the record now."""
        return sum(count for outcome, count in self.by_outcome.items() if not outcome.is_in_record)


def inspect(desk: Desk, file: Path, passphrase: str | None = None, heard: Heard = _NOBODY) -> Seen:
    """Read all of a bundle, check it, and foretell what taking it in would do. BadInput, with the place, where it is no whole
    bundle.
    """
    with _opened(file) as source:
        return _seen(desk, source, file, passphrase, heard)


def take(desk: Desk, file: Path, passphrase: str | None = None, heard: Heard = _NOBODY) -> Taken:
    """Look into a bundle first, then take it in. BadInput where it is no whole bundle, Refused where nothing in it could be
    believed here, and then nothing was changed. FileChanged, or NotSaved, RecordClosed or StoreError where the disk failed:
    what came before is in, and importing again takes the rest. So it is where `heard` raises to stop.
    """
    with _opened(file) as source:
        seen = _seen(desk, source, file, passphrase, heard)
        if seen.preview.unknown and not seen.preview.of(Outcome.ADMITTED, Outcome.FORKED, Outcome.DUPLICATE):
            strangers = tuple(
                f"organisation {org} under authority {key.hex()[:16]} is not known here"
                for org, key in list(seen.preview.unknown)[:5]
            )
            raise Refused(
                say("nothing is imported"),
                (*strangers, say("a workstation believes an organisation once it joined its hub: sync join")),
            )
        source.seek(0)
        try:
            return _Taking(desk, seen).run(_told(read(source, passphrase), source, heard))
        except BadBundle as error:
            raise FileChanged(error.offset) from None


@dataclass(frozen=True, slots=True)
class _Record:
    """The record as admission looks at it. On the store thread."""

    desk: Desk

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        return tuple(leaf.head for leaf in self.desk.log.tips.of(stream, origin))

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        if not self.desk.log.tips.of(stream, origin):
            return frozenset()
        return frozenset(digest for _position, digest in self.desk.log.at(stream, origin, seq))

    def is_parked(self, digest: bytes) -> bool:
        return digest in self.desk.bus.arrivals.parked


class _Looking:
    """The first way through a bundle: everything is judged, nothing is changed."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._preview = Preview(_Record(desk), desk.trust, desk.clock.now_ms())
        self._page: list[Parcel] = []
        self._carried: set[bytes] = set()
        self._papers: dict[bytes, Certificate] = {}
        self._people: list[Person] = []
        self._naming: dict[bytes, set[StreamId]] = {}

    def run(self, items: Iterator[Item]) -> Seen:
        opening: Opening | None = None
        end: Manifest | None = None
        for item in items:
            if isinstance(item, Parcel):
                self._page.append(item)
                if len(self._page) >= _PAGE:
                    self._judge()
            elif isinstance(item, BlobChunk):
                self._carried.add(item.digest)
            elif isinstance(item, Certificate):
                self._papers[item.hash] = item
            elif isinstance(item, Person):
                self._people.append(item)
            elif isinstance(item, Opening):
                opening = item
            elif isinstance(item, Manifest):
                end = item
        self._judge()
        # The reader gives both, or raises.
        assert opening is not None and end is not None
        seen = Seen(self._preview, opening, end, self._papers.get(end.certificate), naming=self._naming)
        seen.maker_is_trusted = seen.maker is not None and _is_trusted(self._desk, seen.maker)
        seen.new_blobs = self._carried & self._naming.keys()
        if seen.maker_is_trusted:
            # Names are nobody's signed word: a stranger must not give names to people who are unknown here.
            directory = self._desk.people.directory
            seen.new_people = [each for each in self._people if directory.get(each.id) is None and _is_name(each.name)]
        return seen

    def _judge(self) -> None:
        page, self._page = self._page, []

        def work() -> None:
            for parcel in page:
                admission = self._preview.see(parcel)
                if admission.outcome.is_in_record:
                    for digest in blob_refs(parcel.event.body):
                        if digest in self._naming or not self._desk.blobs.has(digest):
                            self._naming.setdefault(digest, set()).add(parcel.event.envelope.stream)

        self._desk.read(work)


class _Taking:
    """The second way through: pages go to the bus, blobs before the events that name them, as the bundle has them."""

    def __init__(self, desk: Desk, seen: Seen) -> None:
        self._desk = desk
        self._taken = Taken(seen)
        self._page: list[Parcel] = []
        self._witness = FeedWitness(desk)
        self._blob = bytearray()
        self._put: list[bytes] = []
        self._via = f"bundle {seen.manifest.digest.hex()[:8]}"

    def run(self, items: Iterator[Item]) -> Taken:
        for item in items:
            if isinstance(item, Parcel):
                self._page.append(item)
                if len(self._page) >= _PAGE:
                    self._receive()
            elif isinstance(item, BlobChunk):
                self._keep(item)
            elif isinstance(item, CarriedCheckpoint):
                verdict = self._witness.carried(item.log, item.note)
                self._taken.hub_is_caught |= verdict is Verdict.SPLIT
            elif isinstance(item, Manifest) and item.digest != self._taken.seen.manifest.digest:
                raise FileChanged(0)
        self._receive()
        self._refold()
        for person in self._taken.seen.new_people:
            self._desk.people.put(person.id, person.name)
            self._taken.people += 1
        return self._taken

    def _receive(self) -> None:
        page, self._page = self._page, []
        if not page:
            return
        admissions = self._desk.read(lambda: self._desk.bus.receive(page, self._via)).admissions
        for parcel, admission in zip(page, admissions, strict=True):
            self._note(parcel, admission)

    def _note(self, parcel: Parcel, admission: Admission) -> None:
        taken, outcome = self._taken, admission.outcome
        taken.by_outcome[outcome] = taken.by_outcome.get(outcome, 0) + 1
        if admission.fault is not None:
            taken.faults[admission.fault] = taken.faults.get(admission.fault, 0) + 1
        if outcome in (Outcome.ADMITTED, Outcome.FORKED):
            taken.streams.add(parcel.event.envelope.stream)

    def _keep(self, chunk: BlobChunk) -> None:
        if chunk.digest not in self._taken.seen.new_blobs:
            return
        if chunk.offset == 0:
            self._blob = bytearray()
        self._blob += chunk.data
        if chunk.is_last:
            data, self._blob = bytes(self._blob), bytearray()
            self._desk.read(lambda: self._desk.blobs.put(data))
            self._put.append(chunk.digest)
            self._taken.blobs += 1

    def _refold(self) -> None:
        """Events that were here before their blob came were folded without it."""
        naming = self._taken.seen.naming
        streams = {stream for digest in self._put for stream in naming.get(digest, ())}
        if streams:
            self._desk.read(lambda: self._desk.bus.refold(sorted(streams)))


def _told(items: Iterator[Item], source: BinaryIO, heard: Heard) -> Iterator[Item]:
    """How far the reading is, in hundredths of the file, after every page."""
    at = source.tell()
    size = max(1, source.seek(0, SEEK_END))
    source.seek(at)
    for number, item in enumerate(items):
        yield item
        if number % _PAGE == 0:
            heard(100 * source.tell() // size)


def _seen(desk: Desk, source: BinaryIO, file: Path, passphrase: str | None, heard: Heard) -> Seen:
    with _told_of(file):
        try:
            return _Looking(desk).run(_told(read(source, passphrase), source, heard))
        except TooManyChains as error:
            raise Refused(say("the bundle is not looked into"), (str(error),)) from None


@contextmanager
def _opened(file: Path) -> Iterator[BinaryIO]:
    try:
        with file.open("rb") as source:
            yield source
    except OSError as error:
        raise BadInput(
            Problem(str(file), None, "", say("can't be read: {strerror}", strerror=error.strerror))
        ) from None


@contextmanager
def _told_of(file: Path) -> Iterator[None]:
    """What is wrong with the bytes, as what is wrong with the file."""
    try:
        yield
    except BadBundle as error:
        raise BadInput(Problem(str(file), None, f"byte {error.offset}", error.message)) from None


def _is_trusted(desk: Desk, paper: Certificate) -> bool:
    return desk.trusted.get(paper.issuer) == paper.org


def _is_name(text: str) -> bool:
    return bool(text.strip()) and text.isprintable()
