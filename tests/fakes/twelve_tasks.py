"""The twelve tasks by which the console is measured, as one table, and what is measured of each.

A test of a task asks for the `measured` fixture (in `tests/e2e/windows/conftest.py`) and does the task in its block:

    def test_declare(room: Room, measured: Measure) -> None:
        room.press("F3")                       # the start of the task: not counted
        with measured(1, room) as task:
            room.press("F2", "Ctrl+Enter")     # counted: every key and click of `room`
            room.write("Checkout fails")       # letters: not in the limit, but in the seconds
        task.note = "declared from the alarm"  # optional, one short phrase for the summary
        assert room.summary().number == "INC-2"

Leaving the block asserts the limit of keys, and the limit of KLM seconds (Keystroke-Level Model: 0.28 s a key or letter, 1.35 s
a mental act; a chord is one key). Without a room (the wall, a console driven otherwise) count by hand: `with measured(11) as
task: task.count(keys=0)`. A task may be measured in several tests, once a variant: give `variant="conflict of roles"`.

A click counts as a key against the limit; the table tells how many of them were clicks.

`tests/conftest.py` prints the table at the end of a session; the figures travel in the reports' `user_properties`, so it holds
under xdist, too. No wall time is in it: the figures are the same on every machine.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import asdict, dataclass
from typing import Any, Final, Protocol

KEY_SECONDS: Final = 0.28
MENTAL_SECONDS: Final = 1.35
PROPERTY: Final = "task"
"""Name of the property of a test report that carries what was measured."""


@dataclass(frozen=True, slots=True)
class Task:
    """One row: limits of keys and KLM `seconds`, the `mental` acts in them, and the `letters` that its text is stated to have."""

    number: int
    name: str
    keys: int
    seconds: float
    mental: int
    letters: int = 0


TASKS: Final = (
    Task(1, "Declare SEV1", 12, 9, 4),
    Task(2, "Explain the worst service", 4, 4, 2),
    Task(3, "State the blast radius", 6, 7.1, 4),
    Task(4, "Log a decision and its reason", 6, 18.3, 4, 40),
    Task(5, "Assign a timed task", 10, 17, 5, 25),
    Task(6, "First holding update", 12, 14.2, 8),
    Task(7, "Queue an update offline", 10, 10, 5),
    Task(8, "Resolve two conflicts", 8, 9, 5),
    Task(9, "Resume a runbook, override a step", 8, 8, 4),
    Task(10, "Take command", 10, 14, 8),
    Task(11, "Read the wall", 0, 0, 0),
    Task(12, "Survive a 60-alarm flood", 8, 9, 5),
)
_BY_NUMBER: Final = {task.number: task for task in TASKS}


class Counting(Protocol):
    """What counts a person's acts: a Room. Its `keys` are keys and clicks together."""

    keys: int
    clicks: int
    letters: int


@dataclass(slots=True)
class Measured:
    """One task done once. Letters beyond those the table states (a test's own longer words) do not count against the limit."""

    number: int
    keys: int = 0
    """With the clicks."""
    letters: int = 0
    clicks: int = 0
    variant: str = ""
    note: str = ""

    def count(self, keys: int = 0, letters: int = 0, clicks: int = 0) -> None:
        """Acts that no room counts."""
        self.keys += keys + clicks
        self.letters += letters
        self.clicks += clicks

    @property
    def task(self) -> Task:
        """Its row."""
        return _BY_NUMBER[self.number]

    @property
    def seconds(self) -> float:
        """KLM: what an expert needs, with as many letters as the table states at most."""
        task = self.task
        return (self.keys + min(self.letters, task.letters)) * KEY_SECONDS + task.mental * MENTAL_SECONDS

    def check(self) -> None:
        """Fail where a limit is passed."""
        task = self.task
        assert self.keys <= task.keys, f"task {self.number}, {task.name}: {self.keys} keys of {task.keys}"
        assert self.seconds <= task.seconds, f"task {self.number}, {task.name}: {self.seconds:.1f} s of {task.seconds}"


class Measure(Protocol):
    """The `measured` fixture."""

    def __call__(
        self, number: int, room: Counting | None = None, variant: str = ""
    ) -> AbstractContextManager[Measured]: ...


def measure(keep: Callable[[tuple[str, object]], None]) -> Measure:
    """What the fixture gives: `keep` takes the property of the test's report."""

    @contextmanager
    def begin(number: int, room: Counting | None = None, variant: str = "") -> Iterator[Measured]:
        found = Measured(number, variant=variant)
        keys, letters, clicks = (room.keys, room.letters, room.clicks) if room is not None else (0, 0, 0)
        yield found
        if room is not None:
            clicked = room.clicks - clicks
            found.count(room.keys - keys - clicked, room.letters - letters, clicked)
        keep((PROPERTY, asdict(found)))
        found.check()

    return begin


def table(rows: Sequence[Any]) -> list[str]:
    """Lines of the summary: every task, the most keys of its variants, its limits; tasks nobody measured are named as such."""
    lines = [f"{'#':>2}  {'task':<36}{'keys':>5}{'clicks':>8}{'limit':>7}{'KLM s':>7}{'limit':>7}"]
    for task in TASKS:
        mine = [Measured(**row) for row in rows if row["number"] == task.number]
        if not mine:
            lines.append(f"{task.number:>2}  {task.name:<36}  not measured in this session")
            continue
        for found in sorted(mine, key=lambda one: (one.variant, one.keys)):
            words = " · ".join(word for word in (found.variant, found.note) if word)
            acts = f"{found.keys - found.clicks:>5}{found.clicks:>8}{task.keys:>7}"
            seconds = f"{found.seconds:>7.1f}{task.seconds:>7g}"
            lines.append(f"{task.number:>2}  {task.name:<36}{acts}{seconds}  {words}".rstrip())
    return lines
