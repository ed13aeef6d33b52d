"""The outbox and its archive from a terminal, in this process."""

import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from console.cli import outbox
from console.cli.context import Closed, Context
from models.kernel.errors import BadInput
from tests.fakes.station import Station


def test_sinks_are_checked_and_the_outbox_is_listed_run_and_archived(tmp_path: Path) -> None:
    station = Station(tmp_path / "data")
    desk = station.open()
    parser = argparse.ArgumentParser()
    outbox.add_parser(parser.add_subparsers())

    def closed() -> Closed:
        raise AssertionError

    def ran(*words: str) -> Any:
        printed = io.StringIO()
        context = Context(
            printed, io.StringIO(), tmp_path, lambda: "", station.clock, station.place, lambda: desk, closed
        )
        assert outbox.run(parser.parse_args(["outbox", *words, "--json"]), context) == 0
        return json.loads(printed.getvalue())

    sinks = tmp_path / "sinks.yaml"
    sinks.write_text("watchfloor: sinks/1\nsinks:\n  - {name: own, kind: static, audiences: [internal]}\n")
    with pytest.raises(BadInput, match="needs folder"):
        ran("sinks", "sinks.yaml")
    fields = "name: own, kind: static, audiences: [internal], folder: page, title: Own status"
    sinks.write_text(f"watchfloor: sinks/1\nsinks:\n  - {{{fields}}}\n")
    assert ran("sinks", "sinks.yaml")["count"] == 1
    assert ran("list") == {"items": [], "count": 0, "needs_person": 0, "oldest_at": None}
    (station.place / "settings.json").write_text(json.dumps({"comms.sinks": str(sinks)}))
    assert ran("run")["items"] == [] and [each["name"] for each in ran("sinks")["sinks"]] == ["own"]
    with pytest.raises(BadInput, match="names nothing"):
        ran("show", "wf-00000000")
    with pytest.raises(BadInput, match="--since"):
        ran("archive", "--since", "yesterday")
    assert ran("archive")["count"] == 0
    assert ran("export", "out")["rows"] == 0 and (tmp_path / "out" / "manifest.json").exists()
    desk.close()
