"""What other systems posted to the hub: kept for its members for a while; not part of the record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Protocol

MOST_KEPT: Final = 20_000
KEPT_MS: Final = 30 * 86_400_000
DROPPED_EVERY: Final = 64
"""Posts from one look for old ones to the next."""


@dataclass(frozen=True, slots=True)
class PostedRow:
    """One post."""

    hook: str
    form: str
    at_ms: int
    document: str
    identity: bytes
    """Equal for two posts of one event, 32 bytes."""
    number: int = 0
    """Given when it is kept."""


class SuggestionStore(Protocol):
    """The part of a hub's store that concerns posts of other systems. Not part of the record: nothing refers to them."""

    def keep_posted(self, row: PostedRow) -> int | None:
        """Keep a post; gives its number, None where the hook brought the same one before. Inside `writing()`."""
        ...

    def posted(self, after: int, limit: int, most_bytes: int) -> Sequence[PostedRow]:
        """Those beyond a number, the oldest first: at least one, if there is any, and no more than about so many bytes."""
        ...

    def newest_posted(self) -> int:
        """The highest number given out; 0 for none."""
        ...

    def drop_posted(self, before_ms: int, most: int) -> None:
        """Throw away what is older, and the oldest of more than so many. Inside `writing()`."""
        ...


class MemorySuggestions:
    """Implements SuggestionStore in memory."""

    def __init__(self) -> None:
        self._posted: tuple[PostedRow, ...] = ()

    def keep_posted(self, row: PostedRow) -> int | None:
        """See SuggestionStore."""
        if any(each.hook == row.hook and each.identity == row.identity for each in self._posted):
            return None
        number = self.newest_posted() + 1
        self._put_posted((*self._posted, replace(row, number=number)))
        if number % DROPPED_EVERY == 0:
            self.drop_posted(row.at_ms - KEPT_MS, MOST_KEPT)
        return number

    def posted(self, after: int, limit: int, most_bytes: int) -> Sequence[PostedRow]:
        """See SuggestionStore."""
        found: list[PostedRow] = []
        size = 0
        for each in [each for each in self._posted if each.number > after][:limit]:
            size += len(each.document)
            if found and size > most_bytes:
                break
            found.append(each)
        return found

    def newest_posted(self) -> int:
        """See SuggestionStore."""
        return self._posted[-1].number if self._posted else 0

    def drop_posted(self, before_ms: int, most: int) -> None:
        """See SuggestionStore."""
        newest = self.newest_posted()
        kept = (each for each in self._posted if each.at_ms >= before_ms and each.number > newest - most)
        self._put_posted(tuple({each.number: each for each in (*kept, *self._posted[-1:])}.values()))

    def _put_posted(self, rows: tuple[PostedRow, ...]) -> None:
        self._posted = rows
