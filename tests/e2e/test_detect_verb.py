"""`detect` as a process: a line for each sample before the next is read, bad lines told and skipped."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
KEYS = ["timestamp", "value", "score", "expected", "lower", "upper", "anomaly", "sign"]


def detect(*more: str, given: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "main.py"), "detect", "--input", *more]
    return subprocess.run(command, input=given, capture_output=True, text=True, timeout=60, check=False)


def test_the_line_for_a_sample_is_there_before_the_next_is_written() -> None:
    command = [sys.executable, str(ROOT / "main.py"), "detect", "--input", "-", "--json-lines"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write("timestamp,value\n")
        for number in range(50):
            process.stdin.write(f"2026-01-14 13:{number:02}:00,{number % 3}\n")
            process.stdin.flush()
            found = json.loads(process.stdout.readline())
            assert list(found) == KEYS
            assert found["timestamp"] == f"2026-01-14 13:{number:02}:00"
            assert 0.0 <= found["score"] <= 1.0
        process.stdin.close()
        assert process.wait(30) == 0


def test_a_spike_is_told_and_what_cannot_be_judged_is_skipped_by_line(tmp_path: Path) -> None:
    values = [f"{1_700_000_000 + 60 * place},{10 + place * 7 % 5}" for place in range(400)]
    values[300] = f"{1_700_000_000 + 60 * 300},90"
    lines = [
        "time;value".replace(";", ","),
        *values[:100],
        "1700006000,NaN",
        "oops,1",
        "",
        "1700006001,abc",
        *values[100:],
    ]
    file = tmp_path / "latency.csv"
    file.write_text("\n".join(lines) + "\n")
    ran = detect(str(file), "--json-lines")
    found = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ran.returncode == 0 and len(found) == 400
    assert [place for place, each in enumerate(found) if each["score"] >= 0.5 and place < 340] == [300]
    assert found[300]["anomaly"] and found[300]["upper"] < 90
    told = ran.stderr.splitlines()
    assert [re.search(r"latency\.csv:(\d+): ", line)[1] for line in told] == ["102", "103", "105"]  # type: ignore[index] # else it fails
    assert "NaN" in told[0] and "oops" in told[1] and "abc" in told[2]


@pytest.mark.parametrize("given", ["", "nothing here\nneither here\n"])
def test_without_a_single_sample_it_says_what_was_expected(given: str) -> None:
    ran = detect("-", given=given)
    assert ran.returncode == 2 and "expected lines of timestamp,value" in ran.stderr and ran.stdout == ""


def test_a_file_that_is_not_there() -> None:
    ran = detect("/nowhere/at/all.csv")
    assert ran.returncode == 2 and "can't be read" in ran.stderr


def test_for_people_there_are_columns() -> None:
    ran = detect("-", given="1,5\n2,6\n")
    assert ran.stdout.splitlines()[1].split("\t")[:3] == ["2", "6", "0.000"]


def test_the_page_shows_what_is_printed() -> None:
    page = (ROOT / "docs" / "detection.md").read_text(encoding="utf-8")
    example = json.loads(re.search(r"```json\n(.*?)\n```", page, re.DOTALL)[1])  # type: ignore[index] # else it fails
    assert list(example) == KEYS
