"""`graph layout`, and what its page shows."""

import argparse
import io
import json
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from console.cli.context import Context
from console.cli.graph import layout as verb
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput

PAGE = (Path(__file__).parents[3] / "docs" / "layout.md").read_text(encoding="utf-8")
SMALL = '{"nodes":["web","api","db"],"edges":[["web","api"],["api","db"],["web","db"]]}'


def run(folder: Path, text: str, *argv: str) -> str:
    (folder / "estate.json").write_text(text, encoding="utf-8")
    top = argparse.ArgumentParser()
    verb.add_parser(top.add_subparsers(dest="verb"))

    def unused() -> Any:
        raise AssertionError("needs no data directory")

    printed = io.StringIO()
    clock = ManualClock(1_800_000_000_000)
    context = Context(printed, io.StringIO(), folder, lambda: "", clock, folder, unused, unused)
    assert verb.run(top.parse_args(["layout", "--catalog", "estate.json", *argv]), context) == 0
    return printed.getvalue()


def test_what_is_needed_stands_left_of_who_needs_it(tmp_path: Path) -> None:
    document = json.loads(run(tmp_path, SMALL, "--json"))
    rank = {node["id"]: node["rank"] for node in document["nodes"]}
    assert rank == {"db": 0, "api": 1, "web": 2}
    assert document["crossings"] == 0
    assert document["ranks"] == 3
    x = {node["id"]: node["x"] for node in document["nodes"]}
    for edge in document["edges"]:
        assert edge["points"][0][0] == x[edge["from"]] + 88
        assert edge["points"][-1][0] == x[edge["to"]] - 88
        assert edge["turned"] is False
    assert {(edge["from"], edge["to"]) for edge in document["edges"]} == {("api", "web"), ("db", "api"), ("db", "web")}


def test_the_order_of_the_file_changes_nothing(tmp_path: Path) -> None:
    other = '{"nodes":["db","web","api"],"edges":[["web","db"],["api","db"],["web","api"]]}'
    assert run(tmp_path, SMALL, "--json") == run(tmp_path, other, "--json")


def test_for_a_person_and_as_a_picture(tmp_path: Path) -> None:
    assert run(tmp_path, SMALL).splitlines() == [
        "3 services, 3 edges, 3 ranks, 0 crossings",
        "rank 0: db",
        "rank 1: api",
        "rank 2: web",
    ]
    picture = ET.fromstring(run(tmp_path, SMALL, "--format", "svg"))
    space = "{http://www.w3.org/2000/svg}"
    assert [text.text for text in picture.iter(f"{space}text")] == ["api", "db", "web"]
    assert len([path for path in picture.iter(f"{space}path") if path.get("marker-end")]) == 3


def test_too_large_a_catalogue_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verb, "MOST_EDGES", 2)
    with pytest.raises(BadInput, match=r"estate\.json: expected at most 2 edges to draw, found 3"):
        run(tmp_path, SMALL)


def test_the_example_of_the_page_is_what_comes_out(tmp_path: Path) -> None:
    given = re.search(r"```json\n(\{\"nodes\".*?)\n```", PAGE, re.DOTALL)
    shown = re.search(r"```\n(\d+ services.*?)\n```", PAGE, re.DOTALL)
    assert given is not None
    assert shown is not None
    assert run(tmp_path, given[1]).rstrip("\n") == shown[1]
