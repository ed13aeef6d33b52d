"""The canonical order of a stream: the same set of events in the same order in every replica, however it came.

A rank is a stamp that causality has corrected: the event's own logical clock, or one more than the highest rank of what its
author had seen, whichever is greater. So what somebody knew always comes before what they wrote, and clocks that are wrong by
days change nothing about that. Streams are read by rank, then origin, sequence and hash: `order_of`.

Events that each claim to have seen the other (somebody lies, or one origin was written twice) can't all be right: of such a
circle the earliest by its clock is taken to have seen nothing of the others.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from models.kernel.envelope import Envelope
from models.kernel.hlc import Hlc
from models.kernel.ids import OriginId

RANK_BYTES: Final = 9
"""64 bits of logical clock, and one byte more so that a stamp at its very end can be followed."""

LOWEST: Final = bytes(RANK_BYTES)

_MOST_ROUNDS: Final = 64
"""How often circles are opened one by one, which takes a look at all that is left; then they are opened all at once."""

Place = tuple[bytes, OriginId, int, bytes]
"""Rank, origin, sequence, hash: sorts events of one stream."""


@dataclass(frozen=True, slots=True)
class Node:
    """What ranking needs of an event."""

    hash: bytes
    origin: OriginId
    seq: int
    prev: bytes
    hlc: Hlc
    deps: Mapping[str, int]
    """As in the envelope: what it names of its own origin counts for nothing, the chain says that."""


def rank_of(hlc: Hlc, before: Iterable[bytes]) -> bytes:
    """The rank of an event: of its stamp, or one more than the highest of what came before it."""
    stamp = hlc.ms << 16 | hlc.counter
    highest = max(before, default=None)
    if highest is not None:
        stamp = max(stamp, int.from_bytes(highest, "big") + 1)
    return stamp.to_bytes(RANK_BYTES, "big")


def stamp_of(rank: bytes) -> Hlc:
    """The stamp that a rank stands for; beyond the last stamp there is, that one."""
    value = min(int.from_bytes(rank, "big"), (1 << 64) - 1)
    return Hlc(value >> 16, value & 0xFFFF)


def node_of(sealed: Envelope, digest: bytes) -> Node:
    """The node of a decoded envelope and its hash."""
    return Node(digest, sealed.origin, sealed.seq, sealed.prev, sealed.hlc, sealed.deps)


def order_of(rank: bytes, node: Node) -> Place:
    """Where an event stands in its stream."""
    return rank, node.origin, node.seq, node.hash


def rank_all(nodes: Iterable[Node]) -> dict[bytes, bytes]:
    """The rank of every event of one stream, by hash. Depends on the set alone; linear but for the circles in it.

    What incremental ranking must agree with: the replicas' stores rank an event when it comes, and all of its stream again
    where something that is there already named it.
    """
    return _Ranking(nodes).ranks


class _Ranking:
    def __init__(self, nodes: Iterable[Node]) -> None:
        self._nodes = {node.hash: node for node in nodes}
        self._by_origin = _by_origin(self._nodes.values())
        self._before = {digest: self._causes(node) for digest, node in self._nodes.items()}
        self._after: dict[bytes, list[bytes]] = {}
        for digest, causes in self._before.items():
            for cause in causes:
                self._after.setdefault(cause, []).append(digest)
        self._missing = {digest: len(causes) for digest, causes in self._before.items()}
        self.ranks: dict[bytes, bytes] = {}
        self._run()

    def _causes(self, node: Node) -> frozenset[bytes]:
        """What it must come after: the one before it in its chain, and the newest it names of each other origin."""
        causes = {node.prev} if node.prev in self._nodes else set()
        for origin, seq in node.deps.items():
            if origin != node.origin:
                causes.update(self._newest(origin, seq))
        return frozenset(causes)

    def _newest(self, origin: str, seq: int) -> Iterable[bytes]:
        """Everything of the origin up to a sequence follows from these."""
        chain = self._by_origin.get(origin)
        return () if chain is None else chain.up_to(seq)

    def _run(self) -> None:
        ready = [digest for digest, missing in self._missing.items() if not missing]
        rounds = 0
        while len(self.ranks) < len(self._nodes):
            while ready:
                self._settle(ready.pop(), ready)
            if len(self.ranks) < len(self._nodes):
                rounds += 1
                if rounds > _MOST_ROUNDS:
                    self._give_up()
                else:
                    ready += self._openings()

    def _settle(self, digest: bytes, ready: list[bytes]) -> None:
        if digest in self.ranks:
            return
        known = (self.ranks[cause] for cause in self._before[digest] if cause in self.ranks)
        self.ranks[digest] = rank_of(self._nodes[digest].hlc, known)
        for later in self._after.get(digest, ()):
            self._missing[later] -= 1
            if not self._missing[later] and later not in self.ranks:
                ready.append(later)

    def _openings(self) -> list[bytes]:
        """Of every circle that waits for nothing outside itself: the event that is taken to come first."""
        left = [digest for digest in self._nodes if digest not in self.ranks]
        found = []
        for component in _components(left, self._unranked):
            inside = set(component)
            if all(cause in inside or cause in self.ranks for each in component for cause in self._before[each]):
                # The chain is hashed and can't be a circle: somebody in here follows nobody in here.
                firsts = [each for each in component if self._nodes[each].prev not in inside]
                found.append(min(firsts, key=self._by_clock))
        return found

    def _give_up(self) -> None:
        """Rank all that is left; what is in one circle follows its own chain only. Whatever comes after a circle still does."""
        left = [digest for digest in self._nodes if digest not in self.ranks]
        for component in _components(left, self._unranked):
            inside = set(component)
            for digest in sorted(component, key=lambda each: self._nodes[each].seq):
                node = self._nodes[digest]
                causes = (each for each in self._before[digest] if each not in inside or each == node.prev)
                self.ranks[digest] = rank_of(node.hlc, [self.ranks[cause] for cause in causes])

    def _unranked(self, digest: bytes) -> list[bytes]:
        return [cause for cause in self._before[digest] if cause not in self.ranks]

    def _by_clock(self, digest: bytes) -> tuple[Hlc, str, int, bytes]:
        node = self._nodes[digest]
        return node.hlc, node.origin, node.seq, node.hash


class _Chain:
    """The events of one origin in one stream; of several branches where it was forked."""

    def __init__(self) -> None:
        self._by_seq: dict[int, list[bytes]] = {}
        self._leaves: list[tuple[int, bytes]] = []

    def take(self, nodes: Sequence[Node]) -> None:
        """All of them at once."""
        followed = {node.prev for node in nodes}
        for node in nodes:
            self._by_seq.setdefault(node.seq, []).append(node.hash)
            if node.hash not in followed:
                self._leaves.append((node.seq, node.hash))

    def up_to(self, seq: int) -> list[bytes]:
        """Everything up to the sequence is one of these, or comes before one of them."""
        return [*self._by_seq.get(seq, ()), *(digest for at, digest in self._leaves if at < seq)]


def _by_origin(nodes: Iterable[Node]) -> dict[str, _Chain]:
    grouped: dict[str, list[Node]] = {}
    for node in nodes:
        grouped.setdefault(node.origin, []).append(node)
    chains = {origin: _Chain() for origin in grouped}
    for origin, chain in chains.items():
        chain.take(grouped[origin])
    return chains


def _components(nodes: Sequence[bytes], causes: Callable[[bytes], list[bytes]]) -> list[list[bytes]]:
    """Strongly connected components, each after those that it comes after (Tarjan 1972, without recursion)."""
    index: dict[bytes, int] = {}
    low: dict[bytes, int] = {}
    stack: list[bytes] = []
    on_stack: set[bytes] = set()
    found: list[list[bytes]] = []
    for root in nodes:
        if root in index:
            continue
        work = [(root, iter(causes(root)))]
        index[root] = low[root] = len(index)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, rest = work[-1]
            child = next(rest, None)
            if child is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == index[node]:
                    component: list[bytes] = []
                    while not component or component[-1] != node:
                        component.append(stack.pop())
                    on_stack.difference_update(component)
                    found.append(component)
            elif child not in index:
                index[child] = low[child] = len(index)
                stack.append(child)
                on_stack.add(child)
                work.append((child, iter(causes(child))))
            elif child in on_stack:
                low[node] = min(low[node], index[child])
    return found
