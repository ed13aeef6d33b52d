import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.health.median import median

FIGURE = st.floats(min_value=-1e300, max_value=1e300) | st.just(math.nan)


@settings(max_examples=50)
@given(st.lists(FIGURE, min_size=1), st.sampled_from([1, 400]))
def test_it_is_numpys_and_changes_nothing(figures: list[float], times: int) -> None:
    array = np.array(figures * times)
    before = array.tobytes()
    assert median(array) == pytest.approx(float(np.median(array)), rel=0, abs=0, nan_ok=True)
    assert array.tobytes() == before


def test_of_counts_too_and_of_nothing_there_is_none() -> None:
    assert median(np.array([7, 1, 2, 4])) == 3.0
    assert math.isnan(median(np.array([])))
