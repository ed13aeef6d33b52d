"""The few ways in which the domain says no. Every layer above shows these words; none invents its own."""

from dataclasses import dataclass

from resources.said import in_a_row, said_join, say


class WatchfloorError(Exception):
    """Anything the console says to a person instead of a stack trace."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with given input: where it stands, what was found, what was expected."""

    where: str
    """File name, or the name of the field or argument for input that is no file."""
    line: int | None
    """1-based line, None where the input has no lines."""
    field: str
    """Path of the field inside the document, e.g. services[3].tier; empty for the document as a whole."""
    message: str
    """What is wrong and what was expected."""

    def __str__(self) -> str:
        place = self.where if self.line is None else f"{self.where}:{self.line}"
        return in_a_row((place, ": ", self.field, ": " if self.field else "", self.message))


class BadInput(WatchfloorError):
    """The input can't be taken as it is; nothing was changed. The command line ends with exit status 2."""

    def __init__(self, *problems: Problem) -> None:
        self.problems = problems
        super().__init__(said_join("\n", (str(problem) for problem in problems)))


class Refused(WatchfloorError):
    """A gate said no; nothing was changed. Names every unmet condition. Exit status 1 on the command line."""

    def __init__(self, reason: str, unmet: tuple[str, ...] = ()) -> None:
        self.reason = reason
        self.unmet = unmet
        super().__init__(reason if not unmet else in_a_row((reason, ": ", said_join("; ", unmet))))


class StaleData(WatchfloorError):
    """A datum is beyond its hard age limit and must not be read as if it were current."""

    def __init__(self, what: str, age_seconds: float | None, limit_seconds: float) -> None:
        self.what = what
        self.age_seconds = age_seconds
        self.limit_seconds = limit_seconds
        seen = say("never seen") if age_seconds is None else say("last {age:.0f} s ago", age=age_seconds)
        super().__init__(
            say("{what}: no current data ({seen}, limit {limit:.0f} s)", what=what, seen=seen, limit=limit_seconds)
        )
