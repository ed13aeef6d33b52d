import pytest

from models.health.figure import figure, span
from models.health.samples import Unit


@pytest.mark.parametrize(
    ("low", "high", "unit", "beside", "said"),
    [
        (0.42, 0.55, Unit.SECONDS, 2.06, "0.42 to 0.55 s"),
        (1.1, 1.3, Unit.SECONDS, 0.24, "1,100 to 1,300 ms"),
        (0.42, 0.55, Unit.SECONDS, None, "420 to 550 ms"),
        (0.0, 5.0, Unit.SECONDS, 41.0, "0 to 5 s"),
        # In seconds it would be noughts.
        (0.0021, 0.003, Unit.SECONDS, 41.0, "2.1 to 3 ms"),
        (500 * 2**20, 800 * 2**20, Unit.BYTES, 3.4 * 2**30, "0.484 to 0.782 GiB"),
        (0.004, 0.009, Unit.RATIO, 0.38, "0.4 to 0.9 %"),
    ],
)
def test_what_is_usual_is_said_in_the_prefix_of_the_value(
    low: float, high: float, unit: Unit, beside: float | None, said: str
) -> None:
    assert span(low, high, unit, beside) == said


def test_a_figure_beside_a_larger_one_takes_its_prefix() -> None:
    assert [figure(0.42, Unit.SECONDS, each) for each in (None, 2.06, 900.0)] == ["420 ms", "0.42 s", "420 ms"]
