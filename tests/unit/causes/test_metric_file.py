import pytest

from models.causes import metric_file
from models.causes.metric_file import MetricReading, read_metrics
from models.kernel.errors import BadInput


def read(text: str) -> MetricReading:
    return read_metrics("m.csv", text.splitlines(keepends=True))


def test_columns_in_any_order_and_every_kind_of_time() -> None:
    reading = read(
        "value,Signal,service,note,timestamp\n1,cpu,a,x,1700000000\n2,cpu,a,x,1700000001000\n"
        '3,cpu,a,x,2023-11-14T22:13:22Z\n4,"p99, ms",a,x,2023-11-14T22:13:23\n'
    )
    cpu, p99 = reading.series
    assert (cpu.service, cpu.signal, p99.signal) == ("a", "cpu", "p99, ms")
    assert cpu.times.tolist() == [1700000000.0, 1700000001.0, 1700000002.0]
    assert cpu.values.tolist() == [1.0, 2.0, 3.0]
    assert p99.times.tolist() == [1700000003.0]
    assert (reading.rows, reading.skipped) == (4, 0)


def test_gaps_are_no_errors_and_bad_rows_are_told_by_line() -> None:
    reading = read(
        "timestamp,service,signal,value\n1,a,x,1\n2,a,x,\n3,a,x,NaN\n\n4,a\nsoon,a,x,1\n6,a,x,many\n7,,x,1\n"
    )
    assert reading.rows == 1
    assert reading.skipped == 4
    told = [str(each) for each in reading.problems]
    assert told[0].startswith("m.csv:6: expected at least 4 cells, found 2")
    assert any(each.startswith("m.csv:7: timestamp: expected seconds") for each in told)
    assert any(each.startswith("m.csv:8: value: expected a number, found 'many'") for each in told)
    assert any(each.startswith("m.csv:9: service: is empty") for each in told)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "no column timestamp, service, signal, value"),
        ("time,service,value\n1,a,2\n", "no column signal"),
        ("timestamp,service,signal,value\n", "no row holds a value"),
        ("timestamp,service,signal,value\nx,a,b,c\n", "expected seconds"),
        ('timestamp,service,signal,value\n1,a,b,"' + "x" * 200_000, "not CSV"),
    ],
)
def test_what_cannot_be_used_is_refused(text: str, words: str) -> None:
    with pytest.raises(BadInput, match=words):
        read(text)


def test_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metric_file, "MOST_ROWS", 3)
    monkeypatch.setattr(metric_file, "MOST_SERIES", 2)
    heading = "timestamp,service,signal,value\n"
    with pytest.raises(BadInput, match="more than 3 rows"):
        read(heading + "1,a,x,1\n" * 4)
    with pytest.raises(BadInput, match=r"m\.csv:4: more than 2 series"):
        read(heading + "1,a,x,1\n1,b,x,1\n1,c,x,1\n")
