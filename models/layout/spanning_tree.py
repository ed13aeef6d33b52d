"""The rooted tree of the network simplex, and the flow (cut value) of each of its edges."""

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class SpanningTree:
    """Rooted at node 0. Lists are by node or by edge number; the tree's own edges carry flow, all others none."""

    def __init__(self, count: int, edges: Ints, chosen: list[int]) -> None:
        self.tails: list[int] = edges[:, 0].tolist()
        self.heads: list[int] = edges[:, 1].tolist()
        self.leaving: list[list[int]] = [[] for _ in range(count)]
        self.coming: list[list[int]] = [[] for _ in range(count)]
        for number, (tail, head) in enumerate(zip(self.tails, self.heads, strict=True)):
            self.leaving[tail].append(number)
            self.coming[head].append(number)
        self.parent = [-1] * count
        self.parent_edge = [-1] * count
        self.children: list[set[int]] = [set() for _ in range(count)]
        self.size = [1] * count
        self.flow = [0] * len(self.tails)
        self._mark = [0] * count
        self._stamp = 0
        self.order = self._root(count, chosen)
        self._first_flow()

    def _root(self, count: int, chosen: list[int]) -> list[int]:
        beside: list[list[int]] = [[] for _ in range(count)]
        for number in chosen:
            beside[self.tails[number]].append(number)
            beside[self.heads[number]].append(number)
        order = [0]
        for node in order:
            for number in beside[node]:
                if number != self.parent_edge[node]:
                    other = self.tails[number] + self.heads[number] - node
                    self.parent[other], self.parent_edge[other] = node, number
                    self.children[node].add(other)
                    order.append(other)
        return order

    def _first_flow(self) -> None:
        need = [len(coming) - len(leaving) for coming, leaving in zip(self.coming, self.leaving, strict=True)]
        for node in reversed(self.order[1:]):
            number, parent = self.parent_edge[node], self.parent[node]
            self.flow[number] = need[node] if self.heads[number] == node else -need[node]
            need[parent] += need[node]
            self.size[parent] += self.size[node]

    def smaller_side(self, child: int) -> tuple[list[int], bool]:
        """Nodes on the smaller side of the edge above `child`, marked; and whether it is the side below."""
        self._stamp += 1
        mark, stamp, children = self._mark, self._stamp, self.children
        is_below = 2 * self.size[child] <= len(mark)
        side = [child] if is_below else [0]
        mark[side[0]] = stamp
        for node in side:
            for other in children[node]:
                if other != child:
                    mark[other] = stamp
                    side.append(other)
        return side, is_below

    def tightest(self, side: list[int], level: list[int], *, coming_in: bool) -> tuple[int, int]:
        """The edge with least slack into the marked side (or out of it), and its slack."""
        mark, stamp = self._mark, self._stamp
        least, found = 1 << 60, -1
        beside, others = (self.coming, self.tails) if coming_in else (self.leaving, self.heads)
        sign = 1 if coming_in else -1
        for node in side:
            here = sign * level[node] - 1
            for number in beside[node]:
                other = others[number]
                if mark[other] != stamp:
                    slack = here - sign * level[other]
                    if slack < least:
                        least, found = slack, number
        return found, least

    def exchange(self, child: int, entering: int, amount: int) -> int:
        """`entering` replaces the edge above `child`; `amount` flows round the circle they close. Returns the circle's length."""
        parent, parent_edge, flow, size = self.parent, self.parent_edge, self.flow, self.size
        tails, heads = self.tails, self.heads
        inner, outer = tails[entering], heads[entering]
        node = inner
        while node not in (child, -1):
            node = parent[node]
        out_of = node == child
        if not out_of:
            inner, outer = outer, inner
        # Along the circle: over `entering` from its tail to its head, back through the tree.
        node, steps = inner, 0
        while True:
            number = parent_edge[node]
            flow[number] += amount if (heads[number] == node) == out_of else -amount
            steps += 1
            if node == child:
                break
            node = parent[node]
        self._push(parent[child], outer, amount, out_of=out_of, moved=size[child])
        flow[entering] = amount
        # The part below is hung up by its inner end: parents turn round along the way.
        old_parent = parent[child]
        self.children[old_parent].discard(child)
        above, edge, whole = outer, entering, size[child]
        node, lost = inner, 0
        while True:
            next_node, next_edge, next_lost = parent[node], parent_edge[node], size[node]
            parent[node], parent_edge[node] = above, edge
            self.children[above].add(node)
            size[node] = whole - lost
            if node == child:
                break
            self.children[next_node].discard(node)
            above, edge, lost, node = node, next_edge, next_lost, next_node
        return steps

    def _push(self, old: int, new: int, amount: int, *, out_of: bool, moved: int) -> None:
        """Flow and sizes on the two ways up to where they meet: from the former parent, and from the new one."""
        parent, parent_edge, flow, size = self.parent, self.parent_edge, self.flow, self.size
        path = [new]
        while parent[path[-1]] >= 0:
            path.append(parent[path[-1]])
        on_path = set(path)
        node = old
        while node not in on_path:
            number = parent_edge[node]
            flow[number] += amount if (self.heads[number] == node) == out_of else -amount
            size[node] -= moved
            node = parent[node]
        meeting = node
        for node in path:
            if node == meeting:
                break
            number = parent_edge[node]
            flow[number] += amount if (self.tails[number] == node) == out_of else -amount
            size[node] += moved
