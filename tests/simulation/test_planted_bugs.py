"""The tests of the tests: each planted bug is seen in the history that is recorded for it, and nothing is seen without it."""

import pytest

from tests.simulation.bugs import all_bugs
from tests.simulation.planting import Bug
from tests.simulation.search import MOST, first_wrong, wrong

BUGS = all_bugs()


def test_there_are_enough_of_them_in_every_part() -> None:
    assert len(BUGS) >= 20 and {bug.level for bug in BUGS} == {1, 2}
    assert len({bug.name for bug in BUGS}) == len(BUGS)


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.name)
def test_it_is_seen_where_it_was_seen_first(bug: Bug) -> None:
    assert 0 <= bug.seed < MOST, "find it with: python -m tests.simulation --search"
    found = wrong(bug.options, bug)
    assert found is not None and found.invariant == bug.breaks


@pytest.mark.parametrize("level", [1, 2])
def test_the_same_histories_hold_without_it(level: int) -> None:
    found = [wrong(options) for options in dict.fromkeys(bug.options for bug in BUGS if bug.level == level)]
    assert [str(each) for each in found if each is not None] == []


def test_a_search_finds_one_by_itself() -> None:
    bug = next(bug for bug in BUGS if bug.name == "stamps-follow-the-wall")
    found = first_wrong(range(MOST), bug.level, bug)
    assert found is not None and (found.options.seed, found.invariant) == (bug.seed, bug.breaks)
