"""What the command palette offers, and which of it fits what is typed."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

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


@dataclass(frozen=True, slots=True)
class PaletteItem:
    """One thing to find or do."""

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
    """Entries prepared for searching. 10,000 are searched in a few hundredths of a second."""

    def __init__(self, items: Sequence[PaletteItem], recent: Sequence[str] = ()) -> None:
        self._items = tuple(items)
        self._folded = [(item.label.casefold(), item.search.casefold()) for item in self._items]
        self._by_id = {item.id: item for item in self._items}
        self._recent = tuple(one for one in recent if one in self._by_id)[:MOST_RECENT]

    def find(self, typed: str) -> tuple[PaletteItem, ...]:
        """The best first, at most 50. Nothing typed: the recent ones, then commands, in their own order."""
        kind, words = split_prefix(typed)
        if not words:
            recent = [self._by_id[one] for one in self._recent if kind in (None, self._by_id[one].kind)]
            rest = [
                item
                for item in self._items
                if item.kind is (kind or PaletteKind.COMMAND) and item.id not in self._recent
            ]
            return tuple((recent + rest)[:MOST_SHOWN])
        sought = words.casefold()
        found = []
        for number, (item, (label, other)) in enumerate(zip(self._items, self._folded, strict=True)):
            if kind is not None and item.kind is not kind:
                continue
            points = score(sought, label)
            if points < 0 and other:
                points = score(sought, other) - 100
            if points >= 0:
                found.append((-points, number, item))
        found.sort(key=lambda one: one[:2])
        return tuple(item for _points, _number, item in found[:MOST_SHOWN])

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
