"""Gathers everything wrong with an input, so that a person mends a file once and not line by line."""

from dataclasses import dataclass, field

from models.catalog.yaml_nodes import ListNode, MapNode, Node
from models.kernel.errors import BadInput, Problem
from resources.said import say

MAX_PROBLEMS = 200
"""At most so many are told; a file wrong in more ways is usually wrong in one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in which file something stands."""

    where: str
    line: int | None
    field: str

    def problem(self, message: str) -> Problem:
        """A problem with what stands here."""
        return Problem(self.where, self.line, self.field, message)


@dataclass(slots=True)
class Findings:
    """Problems of one file, or of several that share `problems`."""

    where: str
    problems: list[Problem] = field(default_factory=list)

    def add(self, line: int | None, field: str, message: str) -> None:
        """Note a problem; `message` says what was expected and what was found."""
        self.problems.append(Problem(self.where, line, field, message))

    def raise_any(self) -> None:
        """BadInput with all problems, the first MAX_PROBLEMS of them, where there are any."""
        if not self.problems:
            return
        if len(self.problems) <= MAX_PROBLEMS:
            raise BadInput(*self.problems)
        shown = self.problems[: MAX_PROBLEMS - 1]
        rest = len(self.problems) - len(shown)
        raise BadInput(
            *shown, Problem(self.where, None, "", say("{rest} more problems not shown; mend these first", rest=rest))
        )


def found(node: Node) -> str:
    """What stands there, in the words of a message."""
    if isinstance(node, MapNode):
        return say("a mapping")
    if isinstance(node, ListNode):
        return say("a list")
    value = node.value
    if value is None:
        return say("nothing")
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return repr(value) if len(value) <= 60 else repr(value[:57] + "...")
    return say("the number {value}", value=value)
