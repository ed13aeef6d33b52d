import argparse
import json
from pathlib import Path
from typing import Any, cast

import pytest

import resources
from console.cli import catalog as verb
from console.cli.context import Context
from models.catalog.estate import Catalog
from models.catalog.reading import NamedText, read_catalog
from models.kernel.errors import BadInput, Problem

DEMO = resources.text("estates/demo.yaml")


class FakeDesk:
    """Keeps what is published."""

    def __init__(self) -> None:
        self.published: list[tuple[Catalog, str]] = []

    def catalog(self) -> Catalog | None:
        return self.published[-1][0] if self.published else None

    def publish_catalog(self, catalog: Catalog, source: str) -> int:
        self.published.append((catalog, source))
        return len(self.published)

    def close(self) -> None: ...


class Terminal:
    """What a verb asks of its context, with files below one folder and the words it prints kept."""

    def __init__(self, cwd: Path) -> None:
        self.fake_desk = FakeDesk()
        self.printed: list[str] = []
        self.said: list[str] = []
        self.stdin = ""
        self._cwd = cwd

    def out(self, text: str) -> None:
        self.printed.append(text)

    def err(self, text: str) -> None:
        self.said.append(text)

    def json(self, value: Any) -> None:
        self.out(json.dumps(value))

    def desk(self) -> FakeDesk:
        return self.fake_desk

    def read_text(self, name: str) -> str:
        if name == "-":
            return self.stdin
        if not (self._cwd / name).exists():
            raise BadInput(Problem(name, None, "", "can't be read"))
        return (self._cwd / name).read_text(encoding="utf-8")

    def write_text(self, name: str, text: str) -> None:
        if name == "-":
            self.out(text)
        else:
            (self._cwd / name).write_text(text, encoding="utf-8")

    def run(self, *argv: str) -> int:
        top = argparse.ArgumentParser()
        verb.add_parser(top.add_subparsers(dest="noun"))
        return verb.run(top.parse_args(["catalog", *argv]), cast(Context, self))

    def answer(self) -> Any:
        (document,) = self.printed
        return json.loads(document)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    (tmp_path / "demo.yaml").write_text(DEMO, encoding="utf-8")
    return Terminal(tmp_path)


def test_validate_counts_and_touches_nothing(terminal: Terminal) -> None:
    assert terminal.run("validate", "demo.yaml", "--json") == 0
    edges = sum(len(s.depends_on) for s in read_catalog([NamedText("d", DEMO)]).catalog.services)
    assert terminal.answer() == {
        "valid": True, "services": 42, "dependencies": edges, "vendors": 4, "skipped": [], "gaps": 2,
    }  # fmt: skip
    assert terminal.fake_desk.published == []


def test_validate_says_in_words_what_is_missing(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("name: N\nservices: [{id: a, tier: 0, owner: O}]\n")
    assert terminal.run("validate", "a.yaml") == 0
    assert terminal.printed == [
        "Valid: N, 1 services, 0 dependencies, 0 vendors.",
        "1 of 1 services have gaps, 1 of them in tier 0 or 1.",
        "gap: a: no on-call, no runbook, no escalation, no RTO, no RPO (not production-ready)",
    ]


def test_thousands_of_gaps_are_counted_not_poured_out(terminal: Terminal, tmp_path: Path) -> None:
    services = "".join(f"  - {{id: s{number}, tier: 1}}\n" for number in range(3000))
    (tmp_path / "big.yaml").write_text(f"name: N\nservices:\n{services}")
    assert terminal.run("validate", "big.yaml") == 0
    assert len(terminal.printed) < 30
    assert "3000 of 3000 services have gaps" in terminal.printed[1]
    assert terminal.printed[-1] == "… and 2980 more"


def test_what_is_skipped_is_listed(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_text(
        "apiVersion: backstage.io/v1alpha1\nkind: Robot\nmetadata: {name: r}\n---\nservices: []\n"
    )
    terminal.run("validate", "b.yaml", "--json")
    (skipped,) = terminal.answer()["skipped"]
    assert (skipped["file"], skipped["line"], skipped["field"]) == ("b.yaml", 2, "kind")
    assert skipped["message"].startswith("skipped Robot")


def test_all_files_are_judged_before_the_answer(terminal: Terminal, tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("services: [{id: a, tier: 9}]\n")
    with pytest.raises(BadInput) as caught:
        terminal.run("import", "missing.yaml", "x.yaml", "demo.yaml")
    assert [problem.where for problem in caught.value.problems] == ["missing.yaml", "x.yaml"]
    assert terminal.fake_desk.published == []


def test_import_publishes_all_files_as_one_version(terminal: Terminal, tmp_path: Path) -> None:
    terminal.stdin = "services: [{id: extra, depends_on: [web]}]"
    assert terminal.run("import", "demo.yaml", "-", "--json") == 0
    assert (terminal.answer()["version"], terminal.answer()["services"]) == (1, 43)
    assert terminal.fake_desk.published[0][1] == "demo.yaml, -"


@pytest.mark.parametrize("argv", [("out.yaml",), ("out.json",), ("out.txt", "--json")])
def test_export_writes_what_reads_back(terminal: Terminal, tmp_path: Path, argv: tuple[str, ...]) -> None:
    terminal.run("import", "demo.yaml")
    assert terminal.run("export", *argv) == 0
    text = (tmp_path / argv[0]).read_text(encoding="utf-8")
    assert read_catalog([NamedText("t", text)]).catalog == terminal.fake_desk.catalog()
    assert text.startswith("{") == (argv[-1] != "out.yaml")


def test_export_to_standard_output(terminal: Terminal) -> None:
    terminal.run("import", "demo.yaml", "--json")
    terminal.printed.clear()
    assert terminal.run("export") == 0
    assert read_catalog([NamedText("t", terminal.printed[0])]).catalog == terminal.fake_desk.catalog()
    assert terminal.said == []


def test_there_may_be_nothing_to_export(terminal: Terminal) -> None:
    assert terminal.run("export") == 1
    assert "No catalog is in force" in terminal.said[0]
