import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pytest

from console.cli import coverage
from console.cli.context import Context
from console.http import HttpFailure
from models.kernel.clock import ManualClock
from tests.fakes.prometheus import FakePrometheus

START_MS = 1_800_000_000_000
ESTATE = """
services:
  - {id: checkout, tier: 0, functions: [], depends_on: [bank]}
  - {id: bank, kind: third_party}
"""


class Run:
    """What the command line gives a verb, with everything said kept."""

    def __init__(self) -> None:
        self.clock = ManualClock(START_MS)
        self.lines: list[str] = []
        self.errors: list[str] = []
        self.documents: list[Any] = []

    def out(self, text: str) -> None:
        self.lines.append(text)

    def err(self, text: str) -> None:
        self.errors.append(text)

    def json(self, value: Any) -> None:
        self.documents.append(json.loads(json.dumps(value, allow_nan=False)))

    def read_text(self, name: str | Path) -> str:
        return Path(name).read_text(encoding="utf-8")

    def path(self, name: str | Path) -> Path:
        return Path(name)

    def look(self, *words: str) -> int:
        parser = argparse.ArgumentParser()
        coverage.add_parser(parser.add_subparsers())
        return coverage.run(parser.parse_args(["coverage", *words]), cast(Context, self))


@pytest.fixture
def prometheus() -> Iterator[FakePrometheus]:
    fake = FakePrometheus(lambda: START_MS / 1000)
    fake.start()
    yield fake
    fake.stop()


@pytest.fixture
def estate(tmp_path: Path) -> str:
    file = tmp_path / "estate.yaml"
    file.write_text("watchfloor: catalog/1\nname: shop" + ESTATE, encoding="utf-8")
    return str(file)


def test_an_estate_nobody_watches_is_all_gaps(prometheus: FakePrometheus, estate: str) -> None:
    run = Run()
    assert run.look("--catalog", estate, "--prometheus", prometheus.url, "--json") == 1
    (document,) = run.documents
    assert (document["expected"], document["covered"]) == (5, 0)
    assert [gap["layer"] for gap in document["gaps"] if gap["service"] == "bank"] == ["network", "application"]
    assert {cell["cover"] for row in document["services"] for cell in row["cells"]} == {"missing", "not_expected"}
    text = Run()
    assert text.look("--catalog", estate, "--prometheus", prometheus.url) == 1
    assert text.lines[0].endswith("0 of 5 places in the matrix covered")
    assert text.lines[1].split() == ["SERVICE", "TIER", "INFRASTRUCTURE", "NETWORK", "APPLICATION", "BUSINESS"]
    assert text.lines[2].split() == ["checkout", "0", "✖", "none", "✖", "none", "✖", "none", "—"]
    assert (
        "gap: bank (tier not said, third party): nothing watches its network layer; checkout can't do without it"
        in (text.lines)
    )


def test_what_really_delivers_is_covered(prometheus: FakePrometheus, estate: str) -> None:
    for second in range(-600, 1, 15):
        prometheus.put("up", START_MS / 1000 + second, "1", service="bank", job="probe", instance="bank:443")
    run = Run()
    assert run.look("--catalog", estate, "--prometheus", prometheus.url, "--json") == 1
    (document,) = run.documents
    bank = next(row for row in document["services"] if row["service"] == "bank")
    assert {cell["layer"]: cell["cover"] for cell in bank["cells"]}["network"] == "covered"
    assert document["covered"] == 1


def test_a_server_that_can_not_be_reached_gives_no_picture(estate: str) -> None:
    with pytest.raises(HttpFailure):
        Run().look("--catalog", estate, "--prometheus", "http://127.0.0.1:9")
