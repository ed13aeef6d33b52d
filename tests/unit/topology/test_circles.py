from hypothesis import given
from hypothesis import strategies as st

from models.topology.circles import circles

NEEDS = st.integers(1, 8).flatmap(
    lambda count: st.lists(st.sets(st.integers(0, count)), min_size=count, max_size=count)  # `count` itself is no key
)


def reached(needs: list[set[int]], start: int) -> set[int]:
    found = {start}
    waiting = [start]
    while waiting:
        for need in needs[waiting.pop()]:
            if need < len(needs) and need not in found:
                found.add(need)
                waiting.append(need)
    return found


@given(NEEDS)
def test_groups_are_what_reaches_one_another_and_come_needed_first(needs: list[set[int]]) -> None:
    groups = circles(dict(enumerate(needs)))
    far = [reached(needs, index) for index in range(len(needs))]
    assert sorted(index for group in groups for index in group) == list(range(len(needs)))
    place = {index: number for number, group in enumerate(groups) for index in group}
    for one in range(len(needs)):
        for other in far[one]:
            assert (place[one] == place[other]) == (one in far[other])
            assert place[other] <= place[one]


def test_a_long_way_is_walked_without_recursion() -> None:
    assert len(circles({index: [index + 1] for index in range(50_000)})) == 50_000
