"""What the command palette offers, and which of it fits what is typed."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cached_property
from heapq import nsmallest
from itertools import islice
from typing import NamedTuple

from widgets.fuzzy import score

MOST_SHOWN = 160
MOST_RECENT = 5


class PaletteKind(StrEnum):
    """The value is the prefix that asks for this kind alone."""

    COMMAND = ">"
    SERVICE = "#"
    PERSON = "@"
    INCIDENT = "!"
    HELP = "?"


class PaletteItem(NamedTuple):
    """One thing to find or do. Ten thousand are made at each opening: a tuple costs a fourth of a frozen dataclass."""

    id: str
    label: str
    kind: PaletteKind = PaletteKind.COMMAND
    keys: str = ""
    note: str = ""
    """13 px at the right: a state, a team."""
    disabled: str = ""
    """Why it can't be done now; empty where it can."""
    search: str = ""
    """Other words it is found by."""


class PaletteIndex:
    """Entries prepared for searching. 10,000 are searched in a few hundredths of a second, and in less at each further letter:
    what did not fit "ch" can't fit "che".
    """

    def __init__(self, items: Sequence[PaletteItem], recent: Sequence[str] = ()) -> None:
        self._items = tuple(items)
        wanted = set(recent)
        self._by_id = {item.id: item for item in self._items if item.id in wanted}
        self._recent = tuple(one for one in recent if one in self._by_id)[:MOST_RECENT]
        self._narrowed: list[tuple[PaletteKind | None, str, list[int]]] = []
        """What was typed on the way to this, letter by letter, and the places of what fitted it."""

    @cached_property
    def _folded(self) -> tuple[list[str], list[str]]:
        """Labels and other words for comparing: made at the first letter, since most openings end in a recent entry."""
        return [item.label.casefold() for item in self._items], [item.search.casefold() for item in self._items]

    def find(self, typed: str) -> tuple[PaletteItem, ...]:
        """The best first, at most 160. Nothing typed: the recent ones, then commands, in their own order."""
        kind, words = split_prefix(typed)
        if not words:
            recent = [self._by_id[one] for one in self._recent if kind in (None, self._by_id[one].kind)]
            wanted = kind or PaletteKind.COMMAND
            rest = (item for item in self._items if item.kind is wanted and item.id not in self._recent)
            return tuple((recent + list(islice(rest, MOST_SHOWN)))[:MOST_SHOWN])
        sought = words.casefold()
        labels, others = self._folded
        found: list[tuple[int, int]] = []
        fitting: list[int] = []
        for number in self._candidates(kind, sought):
            points = score(sought, labels[number])
            if points < 0:
                other = others[number]
                if not other or (points := score(sought, other)) < 0:
                    continue
                points -= 100
            fitting.append(number)
            if points >= 0:
                found.append((-points, number))
        if not self._narrowed or self._narrowed[-1][:2] != (kind, sought):
            self._narrowed.append((kind, sought, fitting))
        return tuple(self._items[number] for _points, number in nsmallest(MOST_SHOWN, found))

    def _candidates(self, kind: PaletteKind | None, sought: str) -> Sequence[int]:
        """Places of what may fit: what fitted fewer of the same letters, else all of the kind."""
        while self._narrowed:
            before_kind, before, fitting = self._narrowed[-1]
            if before_kind is kind and sought.startswith(before):
                return fitting
            self._narrowed.pop()
        if kind is None:
            return range(len(self._items))
        return [number for number, item in enumerate(self._items) if item.kind is kind]

    def is_recent(self, item_id: str) -> bool:
        """Whether the entry is among the five recents."""
        return item_id in self._recent


def split_prefix(typed: str) -> tuple[PaletteKind | None, str]:
    """The kind asked for by the first sign, if it is a prefix, and the words."""
    text = typed.strip()
    for kind in PaletteKind:
        if text.startswith(kind.value):
            return kind, text[1:].strip()
    return None, text
