import io
import json
import random
import struct
import tracemalloc
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.certificate import Certificate
from models.kernel.signing import SigningKey
from models.sync.bundle import frame, manifest, reader, writer
from models.sync.bundle.frame import HEADER, MAGIC, BadBundle, Kind, WrongPassphrase, packed
from models.sync.bundle.manifest import Counts, Manifest, Opening
from models.sync.bundle.reader import BlobChunk, CarriedCheckpoint
from models.sync.bundle.writer import BundleFull, BundleWriter
from models.sync.parcel import Parcel
from models.sync.protocol import Person
from tests.fakes.bundles import BIG_BLOB, BLOB, digest, items, made, parcels
from tests.fakes.events import ANA, ORG, START_MS, Device
from tests.fakes.parcels import sent

WORD = "correct horse"
PLAIN, SEALED = made(), made(WORD)
_HEAD = struct.Struct(">BBIII")


def test_everything_comes_back_in_order_and_complete() -> None:
    found = items(PLAIN)
    assert isinstance(found[0], Opening) and found[0] == Opening(ORG, ANA, START_MS)
    assert [item for item in found if isinstance(item, Parcel)] == parcels()
    assert {item.hash for item in found if isinstance(item, Certificate)} == {
        parcel.certificate.hash for parcel in parcels() if parcel.certificate is not None
    }
    assert [item.name for item in found if isinstance(item, Person)] == ["Ana", "Bo"]
    assert [item.log for item in found if isinstance(item, CarriedCheckpoint)] == ["hub.example"]
    end = found[-1]
    assert isinstance(end, Manifest) and end.counts == Counts(2, 4, 1, 1, 2)
    assert end.key == Device(seed=1).key.public


def test_big_blobs_come_in_pieces() -> None:
    found = [item for item in items(made(None, [], BIG_BLOB, b"")) if isinstance(item, BlobChunk)]
    by_digest: dict[bytes, bytes] = {}
    for chunk in found:
        assert len(by_digest.get(chunk.digest, b"")) == chunk.offset
        by_digest[chunk.digest] = by_digest.get(chunk.digest, b"") + chunk.data
    assert by_digest == {digest(data): data for data in (BLOB, BIG_BLOB, b"")}
    assert len(found) == 5 and [chunk.is_last for chunk in found] == [True, False, False, True, True]


def test_an_encrypted_one_holds_the_same_and_shows_nothing() -> None:
    # But for the end, which signs the header, too.
    assert items(SEALED, WORD)[:-1] == items(PLAIN)[:-1]
    for word in (b"incident", b"Ana", ORG.encode()):
        assert word not in SEALED
    for given_, words in ((None, "its passphrase is needed"), ("Correct horse", "another passphrase")):
        with pytest.raises(WrongPassphrase, match=words):
            items(SEALED, given_)


def test_one_larger_than_a_chunk_is_sealed_in_many() -> None:
    rng = random.Random(3)
    big = rng.randbytes(200_000)
    raw = made(WORD, [], big)
    found = [item for item in items(raw, WORD) if isinstance(item, BlobChunk)]
    assert found[-1].data == big
    swapped = bytearray(raw)
    first, size = HEADER.size + 33, 4 + 65_536 + 16
    swapped[first : first + 2 * size] = raw[first + size : first + 2 * size] + raw[first : first + size]
    for wrong in (bytes(swapped), raw[: first + size], raw[:first] + raw[first + size :], raw + b"x"):
        with pytest.raises(BadBundle):
            items(wrong, WORD)
    called_last = raw[:first] + bytes([raw[first] | 0x80]) + raw[first + 1 : first + size]
    with pytest.raises(BadBundle, match="changed, moved or left out"):
        items(called_last, WORD)


def boundaries(raw: bytes) -> list[int]:
    """Where each frame begins, and the end."""
    at, found = HEADER.size, [0, HEADER.size]
    while at < len(raw):
        at += _HEAD.size + _HEAD.unpack_from(raw, at)[2]
        found.append(at)
    return found


def test_cut_short_anywhere_it_is_refused_with_the_place() -> None:
    ends = boundaries(PLAIN)
    assert ends[-1] == len(PLAIN) and len(ends) == 13
    for cut in sorted({*ends[:-1], *(end - 1 for end in ends if end), *(end + 5 for end in ends[:-1])}):
        with pytest.raises(BadBundle, match=r"cut short|missing") as error:
            items(PLAIN[:cut])
        assert error.value.offset == max(end for end in ends if end <= cut)
    for cut in range(0, len(SEALED), 211):
        with pytest.raises(BadBundle):
            items(SEALED[:cut], WORD)


@settings(max_examples=300)
@given(at=st.integers(0, len(PLAIN) - 1), bit=st.integers(0, 7))
def test_no_flipped_bit_passes(at: int, bit: int) -> None:
    changed = bytearray(PLAIN)
    changed[at] ^= 1 << bit
    with pytest.raises(BadBundle) as error:
        items(bytes(changed))
    places = {max(start for start in boundaries(PLAIN)[:-1] if start <= at)}
    if at < HEADER.size:
        # It may say now that it is encrypted: then what stands behind the header makes no sense.
        places.add(HEADER.size)
    assert error.value.offset in places, "where its frame begins"


@settings(max_examples=100)
@given(at=st.integers(HEADER.size, len(SEALED) - 1), bit=st.integers(0, 7))
def test_no_flipped_bit_of_an_encrypted_one_passes(at: int, bit: int) -> None:
    changed = bytearray(SEALED)
    changed[at] ^= 1 << bit
    if changed[HEADER.size] > 12:
        return  # Another cost of scrypt: correct, and slow.
    with pytest.raises(BadBundle):
        items(bytes(changed), WORD)


@settings(max_examples=100)
@given(st.binary(max_size=300), st.sampled_from([b"", PLAIN[:8], PLAIN[:12], PLAIN[:200], SEALED[:12], SEALED[:60]]))
def test_any_other_bytes_give_a_typed_error(raw: bytes, start: bytes) -> None:
    with pytest.raises(BadBundle):
        items(start + raw, WORD)


def forged(
    *contents: tuple[Kind, bytes], key: SigningKey | None = None, end: Callable[[Manifest], Manifest] = lambda m: m
) -> bytes:
    """Frames as somebody with a device of the organisation could make them, properly signed at the end."""
    device = Device(seed=1)
    raw = HEADER.pack(MAGIC, 1, 0, 0)
    running = manifest.started(raw)
    for kind, content in contents:
        each = packed(kind, content)
        running.update(each)
        raw += each
    kinds = [kind for kind, _ in contents]
    counts = Counts(kinds.count(Kind.CERTIFICATE), kinds.count(Kind.EVENT), 0, 0, 0)
    said = end(Manifest(counts, running.digest(), device.key.public, device.certificate.hash))
    return raw + packed(Kind.END, said.signed(key or device.key))


def plain_frames() -> Iterator[tuple[Kind, bytes]]:
    class Whole:
        """A digest that nobody looks at."""

        def update(self, _raw: bytes) -> None:
            pass

    source = io.BytesIO(PLAIN[HEADER.size :])
    running: Any = Whole()
    for each in frame.frames(source, running):
        yield each.kind, each.content


FRAMES = [each for each in plain_frames() if each[0] in (Kind.OPENING, Kind.CERTIFICATE, Kind.EVENT)]
OPENING, CERTIFICATE = FRAMES[0], FRAMES[1]
assert CERTIFICATE[0] is Kind.CERTIFICATE


def test_the_forger_s_tools_make_a_good_one_first() -> None:
    assert isinstance(items(forged(*FRAMES))[-1], Manifest)


def changed_json(of: tuple[Kind, bytes], **fields: object) -> tuple[Kind, bytes]:
    return of[0], json.dumps(json.loads(of[1]) | fields).encode()


def blob_chunk(data: bytes, size: int, offset: int, name: bytes = b"") -> tuple[Kind, bytes]:
    return Kind.BLOB, (name or digest(data)) + size.to_bytes(8, "big") + offset.to_bytes(8, "big") + data


@pytest.mark.parametrize(
    ("contents", "words"),
    [
        ([], "missing|opening|certificate"),
        ([CERTIFICATE], "opening"),
        ([OPENING, OPENING, CERTIFICATE], "opening"),
        ([OPENING, CERTIFICATE, CERTIFICATE], "twice"),
        ([OPENING], "maker's certificate"),
        ([(Kind.OPENING, b"[]")], "opening"),
        ([(Kind.OPENING, b"")], "JSON"),
        ([changed_json(OPENING, org="../../etc/passwd"), CERTIFICATE], "org"),
        ([changed_json(OPENING, v=2), CERTIFICATE], "opening.v"),
        ([changed_json(OPENING, streams=["/etc"]), CERTIFICATE], "UUID"),
        ([OPENING, CERTIFICATE, changed_json(FRAMES[2], name="C:\\evil")], "event.name"),
        ([OPENING, CERTIFICATE, changed_json(FRAMES[2], body="{}x")], "content"),
        ([OPENING, CERTIFICATE, (Kind.EVENT, b"{" * 5_000)], "JSON"),
        ([OPENING, CERTIFICATE, blob_chunk(b"abc", 4, 0)], "not finished"),
        ([OPENING, CERTIFICATE, blob_chunk(b"abc", 3, 0), blob_chunk(b"abc", 3, 0)], "twice"),
        ([OPENING, CERTIFICATE, blob_chunk(b"abc", 3, 0, bytes(32))], "digest"),
        ([OPENING, CERTIFICATE, blob_chunk(b"abc", 3, 1)], "at 1"),
        ([OPENING, CERTIFICATE, blob_chunk(b"ab", 3, 1, digest(b"abc"))], "not the next"),
        ([OPENING, CERTIFICATE, blob_chunk(b"abc", 1 << 40, 0)], "at most"),
        ([OPENING, CERTIFICATE, blob_chunk(b"", 3, 0)], "chunk"),
        ([OPENING, CERTIFICATE, (Kind.BLOB, b"short")], "chunk"),
        ([OPENING, CERTIFICATE, (Kind.PEOPLE, b'{"people":[{"id":"x"}]}')], "people"),
        ([OPENING, CERTIFICATE, (Kind.CHECKPOINT, b"{}")], "checkpoint"),
    ],
)
def test_frames_that_are_wrong_are_refused_though_signed(contents: list[tuple[Kind, bytes]], words: str) -> None:
    with pytest.raises(BadBundle, match=words):
        items(forged(*contents))


def test_the_end_must_be_the_makers_and_of_all_that_is_here() -> None:
    stranger = SigningKey(bytes([3]) * 32)
    for raw, words in (
        (forged(*FRAMES, key=stranger), "signature"),
        (forged(*FRAMES, key=stranger, end=lambda said: replace(said, key=stranger.public)), "another device's"),
        (forged(*FRAMES, end=lambda said: replace(said, certificate=bytes(32))), "not in the bundle"),
        (forged(*FRAMES, end=lambda said: replace(said, counts=Counts(2, 3))), "left out"),
        (forged(*FRAMES, end=lambda said: replace(said, digest=bytes(32))), "left out"),
        (PLAIN + b"\x00", "behind the end"),
        (PLAIN + PLAIN, "behind the end"),
    ):
        with pytest.raises(BadBundle, match=words):
            items(raw)
    starts = boundaries(PLAIN)
    for gone in range(1, len(starts) - 2):
        with pytest.raises(BadBundle):
            items(PLAIN[: starts[gone]] + PLAIN[starts[gone + 1] :])


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"PK\x03\x04" + bytes(40), "not a bundle"),
        (HEADER.pack(MAGIC, 2, 0, 0), "version 2"),
        (HEADER.pack(MAGIC, 1, 2, 0), "header"),
        (HEADER.pack(MAGIC, 1, 0, 1), "header"),
        (HEADER.pack(MAGIC, 1, 1, 0) + b"\x3f" + bytes(32), "2\\^63"),
        (HEADER.pack(MAGIC, 1, 0, 0) + _HEAD.pack(4, 0, 0xFFFFFFFF, 0xFFFFFFFF, 0), "at most"),
        (HEADER.pack(MAGIC, 1, 0, 0) + _HEAD.pack(4, 1, 100, 50, 0), "unpacked"),
        (HEADER.pack(MAGIC, 1, 0, 0) + _HEAD.pack(99, 0, 0, 0, 0), "kind 99"),
    ],
)
def test_what_is_no_bundle_is_told(raw: bytes, words: str) -> None:
    with pytest.raises(BadBundle, match=words):
        items(raw, "x")


def bomb(said: int, data: bytes) -> bytes:
    stored = zlib.compress(data, 9)
    fields = struct.pack(">BBII", Kind.BLOB, 1, len(stored), said)
    return PLAIN[: boundaries(PLAIN)[2]] + fields + struct.pack(">I", zlib.crc32(stored, zlib.crc32(fields))) + stored


def test_a_bomb_is_unpacked_no_further_than_it_said() -> None:
    data = bytes(64 << 20)
    bombs = [
        (bomb(said, data), words)
        for said, words in ((1 << 20, "another size"), (100_000, "another size"), (64 << 20, "at most"))
    ]
    del data
    tracemalloc.start()
    try:
        for raw, words in bombs:
            with pytest.raises(BadBundle, match=words):
                items(raw)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_caps_hold(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, value, words in (
        (frame, "MAX_FRAMES", 5, "frames"),
        (frame, "MAX_TOTAL_BYTES", 2_000, "unpacked"),
        (frame, "MAX_FILE_BYTES", 1_000, "GiB"),
        (reader, "MAX_CERTIFICATES", 1, "certificate"),
        (reader, "MAX_BLOBS", 0, "blob"),
        (reader, "PEOPLE_A_FRAME", 1, "people"),
        (reader, "_MAX_CHECKPOINTS", 0, "checkpoint"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, value)
            with pytest.raises(BadBundle, match=words):
                items(PLAIN)


def test_what_would_be_too_much_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    for module, name, value in (
        (frame, "MAX_FRAMES", 5),
        (frame, "MAX_FILE_BYTES", 2_000),
        (writer, "MAX_CERTIFICATES", 1),
        (writer, "MAX_BLOB_BYTES", 100),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(module, name, value)
            with pytest.raises(BundleFull):
                made()
    device = Device()
    full = BundleWriter(io.BytesIO(), Opening(ORG, ANA, START_MS), device.key, device.certificate)
    assert not full.has_blob(digest(b"x"))
    full.blob(digest(b"x"), b"x")
    assert full.has_blob(digest(b"x")) and full.counts.blobs == 1


@settings(max_examples=30)
@given(texts=st.lists(st.text(max_size=2_000), max_size=6), sealed=st.booleans())
def test_any_events_come_back_to_the_byte(texts: list[str], sealed: bool) -> None:
    device = Device(seed=1)
    events = [sent(device, text.encode("utf-8", "ignore").decode()) for text in texts]
    raw = made(WORD if sealed else None, events)
    assert [item for item in items(raw, WORD) if isinstance(item, Parcel)] == events


def test_a_source_that_gives_little_at_a_time_is_read_the_same() -> None:
    class Trickle:
        def __init__(self, raw: bytes) -> None:
            self._file = io.BytesIO(raw)

        def read(self, size: int) -> bytes:
            return self._file.read(min(size, 7))

        def tell(self) -> int:
            return self._file.tell()

    assert list(reader.read(Trickle(SEALED), WORD)) == items(SEALED, WORD)
