import argparse
import io
import json
from pathlib import Path
from typing import Any

import pytest

from console.cli.context import Context
from console.cli.graph import coupling as verb
from models.kernel.clock import ManualClock, parse_rfc3339
from models.kernel.errors import BadInput

NOW = "2026-11-21T14:00:00Z"
ESTATE = {
    "nodes": ["web", "checkout", "fraud", "orders", "bank"],
    "edges": [["web", "checkout"], ["checkout", "orders"], ["orders", "bank"]],
}
OBSERVED = {
    "observed": [
        {
            "caller": "web",
            "target": "checkout",
            "calls": 900,
            "errors": 2,
            "first": "2026-10-01T00:00:00Z",
            "last": "2026-11-21T13:59:00Z",
        },
        {
            "caller": "checkout",
            "target": "fraud",
            "calls": 60,
            "errors": 3,
            "first": "2026-11-21T10:00:00Z",
            "last": "2026-11-21T13:58:00Z",
        },
        {"caller": "checkout", "target": "orders", "calls": 9, "last": "2026-10-15T00:00:00Z"},
        {"caller": "bank", "target": "orders", "calls": 75, "last": "2026-11-21T13:00:00Z"},
        {"caller": "web", "target": "cdn.example", "calls": 5000, "last": "2026-11-21T13:00:00Z"},
    ]
}


class Run:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.out = io.StringIO()
        self.stdin = ""
        self.put("estate.json", ESTATE)
        self.put("observed.json", OBSERVED)

    def put(self, name: str, document: Any) -> None:
        text = document if isinstance(document, str) else json.dumps(document)
        (self.folder / name).write_text(text, encoding="utf-8")

    def coupling(self, *words: str, catalog: str = "estate.json", observed: str = "observed.json") -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="verb"))
        self.out = io.StringIO()

        def unused() -> Any:
            raise AssertionError("needs no data directory")

        clock = ManualClock(parse_rfc3339("2026-12-24T00:00:00Z"))
        context = Context(self.out, io.StringIO(), self.folder, lambda: self.stdin, clock, self.folder, unused, unused)
        return verb.run(top.parse_args(["coupling", "--catalog", catalog, "--observed", observed, *words]), context)

    def document(self, *words: str, **files: str) -> Any:
        self.coupling(*words, "--json", **files)
        return json.loads(self.out.getvalue())


@pytest.fixture
def run(tmp_path: Path) -> Run:
    return Run(tmp_path)


def test_findings_in_json_and_status_one(run: Run) -> None:
    assert run.coupling("--json", "--now", NOW) == 1
    found = json.loads(run.out.getvalue())
    (hidden,) = found["undeclared"]
    assert {key: hidden[key] for key in ("caller", "target", "calls", "errors", "last_seen")} == {
        "caller": "checkout",
        "target": "fraud",
        "calls": 60,
        "errors": 3,
        "last_seen": "2026-11-21T13:58:00.000Z",
    }
    assert "60 times in 3 h (3 failed, 5 %)" in hidden["words"]
    assert (hidden["strength"], hidden["mode"]) == ("hard", "sync")
    assert [(each["caller"], each["target"], each["calls"]) for each in found["stale"]] == [("checkout", "orders", 0)]
    (turned,) = found["reversed"]
    assert (turned["caller"], turned["target"], turned["declared"]) == (
        "bank",
        "orders",
        {"caller": "orders", "target": "bank"},
    )
    assert (found["unobserved"], found["unknown_services"], found["problems"]) == ([], ["cdn.example"], [])
    assert found["outside"][0]["words"].startswith("web called cdn.example 5,000 times")
    assert (found["as_of"], found["as_of_from"], found["confirmed"]) == ("2026-11-21T14:00:00.000Z", "as given", 1)


def test_as_declared_is_status_zero_and_unknown_is_no_finding(run: Run) -> None:
    calm = {"caller": "web", "target": "checkout", "calls": 900, "last": "2026-11-21T13:59:00Z"}
    run.put("calm.json", {"observed": [calm]})
    assert run.coupling("--json", "--now", NOW, observed="calm.json") == 0
    found = json.loads(run.out.getvalue())
    told = [(each["caller"], each["target"], each["words"]) for each in found["unobserved"]]
    assert told == [
        ("checkout", "orders", "not observed: nobody says for how long checkout was observed; 30 d are needed"),
        ("orders", "bank", "not observed: no telemetry from orders"),
    ]


def test_people_read_sentences(run: Run) -> None:
    assert run.coupling("--now", NOW) == 1
    lines = run.out.getvalue().splitlines()
    assert lines[0].startswith(
        "as of 2026-11-21T14:00:00.000Z (as given), from observed calls: 1 declared edges confirmed, 1 hidden"
    )
    assert any(line.startswith("hidden coupling: checkout called fraud 60 times") for line in lines)
    assert any(line.startswith("stale: checkout declares orders (hard)") for line in lines)
    assert any("the catalogue knows no cdn.example" in line for line in lines)


def test_window_and_least_calls_can_be_chosen(run: Run) -> None:
    assert run.document("--now", NOW, "--min-calls", "61")["undeclared"] == []
    assert run.document("--now", NOW, "--window", "1m")["undeclared"] == []
    assert run.document("--now", NOW, "--stale-after", "60d")["stale"] == []


def test_without_now_it_is_that_of_the_newest_call(run: Run) -> None:
    found = run.document()
    assert (found["as_of"], found["as_of_from"]) == ("2026-11-21T13:59:00.000Z", "the newest call")
    run.put("jaeger.json", {"dependencies": [{"parent": "web", "child": "bank", "callCount": "70"}]})
    found = run.document(observed="jaeger.json")
    assert found["as_of"] == "2026-12-24T00:00:00.000Z" and "clock" in found["as_of_from"]
    assert found["undeclared"][0]["last_seen"] is None


def test_since_tells_what_files_without_times_cannot(run: Run) -> None:
    run.put("jaeger.json", {"data": [{"parent": "web", "child": "bank", "callCount": 70}]})
    assert run.document(observed="jaeger.json")["stale"] == []
    stale = run.document("--since", "2026-11-01T00:00:00Z", observed="jaeger.json")["stale"]
    assert [(each["caller"], each["target"]) for each in stale] == [("web", "checkout")]


def test_a_now_long_after_the_newest_call_is_told(run: Run) -> None:
    found = run.document("--now", "2026-11-25T00:00:00Z")
    assert found["undeclared"] == []
    assert any("more than a day before --now" in text for text in found["problems"])


def test_several_files_and_standard_input_are_one_observation(run: Run) -> None:
    run.stdin = json.dumps(
        {"observed": [{"caller": "fraud", "target": "bank", "calls": 55, "last": "2026-11-21T13:00:00Z"}]}
    )
    found = run.document("-", "--now", NOW)
    assert {(each["caller"], each["target"]) for each in found["undeclared"]} == {
        ("checkout", "fraud"),
        ("fraud", "bank"),
    }


def test_an_own_catalogue_is_looked_up_by_alias(run: Run) -> None:
    own = "watchfloor: catalog/1\nname: shop\nservices:\n  - {id: a, aliases: [web]}\n  - {id: b, name: Checkout}\n"
    run.put("own.yaml", own)
    found = run.document("--now", NOW, catalog="own.yaml")
    assert [(each["caller"], each["target"]) for each in found["undeclared"]] == [("a", "b")]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--window", "soon"), "--window"),
        (("--window", "0s"), "--window"),
        (("--min-calls", "0"), "--min-calls"),
        (("--min-calls", "few"), "--min-calls"),
        (("--now", "yesterday"), "--now"),
        (("--since", "2026"), "--since"),
        (("--stale-after", "400d"), "--stale-after"),
    ],
)
def test_options_that_make_no_sense_are_refused(run: Run, words: tuple[str, ...], said: str) -> None:
    if words == ("--since", "2026"):
        words = ("--since", "2026-13-01")
    with pytest.raises(BadInput, match=said):
        run.coupling(*words)


def test_a_file_that_is_none_of_the_formats_is_refused_with_its_name(run: Run) -> None:
    run.put("odd.json", {"hello": 1})
    with pytest.raises(BadInput, match=r"odd\.json: expected observed calls"):
        run.coupling(observed="odd.json")
    with pytest.raises(BadInput, match=r"gone\.json"):
        run.coupling(observed="gone.json")


def test_an_empty_graph_and_a_self_call_find_nothing(run: Run) -> None:
    run.put("one.json", {"nodes": ["a"], "edges": []})
    run.put("self.json", {"observed": [{"caller": "a", "target": "a", "calls": 999}]})
    assert run.coupling(catalog="one.json", observed="self.json") == 0
