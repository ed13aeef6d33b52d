"""The Merkle tree of RFC 6962 over a growing list: one root says what all of it was, and short proofs show that an entry is in
it (inclusion) and that a longer list begins with a shorter one (consistency).

Verification after RFC 9162, sections 2.1.3.2 and 2.1.4.2. Hashes are SHA-256, 32 bytes.
"""

import hashlib
from collections.abc import Callable, Sequence
from typing import Final

EMPTY_ROOT: Final = hashlib.sha256().digest()

Nodes = Callable[[int, int], bytes]
"""(level, index) → the hash of the full subtree over leaves index·2^level up to (index+1)·2^level."""


def leaf_hash(entry: bytes) -> bytes:
    """Of one entry of the list."""
    return hashlib.sha256(b"\x00" + entry).digest()


def _node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """A list of leaf hashes that grows, with every full subtree above it: 64 bytes a leaf. Not thread-safe."""

    def __init__(self) -> None:
        self._levels: list[bytearray] = [bytearray()]

    @property
    def size(self) -> int:
        """Number of leaves."""
        return len(self._levels[0]) // 32

    def append(self, leaf: bytes) -> None:
        """Add the hash of the next leaf; see leaf_hash."""
        if len(leaf) != 32:
            raise ValueError("a leaf's hash has 32 bytes")
        level, digest = 0, leaf
        while True:
            row = self._levels[level]
            row += digest
            if len(row) // 32 % 2:
                return
            digest = _node_hash(bytes(row[-64:-32]), bytes(row[-32:]))
            level += 1
            if level == len(self._levels):
                self._levels.append(bytearray())

    def node(self, level: int, index: int) -> bytes:
        """The hash of a full subtree; see Nodes. IndexError beyond the end."""
        digest = bytes(self._levels[level][32 * index : 32 * index + 32])
        if len(digest) != 32:
            raise IndexError(f"no full subtree {index} at level {level}")
        return digest

    def root(self, size: int | None = None) -> bytes:
        """Of the first `size` leaves, of all where it is None."""
        return root(self._checked(size), self.node)

    def inclusion(self, index: int, size: int | None = None) -> tuple[bytes, ...]:
        """Proof that the leaf is in the tree of the first `size` leaves."""
        return inclusion(index, self._checked(size), self.node)

    def consistency(self, first: int, second: int | None = None) -> tuple[bytes, ...]:
        """Proof that the tree of `second` leaves begins with that of `first`."""
        return consistency(first, self._checked(second), self.node)

    def _checked(self, size: int | None) -> int:
        if size is None:
            return self.size
        if not 0 <= size <= self.size:
            raise ValueError(f"{size} leaves of a tree of {self.size}")
        return size


def root(size: int, node: Nodes) -> bytes:
    """The root over the first `size` leaves."""
    return _range(0, size, node) if size else EMPTY_ROOT


def inclusion(index: int, size: int, node: Nodes) -> tuple[bytes, ...]:
    """RFC 6962, section 2.1.1: the audit path, nearest sibling first. ValueError where there is no such leaf."""
    if not 0 <= index < size:
        raise ValueError(f"leaf {index} of a tree of {size}")
    path: list[bytes] = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(_range(middle, high, node))
            high = middle
        else:
            path.append(_range(low, middle, node))
            low = middle
    return tuple(reversed(path))


def consistency(first: int, second: int, node: Nodes) -> tuple[bytes, ...]:
    """RFC 6962, section 2.1.2. Empty where the sizes are equal or the first is 0; ValueError where the first is the larger."""
    if not 0 <= first <= second:
        raise ValueError(f"a tree of {second} can't begin with one of {first}")
    if first in (0, second):
        return ()
    path: list[bytes] = []
    low, high, is_whole = 0, second, True
    while first != high:
        middle = low + _split(high - low)
        if first <= middle:
            path.append(_range(middle, high, node))
            high = middle
        else:
            path.append(_range(low, middle, node))
            low, is_whole = middle, False
    if not is_whole:
        path.append(_range(low, high, node))
    return tuple(reversed(path))


def includes(leaf: bytes, index: int, size: int, proof: Sequence[bytes], tree_root: bytes) -> bool:
    """Whether the proof shows that the leaf hash stands at `index` of the tree of `size` leaves with that root."""
    if not 0 <= index < size or any(len(each) != 32 for each in proof):
        return False
    place, last, digest = index, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if place & 1 or place == last:
            digest = _node_hash(sibling, digest)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            digest = _node_hash(digest, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and digest == tree_root


def is_consistent(first: int, second: int, first_root: bytes, second_root: bytes, proof: Sequence[bytes]) -> bool:
    """Whether the proof shows that the tree of `second` leaves with its root begins with that of `first` with its own."""
    if not 0 <= first <= second or any(len(each) != 32 for each in proof):
        return False
    if first == second:
        return not proof and first_root == second_root
    if first == 0:
        return not proof and first_root == EMPTY_ROOT
    # A full subtree is a node of both trees: its hash is the first root, and the proof leaves it out.
    path = list(proof) if first & (first - 1) else [first_root, *proof]
    if not path:
        return False
    place, last = first - 1, second - 1
    while place & 1:
        place, last = place >> 1, last >> 1
    older = newer = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if place & 1 or place == last:
            older, newer = _node_hash(sibling, older), _node_hash(sibling, newer)
            while not place & 1 and place:
                place, last = place >> 1, last >> 1
        else:
            newer = _node_hash(newer, sibling)
        place, last = place >> 1, last >> 1
    return last == 0 and older == first_root and newer == second_root


def _split(count: int) -> int:
    """The largest power of two below `count`."""
    return 1 << (count - 1).bit_length() - 1


def _range(low: int, high: int, node: Nodes) -> bytes:
    """The hash over leaves low to high, where low is a multiple of the largest power of two that fits."""
    count = high - low
    level = count.bit_length() - 1
    if count == 1 << level:
        return node(level, low >> level)
    middle = low + _split(count)
    return _node_hash(_range(low, middle, node), _range(middle, high, node))
