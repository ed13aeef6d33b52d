"""Lines of timestamp,value as they come."""

import pytest

from models.anomaly.sample_line import Sample, SampleLines, Skipped


def read(*lines: str) -> list[Sample | Skipped]:
    reader = SampleLines()
    return [reader.read(line) for line in lines]


@pytest.mark.parametrize(
    ("stamp", "seconds"),
    [
        ("2014-04-01 00:00:00", 1_396_310_400.0),
        ("2014-04-01T00:00:00Z", 1_396_310_400.0),
        ("2014-04-01T02:00:00+02:00", 1_396_310_400.0),
        ("2014-04-01 00:00:00.5", 1_396_310_400.5),
        ("1396310400", 1_396_310_400.0),
        ("1396310400.25", 1_396_310_400.25),
        ("1396310400000", 1_396_310_400.0),
        ("1396310400000000", 1_396_310_400.0),
        ("1396310400000000000", 1_396_310_400.0),
        ("0", 0.0),
    ],
)
def test_times(stamp: str, seconds: float) -> None:
    (found,) = read(f"{stamp},1.5\r\n")
    assert isinstance(found, Sample)
    assert (found.time, found.value) == (seconds, 1.5)


def test_a_time_is_given_back_as_written() -> None:
    first, second, third = read("2014-04-01 00:00:00,1", "1396310400,2", "1396310400.5,3")
    assert [each.stamp for each in (first, second, third) if isinstance(each, Sample)] == [
        "2014-04-01 00:00:00",
        1396310400,
        1396310400.5,
    ]


def test_a_header_says_where_the_columns_are() -> None:
    found = read("value,label,timestamp", "3.5,0,2014-04-01")
    assert isinstance(found[1], Sample) and found[1].value == 3.5
    assert found[0] == Skipped()


@pytest.mark.parametrize(
    "line", ["1,2;3", '"2014-04-01, midnight",4', "x", "1", "1,abc", "1,NaN", "1,inf", "1,1e300", "never,1", "1,"]
)
def test_what_cannot_be_judged_says_what_was_expected(line: str) -> None:
    found = read("1,1", line)[1]
    assert isinstance(found, Skipped) and found.reason


def test_other_delimiters_quotes_marks_and_empty_lines() -> None:
    assert isinstance(read("\ufefftime;value", "2014-04-01;2")[1], Sample)
    assert isinstance(read("1\t2")[0], Sample)
    assert isinstance(read('"2014-04-01","2"')[0], Sample)
    assert read("", "  \n") == [Skipped(), Skipped()]


def test_a_first_line_without_names_is_a_sample() -> None:
    assert isinstance(read("2014-04-01 00:00:00,17")[0], Sample)
    assert isinstance(read("garbage,17", "1,2")[1], Sample)


@pytest.mark.parametrize("line", ['"' + "a" * 200_000 + '",1', '1,"' + "9" * 200_000, '"x"\ry,1'])
def test_a_line_that_is_no_sample_is_skipped_in_words(line: str) -> None:
    _, found = read("timestamp,value", line)
    assert isinstance(found, Skipped) and found.reason and len(found.reason) < 200
