import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.kernel.canonical import MAX_DEPTH, MAX_INT, NotCanonical, decode, encode, object_fault

TEXT = st.text(st.characters(exclude_categories=["Cs"]))
ASCII = st.text(st.characters(max_codepoint=127))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(ASCII, inner, max_size=4),
    max_leaves=20,
)


@given(VALUES)
def test_every_value_survives(value: Any) -> None:
    assert decode(encode(value)) == value


@given(st.dictionaries(ASCII, VALUES, min_size=2), st.randoms(use_true_random=False))
def test_the_order_of_keys_does_not_matter(value: dict[str, Any], dice: Any) -> None:
    items = list(value.items())
    dice.shuffle(items)
    assert encode(dict(items)) == encode(value)


@pytest.mark.parametrize(
    "value",
    [
        1.5, 0.0, float("nan"), MAX_INT + 1, -MAX_INT - 1, b"x", {1: 2}, {"ä": 1}, {"a": {"b": 1.0}},
        "\ud83d", {"a": "\udc00"}, [object()], {1, 2},
    ],
)  # fmt: skip
def test_what_has_no_canonical_form(value: Any) -> None:
    with pytest.raises(NotCanonical):
        encode(value)


def nested(depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value]
    return value


def test_depth_is_bounded() -> None:
    assert decode(encode(nested(MAX_DEPTH))) == nested(MAX_DEPTH)
    with pytest.raises(NotCanonical):
        encode(nested(MAX_DEPTH + 1))
    with pytest.raises(NotCanonical):
        decode(b"[" * 100_000 + b"]" * 100_000)


@pytest.mark.parametrize(
    "raw",
    [
        b"", b"{", b"nul", b'{"a":1}x', b' {"a":1}', b'{"a":1}\n', b'{"a": 1}', b'{"b":1,"a":2}', b'{"a":1,"a":2}',
        b'{"a":1,"a":1}', b"1.0", b"1e3", b"NaN", b"Infinity", b"-0", b"01", b'"\\u0041"', b'"\\/"', b'"\xff"',
        b'"\\ud83d"', b"\xef\xbb\xbf1", b"9007199254740992", b'{"\xc3\xa4":1}', '"a"'.encode("utf-16"), b"1" * 5_000,
    ],
)  # fmt: skip
def test_other_spellings_are_refused(raw: bytes) -> None:
    with pytest.raises(NotCanonical):
        decode(raw)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        value = decode(raw)
    except NotCanonical:
        return
    assert encode(value) == raw


@given(VALUES)
def test_every_json_reader_agrees(value: Any) -> None:
    assert json.loads(encode(value)) == value


PLAIN = st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | TEXT
FLAT = st.dictionaries(st.from_regex("[a-c][a-b_0-9]{0,2}", fullmatch=True), PLAIN | st.lists(PLAIN, max_size=3))


@settings(max_examples=50)
@given(FLAT, st.data())
def test_the_short_way_lets_nothing_through_that_the_long_one_refuses(
    value: dict[str, Any], data: st.DataObject
) -> None:
    raw = bytearray(encode(value))
    assert object_fault(bytes(raw)) is None
    # One sign more, less or another: mostly no canonical form any more, and then it must be seen.
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at : at + data.draw(st.integers(0, 1))] = data.draw(
        st.sampled_from([b"", b'"', b",", b"0", b"-", b":", b" ", b"\\", b"a", b"\xff"])
    )
    try:
        is_sound = isinstance(decode(bytes(raw)), dict)
    except NotCanonical:
        is_sound = False
    assert (object_fault(bytes(raw)) is None) is is_sound


@pytest.mark.parametrize(
    "raw",
    [
        b'{"b":1,"a":2}', b'{"a":1,"a":1}', b'{"a":-0}', b'{"a":01}', b'{"a":9007199254740992}', b'{"a":1,}', b'{"a":[1,]}',
        b'{"a":"\n"}', b'{"a":"\xff"}', b'{"a":1.0}', b'{"a":1}x', b'{"a" :1}', b"{}\n", b"[]", '{"\u00e4":1}'.encode(),
    ],
)  # fmt: skip
def test_other_spellings_of_contents_are_told(raw: bytes) -> None:
    assert object_fault(raw) is not None
