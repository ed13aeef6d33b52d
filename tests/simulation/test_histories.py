"""Some histories of every kind, the same in every run; those in memory stand in the files of quarters."""

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.simulation.options import draw, played, with_demotions, with_effects
from tests.simulation.search import wrong
from tests.simulation.world import run

ROOT = Path(__file__).parents[2]
OVER_SQLITE = 12
WITH_EFFECTS = 12
ROLES_OVER_SQLITE = (3, 11, 12)
EFFECTS_OVER_SQLITE = (0,)
"""In which something leaves."""


def test_all_holds_where_updates_leave() -> None:
    found = [wrong(with_effects(draw(seed))) for seed in range(100, 100 + WITH_EFFECTS)]
    assert [str(each) for each in found if each is not None] == []


def test_all_holds_where_updates_leave_over_sqlite() -> None:
    """Real databases under the workers that claim, send and record."""
    found = [wrong(with_effects(draw(seed, level=2))) for seed in EFFECTS_OVER_SQLITE]
    assert [str(each) for each in found if each is not None] == []


def test_all_holds_among_members_whose_roles_are_changed_over_sqlite() -> None:
    found = [wrong(with_demotions(draw(seed, level=2))) for seed in ROLES_OVER_SQLITE]
    assert [str(each) for each in found if each is not None] == []


def test_roles_are_changed_in_some_of_the_histories_of_every_run() -> None:
    """One of them each: given a smaller role while away, and given back what was set aside."""
    assert sum(played(seed).demotions > 0 for seed in range(1_000, 2_000)) > 250
    once, again = run(with_demotions(draw(1110))), run(with_demotions(draw(1110)))
    assert once.lines == again.lines
    told = "\n".join(once.lines)
    assert "is observer now" in told and "is responder now" in told and "parked" in told


@pytest.mark.parametrize("part", range(3))
def test_all_holds_over_sqlite(part: int) -> None:
    found = [wrong(draw(seed, level=2)) for seed in range(part, OVER_SQLITE, 3)]
    assert [str(each) for each in found if each is not None] == []


@pytest.mark.parametrize(("seed", "level"), [(3, 1), (16, 1), (57, 1), (93, 1), (1, 2)])
def test_the_same_seed_gives_the_same_history(seed: int, level: int) -> None:
    once, again = run(draw(seed, level)), run(draw(seed, level))
    assert once.lines == again.lines and len(once.lines) > 20


def test_effects_are_the_same_each_time_and_leave() -> None:
    once, again = run(with_effects(draw(7))), run(with_effects(draw(7)))
    assert once.lines == again.lines and any("1 sent" in line for line in once.lines)


def test_another_process_with_another_hash_seed_gives_the_same_history() -> None:
    """Sets and dicts of text come in another order in every process; no history may depend on it."""
    here = [run(draw(seed)).digest for seed in range(12)]
    told = "import sys; from tests.simulation.options import draw; from tests.simulation.world import run;"
    told += "print(*[run(draw(seed)).digest for seed in range(12)])"
    for hash_seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": hash_seed}
        done = subprocess.run(
            [sys.executable, "-c", told],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=100,
        )
        assert done.stdout.split() == here


def test_a_failing_history_tells_how_to_see_it_again() -> None:
    options = draw(5)
    assert options.replay() == "python -m tests.simulation --seed 5"
    narrowed = replace(options, evil=0, drop=0.5, level=2)
    assert "--level 2" in narrowed.replay() and "--drop 0.5" in narrowed.replay()
