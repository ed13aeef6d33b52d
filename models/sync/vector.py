"""What a replica has, said shortly: the leaves of every chain. Two vectors tell what must be sent.

A chain has one leaf; where two events were written at one position (a fork) it has several. Whoever has a leaf has all
before it, because no event is admitted before the one it follows.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.kernel.author import ChainHead
from models.kernel.canonical import MAX_INT
from models.kernel.envelope import b64, unb64
from models.kernel.ids import OriginId, StreamId, is_uuid
from models.sync.reading import Fields, Malformed, hexadecimal

Vector = Mapping[StreamId, Mapping[OriginId, tuple[ChainHead, ...]]]
"""By stream and origin; the leaves of a chain in the order of sequence and hash."""

At = Callable[[StreamId, OriginId, int], frozenset[bytes]]
"""The hashes a replica has at one position of a chain."""

MAX_CHAINS: Final = 20_000
"""In one message; a sender with more says it in parts, some streams at a time."""
MAX_LEAVES: Final = 16
"""Of one chain; of one with more ends the last are said, and the rest come along when any of them is asked for."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The rest of a chain: every event of it with a sequence beyond `after`."""

    stream: StreamId
    origin: OriginId
    after: int


def to_plain(vector: Vector) -> dict[str, Any]:
    """As JSON."""
    return {
        stream: {origin: [[leaf.seq, b64(leaf.hash)] for leaf in _said(leaves)] for origin, leaves in chains.items()}
        for stream, chains in vector.items()
    }


def from_plain(plain: object, place: str = "vector") -> Vector:
    """The inverse of to_plain; Malformed where it is none."""
    vector: dict[StreamId, dict[OriginId, tuple[ChainHead, ...]]] = {}
    room = MAX_CHAINS
    for stream, chains, at in Fields({"": plain}, place).members("", MAX_CHAINS):
        if not is_uuid(stream):
            raise Malformed(at, "not a stream's UUID")
        found = vector.setdefault(StreamId(stream), {})
        for origin, leaves, where in Fields({"": chains}, at).members("", room):
            found[OriginId(hexadecimal(origin, 16, where))] = Fields({"": leaves}, where).each("", MAX_LEAVES, _leaf)
            room -= 1
    return vector


def lacking(theirs: Vector, ours: Vector, at: At | None = None) -> tuple[Span, ...]:
    """What of ours they lack and we should send; with `at`, our own hashes, a fork is told from a lead.

    Never too little for good: where the other side is ahead and neither can tell whether a fork is behind it, nothing is sent
    until the other side's events are here; then the fork shows. Sometimes too much, which costs duplicates.
    """
    spans = []
    for stream, chains in ours.items():
        for origin, leaves in chains.items():
            after = _send_after(theirs.get(stream, {}).get(origin, ()), leaves, _known(at, stream, origin))
            if after is not None:
                spans.append(Span(stream, origin, after))
    return tuple(sorted(spans))


def wanted(theirs: Vector, ours: Vector, at: At) -> tuple[Span, ...]:
    """What of theirs we lack and should be sent: the chains of which they have a leaf that is not here.

    Where ours may be the beginning of theirs only the rest is asked for; if it then turns out not to be, the events come as
    waiting, and the chain is asked for from its beginning.
    """
    spans = []
    for stream, chains in theirs.items():
        for origin, leaves in chains.items():
            new = [leaf for leaf in leaves if leaf.hash not in at(stream, origin, leaf.seq)]
            if not new:
                continue
            here = ours.get(stream, {}).get(origin, ())
            is_start = len(leaves) == 1 and len(here) == 1 and here[0].seq < new[0].seq
            spans.append(Span(stream, origin, here[0].seq if is_start else 0))
    return tuple(sorted(spans))


def _known(at: At | None, stream: StreamId, origin: OriginId) -> Callable[[ChainHead], bool] | None:
    return None if at is None else lambda leaf: leaf.hash in at(stream, origin, leaf.seq)


def _send_after(
    theirs: tuple[ChainHead, ...], ours: tuple[ChainHead, ...], known: Callable[[ChainHead], bool] | None
) -> int | None:
    missing = [leaf for leaf in ours if leaf not in theirs]
    if not missing:
        return None
    highest = max(leaf.seq for leaf in missing)
    unknown = [leaf for leaf in theirs if leaf not in ours and not (known is not None and known(leaf))]
    # Without our own hashes a shorter chain of theirs is taken for the beginning of ours.
    forked = any(leaf.seq == highest if known is None else leaf.seq <= highest for leaf in unknown)
    ahead = any(leaf.seq > highest for leaf in unknown)
    if forked or not theirs:
        return 0
    if ahead:
        return None
    return max(leaf.seq for leaf in theirs) if len(ours) == 1 and len(theirs) == 1 else 0


def _said(leaves: tuple[ChainHead, ...]) -> tuple[ChainHead, ...]:
    if len(leaves) <= MAX_LEAVES:
        return leaves
    return tuple(sorted(leaves, key=lambda leaf: (leaf.seq, leaf.hash))[-MAX_LEAVES:])


def _leaf(plain: object, place: str) -> ChainHead:
    if not isinstance(plain, list) or len(plain) != 2:
        raise Malformed(place, "not a sequence and a hash")
    seq = Fields({"seq": plain[0]}, place).whole("seq", 1, MAX_INT)
    try:
        return ChainHead(seq, unb64(plain[1], 32, "hash"))
    except ValueError:
        raise Malformed(place, "not a hash of 32 bytes") from None
