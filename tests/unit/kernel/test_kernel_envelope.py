import base64
import json
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel import canonical, envelope
from models.kernel.envelope import (
    MAX_DEPS,
    MAX_EVENT_BYTES,
    Envelope,
    MalformedEnvelope,
    body_hash,
    decode,
    encode,
    hash_of,
    named,
)
from models.kernel.event import Draft
from models.kernel.ids import EventId, uuid7
from tests.fakes.events import STREAM, Device

SIGNED = Device().sign(Draft(STREAM, "incident.entry_logged", {"text": "x"}))
FIELDS: dict[str, Any] = json.loads(SIGNED.raw)
SHORT = base64.urlsafe_b64encode(bytes(31)).rstrip(b"=").decode()


def refused(fields: Any) -> None:
    with pytest.raises(MalformedEnvelope):
        decode(canonical.encode(fields))


def test_it_survives() -> None:
    assert decode(SIGNED.raw) == SIGNED.envelope
    assert encode(SIGNED.envelope) == SIGNED.raw


@pytest.mark.parametrize("name", sorted(FIELDS))
def test_no_field_may_be_missing_or_null_or_of_another_type(name: str) -> None:
    refused({key: value for key, value in FIELDS.items() if key != name})
    for odd in (None, True, [], {}, "", "x", -1, 0, [1], {"a": "b"}, 2**53 - 1):
        if type(odd) is type(FIELDS[name]) and name in ("t", "d", "sup", "q"):
            continue
        refused({**FIELDS, name: odd})


def test_an_id_follows_from_all_the_rest() -> None:
    sealed = SIGNED.envelope
    assert named(sealed) == sealed and named(replace(sealed, id=EventId(uuid7(0)))) == sealed
    other = replace(sealed, body_hash=bytes(32))
    assert named(other).id != sealed.id
    with pytest.raises(MalformedEnvelope, match="id: not the one that its content gives"):
        decode(encode(other))
    assert decode(encode(replace(other, version=1))) == replace(other, version=1)


def test_no_field_may_be_added() -> None:
    refused({**FIELDS, "x": 1})


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("v", 0), ("v", 256), ("sv", 0), ("sv", 65_536), ("q", 0), ("q", True),
        ("id", FIELDS["id"].upper()), ("id", FIELDS["id"].replace("-", "")), ("st", "{" + FIELDS["st"][1:-1] + "}"),
        ("o", "0" * 31), ("o", "0" * 33), ("o", "g" * 32), ("o", "A" * 32),
        ("p", SHORT), ("p", FIELDS["p"] + "="), ("p", FIELDS["p"][:-1] + "B"), ("p", FIELDS["p"].replace("A", "+")),
        ("h", "0" * 15), ("h", "x" * 16), ("w", "yesterday"), ("w", "2026-11-21T14:31:40"), ("w", "2026-13-01T00:00:00Z"),
        ("ck", "sync"), ("t", ""), ("t", "x" * 65),
        ("d", {"0" * 31: 1}), ("d", {"0" * 32: 0}), ("d", {"0" * 32: True}), ("d", {f"{n:032x}": 1 for n in range(MAX_DEPS + 1)}),
        ("sup", ["x"]), ("sup", [FIELDS["id"], None]), ("sup", FIELDS["id"]),
    ],
)  # fmt: skip
def test_values_out_of_bounds(name: str, value: Any) -> None:
    refused({**FIELDS, name: value})


def test_dependencies_are_named_by_origins_in_hexadecimal() -> None:
    refused({**FIELDS, "d": {"z" * 32: 1}})


def test_size_is_bounded() -> None:
    with pytest.raises(MalformedEnvelope, match="at most"):
        decode(b" " * (MAX_EVENT_BYTES + 1))


@given(st.integers(0, len(SIGNED.raw) - 1), st.integers(1, 255))
def test_a_changed_byte_is_refused_or_gives_another_envelope(position: int, flip: int) -> None:
    raw = bytearray(SIGNED.raw)
    raw[position] ^= flip
    try:
        other = decode(bytes(raw))
    except MalformedEnvelope:
        return
    assert other != SIGNED.envelope
    assert encode(other) == bytes(raw)


@given(st.binary(max_size=200))
def test_any_bytes_are_refused_with_one_error(raw: bytes) -> None:
    with pytest.raises(MalformedEnvelope):
        decode(raw)


def test_hashes_are_sha256() -> None:
    assert hash_of(b"") == bytes.fromhex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    assert body_hash(b"a", b"bc") == hash_of(b"abc")


_CROWD = [
    named(
        replace(
            SIGNED.envelope, deps={f"{n:032x}": n + 1 for n in range(many)}, supersedes=(SIGNED.envelope.id,) * many
        )
    )
    for many in (0, 1, 3)
]
_ODD = [
    b"", b"0", b"-", b"_", b"=", b"+", b'"', b"\\", b" ", b"z", b"A", b"9" * 20, b"Z", b"+01:00", b',"sup":[]', b'\\u0061',
    "ä".encode(), b"2026-13", b"null", b"[]", b"{}", b"1.5", b"true",
]  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(_CROWD), st.data())
def test_the_short_way_reads_what_the_long_way_reads(sealed: Envelope, data: st.DataObject) -> None:
    """Of bytes that are changed anywhere, and of whole envelopes with values that no program here writes."""
    raw = encode(sealed)
    assert envelope._of_usual_form(raw) == sealed
    at, size = data.draw(st.integers(0, len(raw))), data.draw(st.integers(0, 3))
    changed = raw[:at] + data.draw(st.sampled_from(_ODD) | st.binary(max_size=3)) + raw[at + size :]
    fields = {**json.loads(raw), data.draw(st.sampled_from(sorted(FIELDS))): data.draw(_values())}
    for each in (changed, canonical.encode(fields), canonical.encode(_with_its_id(fields))):
        short = envelope._of_usual_form(each)
        if short is not None:
            with patch.object(envelope, "_of_usual_form", lambda _raw: None):
                assert envelope._decoded(each) == short


def _values() -> st.SearchStrategy[Any]:
    texts = st.sampled_from(
        ["2026-02-30T00:00:00.000Z", "2026-02-03T00:00:60.000Z", "x.y", "synced", "0" * 16, "f" * 32, SHORT]
    )
    numbers = st.sampled_from([0, 1, 2, 3, 255, 65_535, 65_536, 2**53 - 1])
    origins = st.sampled_from(["0" * 32, "a" * 32, "f" * 31])
    return texts | numbers | st.dictionaries(origins, numbers, max_size=3) | st.lists(texts, max_size=2)


def _with_its_id(fields: dict[str, Any]) -> dict[str, Any]:
    """As a hostile author would write it, so that it is not its id alone that is refused."""
    plain = canonical.encode({**fields, "id": envelope._NO_ID})
    stamp = str(fields["h"])
    is_stamp = len(stamp) == 16 and not stamp.strip("0123456789abcdef")
    return {**fields, "id": envelope._id_of(stamp, plain)} if is_stamp else fields
