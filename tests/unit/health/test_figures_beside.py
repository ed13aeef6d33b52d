import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from console.panes.runbook.evidence_rows import size_words
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
        (500 * 2**20, 800 * 2**20, Unit.BYTES, 3.4 * 2**30, "0.49 to 0.78 GiB"),
        # Two digits of what is said, not of the bytes: 1 MiB, not 977 KiB.
        (2**20, 2**20, Unit.BYTES, None, "1 MiB"),
        (900 * 2**10, 3 * 2**20, Unit.BYTES, None, "900 KiB to 3 MiB"),
        (0.004, 0.009, Unit.RATIO, 0.38, "0.4 to 0.9 %"),
    ],
)
def test_what_is_usual_is_said_in_the_prefix_of_the_value(
    low: float, high: float, unit: Unit, beside: float | None, said: str
) -> None:
    assert span(low, high, unit, beside) == said


def test_a_figure_beside_a_larger_one_takes_its_prefix() -> None:
    assert [figure(0.42, Unit.SECONDS, each) for each in (None, 2.06, 900.0)] == ["420 ms", "0.42 s", "420 ms"]


FACTORS = {name: 1024.0**power for power, name in enumerate(("B", "KiB", "MiB", "GiB", "TiB", "PiB"))} | {"bytes": 1.0}


def read_back(words: str) -> tuple[float, str]:
    number, _, name = words.partition(" ")
    return float(number.replace(",", "")), name


@settings(max_examples=50)
@given(st.integers(0, 2**59))
@example(round(1023.99 * 1024))
@example(2**20 - 1)
@example(2**30)
def test_a_size_is_said_in_the_prefix_in_which_it_is_below_1024(size: int) -> None:
    for words in (figure(size, Unit.BYTES), size_words(size)):
        number, name = read_back(words)
        assert number < 1024 and (number >= 1 or size == 0)
        assert abs(number * FACTORS[name] - size) <= max(0.05 * FACTORS[name], 0.006 * size)
    number, name = read_back(span(size, size, Unit.BYTES))
    assert number < 1024 and abs(number * FACTORS[name] - size) <= 0.05 * size
