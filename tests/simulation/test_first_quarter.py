import pytest

from tests.simulation.quarters import SLICES, found_wrong


@pytest.mark.parametrize("part", SLICES)
def test_all_holds_in_memory(part: int) -> None:
    assert found_wrong(0, part) == []
