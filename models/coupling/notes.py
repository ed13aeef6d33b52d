"""What could not be read of a file, or was assumed about it: told with its place, and no longer than people read."""

from typing import Final

from models.kernel.errors import BadInput, Problem
from resources.said import say

_MOST: Final = 40


class Notes:
    """Collects the problems of one file."""

    def __init__(self, where: str) -> None:
        self.where = where
        self._problems: list[Problem] = []
        self._more = 0
        self._told: set[str] = set()

    def skip(self, field: str, message: str, line: int | None = None) -> None:
        """One part was left out."""
        if len(self._problems) < _MOST:
            self._problems.append(Problem(self.where, line, field, message))
        else:
            self._more += 1

    def once(self, message: str) -> None:
        """Something about the file as a whole; said once, however often it comes up."""
        if message not in self._told:
            self._told.add(message)
            self.skip("", message)

    def refusal(self, message: str, line: int | None = None) -> BadInput:
        """Nothing of the file can be used."""
        return BadInput(Problem(self.where, line, "", message))

    @property
    def problems(self) -> tuple[Problem, ...]:
        """In the order in which they came up."""
        if not self._more:
            return tuple(self._problems)
        return (
            *self._problems,
            Problem(self.where, None, "", say("and {more:,} more parts were left out", more=self._more)),
        )
