"""Reads a bundle as a stream of what it holds. Nothing of it may count before `Manifest`, the last item, was given."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from models.kernel.certificate import Certificate
from models.sync import reading, wire
from models.sync.bundle import frame, manifest
from models.sync.bundle.frame import HEADER, MAGIC, PLAIN, SEALED, VERSION, BadBundle, Frame, Kind, Source, exactly
from models.sync.bundle.manifest import Counts, Manifest, Opening
from models.sync.bundle.sealing import Unsealer
from models.sync.bundle.writer import BLOB_HEAD, MAX_BLOB_BYTES, MAX_BLOBS, MAX_CERTIFICATES, PEOPLE_A_FRAME
from models.sync.checkpoint import MAX_NOTE
from models.sync.parcel import Parcel
from models.sync.protocol import MAX_MEMBERS, PeopleReply, Person
from models.sync.reading import Fields, Malformed
from resources.said import say

_MAX_CHECKPOINTS = 1_000


@dataclass(frozen=True, slots=True)
class BlobChunk:
    """A piece of a blob; pieces come in order, and the last one only if the whole is what its digest says."""

    digest: bytes
    size: int
    """Of the whole blob."""
    offset: int
    data: bytes

    @property
    def is_last(self) -> bool:
        """Whether the blob is complete with it."""
        return self.offset + len(self.data) == self.size


@dataclass(frozen=True, slots=True)
class CarriedCheckpoint:
    """A checkpoint with the key it is said to be signed with; see models.sync.checkpoint.read."""

    log: str
    key: bytes
    note: str


Item = Opening | Certificate | Parcel | BlobChunk | CarriedCheckpoint | Person | Manifest


def read(source: Source, passphrase: str | None = None) -> Iterator[Item]:
    """Everything in the bundle; BadBundle at the first thing wrong, whatever the bytes are. Holds one frame at a time.

    An event comes with its certificate where the bundle has it. WrongPassphrase where it is encrypted and this does not open it.
    """
    start = source.tell()
    header = exactly(source, HEADER.size, start, say("the header"))
    magic, version, sealed, zero = HEADER.unpack(header)
    if magic != MAGIC:
        raise BadBundle(start, say("not a bundle: it begins with something else"))
    if version != VERSION:
        raise BadBundle(
            start,
            say(
                "a bundle of version {version}; this program reads version {readable}",
                version=version,
                readable=VERSION,
            ),
        )
    if sealed not in (PLAIN, SEALED) or zero:
        raise BadBundle(start, say("the header says what no version does"))
    opened: Source = Unsealer(source, header, passphrase) if sealed else source
    digest = manifest.started(header)
    yield from _Contents(digest).items(frame.frames(_Capped(opened, start), digest))


class _Capped:
    """Refuses to read beyond the size a bundle may have."""

    def __init__(self, source: Source, start: int) -> None:
        self._source = source
        self._start = start

    def read(self, size: int) -> bytes:
        if self._source.tell() - self._start > frame.MAX_FILE_BYTES:
            raise BadBundle(
                self._source.tell(), say("more than {max_file_bytes} GiB", max_file_bytes=frame.MAX_FILE_BYTES >> 30)
            )
        return self._source.read(size)

    def tell(self) -> int:
        return self._source.tell()


class _Contents:
    """What must be remembered between frames: bounded by the caps."""

    def __init__(self, digest: "hashlib._Hash") -> None:
        self._digest = digest
        self._papers: dict[bytes, Certificate] = {}
        self._blobs: set[bytes] = set()
        self._unfinished: tuple[bytes, int, int, hashlib._Hash] | None = None
        self._counts = Counts()
        self._is_open = False

    def items(self, all_frames: Iterator[Frame]) -> Iterator[Item]:
        for each in all_frames:
            try:
                yield from self._item(each)
            except Malformed as error:
                raise BadBundle(each.offset, str(error)) from None

    def _item(self, each: Frame) -> Iterator[Item]:
        if (each.kind is Kind.OPENING) is self._is_open:
            raise Malformed("", say("the first frame, and no other, is the opening"))
        if self._unfinished is not None and each.kind is not Kind.BLOB:
            raise Malformed("", say("a blob is not finished"))
        if each.kind is Kind.BLOB:
            yield self._blob(each.content)
        elif each.kind is Kind.END:
            yield self._end(Manifest.read(each.content))
        else:
            yield from self._document(each.kind, reading.load(each.content))

    def _document(self, kind: Kind, plain: object) -> Iterator[Item]:
        if kind is Kind.OPENING:
            self._is_open = True
            yield Opening.from_plain(plain)
        elif kind is Kind.CERTIFICATE:
            paper = wire.read_certificate(plain, "certificate")
            if paper.hash in self._papers or len(self._papers) >= MAX_CERTIFICATES:
                raise Malformed(
                    "certificate",
                    say("stands twice, or is one of more than {max_certificates}", max_certificates=MAX_CERTIFICATES),
                )
            self._papers[paper.hash] = paper
            self._counts.certificates += 1
            yield paper
        elif kind is Kind.EVENT:
            self._counts.events += 1
            yield wire.read_event(plain, "event", self._papers)
        elif kind is Kind.CHECKPOINT:
            fields = Fields(plain, "checkpoint")
            self._counts.checkpoints += 1
            if self._counts.checkpoints > _MAX_CHECKPOINTS:
                raise Malformed("checkpoint", say("more than {max_checkpoints}", max_checkpoints=_MAX_CHECKPOINTS))
            key = bytes.fromhex(fields.hexadecimal("key", 32))
            yield CarriedCheckpoint(fields.text("log", 200, 1), key, fields.text("note", MAX_NOTE))
        else:
            people = PeopleReply.from_plain(plain).people
            self._counts.people += len(people)
            if len(people) > PEOPLE_A_FRAME or self._counts.people > MAX_MEMBERS:
                raise Malformed(
                    "people",
                    say(
                        "more than {people_a_frame} in a frame or {max_members} in all",
                        people_a_frame=PEOPLE_A_FRAME,
                        max_members=MAX_MEMBERS,
                    ),
                )
            yield from people

    def _blob(self, content: bytes) -> BlobChunk:
        digest, data = content[:32], content[BLOB_HEAD:]
        size, offset = (int.from_bytes(content[at : at + 8], "big") for at in (32, 40))
        if len(content) < BLOB_HEAD or size > MAX_BLOB_BYTES or offset + len(data) > size or (size and not data):
            raise Malformed(
                "blob",
                say(
                    "a chunk of {count} bytes at {offset} of {size}; at most {max_blob_bytes} in all",
                    count=len(data),
                    offset=offset,
                    size=size,
                    max_blob_bytes=MAX_BLOB_BYTES,
                ),
            )
        if self._unfinished is None:
            if digest in self._blobs or len(self._blobs) >= MAX_BLOBS:
                raise Malformed("blob", say("stands twice, or is one of more than {max_blobs}", max_blobs=MAX_BLOBS))
            self._unfinished = (digest, size, 0, hashlib.sha256())
        of, whole, expected, running = self._unfinished
        if (digest, size, offset) != (of, whole, expected):
            raise Malformed("blob", say("a chunk is not the next one"))
        running.update(data)
        self._unfinished = (of, whole, offset + len(data), running)
        chunk = BlobChunk(digest, size, offset, data)
        if chunk.is_last:
            if running.digest() != digest:
                raise Malformed("blob", say("its content is not what its digest says"))
            self._blobs.add(digest)
            self._counts.blobs += 1
            self._unfinished = None
        return chunk

    def _end(self, end: Manifest) -> Manifest:
        if end.digest != self._digest.digest() or end.counts != self._counts:
            raise Malformed("end", say("what was signed is not what is here: frames were changed, added or left out"))
        paper = self._papers.get(end.certificate)
        if paper is None or paper.device_key != end.key:
            raise Malformed("end", say("the maker's certificate is not in the bundle, or is another device's"))
        return end
