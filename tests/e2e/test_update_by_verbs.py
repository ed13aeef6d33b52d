"""Status updates from a terminal: record, draft, checks, review, sending, templates; each refusal with its words."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from console.cli.entry import run_for
from console.data_dir import DataDir
from console.desk import open_desk
from console.local_socket import Answer, Request
from console.secret_store import MemorySecrets
from models.kernel.clock import ManualClock


class Terminal:
    """Verbs as an open console runs them for another process: no process of its own for each."""

    def __init__(self, place: Path) -> None:
        self.cwd, self._data = place, place / "data"
        self._clock = ManualClock(1_790_000_000_000)
        self.desk = open_desk(DataDir(self._data), MemorySecrets, self._clock, "test")

    def run(self, *words: str) -> Answer:
        self._clock.advance(1)
        return run_for(Request(list(words), str(self.cwd), None), self.desk, self._clock)

    def ok(self, *words: str) -> Any:
        answer = self.run(*words, "--json")
        assert answer.status == 0, answer
        return json.loads(answer.out)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    terminal = Terminal(tmp_path)
    terminal.ok("incident", "declare", "--title", "Checkout failing", "--severity", "SEV4")
    yield terminal
    terminal.desk.close()


def update(terminal: Terminal, *words: str) -> Any:
    return terminal.ok("update", *words)


def test_an_internal_update_from_record_to_sent(terminal: Terminal) -> None:
    update(terminal, "record", "1", "--impact", "38 % of checkouts fail", "--scope", "customers in Europe")
    draft = update(terminal, "draft", "1", "internal")
    assert draft["sections"]["impact"] == "Impact: 38 % of checkouts fail." and draft["findings"] == []
    update(terminal, "record", "1", "--impact", "60 % of checkouts fail")
    assert update(terminal, "list", "1")[1]["outdated"] is True
    early = terminal.run("update", "review", "1", "internal")
    assert early.status == 1 and "38 % of checkouts fail" in early.err
    update(terminal, "draft", "1", "internal", "--pull", "--set", "note=No action is needed.", "--next", "+30")
    sent = [update(terminal, verb, "1", "internal") for verb in ("review", "send")][-1]
    assert sent["posted"] is not None and sent["against"] == ["this update is out"]
    late = terminal.run("update", "draft", "1", "internal", "--set", "title=Other")
    assert late.status == 1 and "is out" in late.err
    shown = terminal.ok("incident", "show", "1")
    assert any(entry["kind"] == "comms" and "60 %" in entry["text"] for entry in shown["timeline"])
    rendered = update(terminal, "render", "1", "internal")
    assert [each["kind"] for each in rendered] == ["static", "email", "slack", "sms"]


def test_what_customers_read_is_refused_with_every_reason(terminal: Terminal) -> None:
    update(terminal, "draft", "1", "customers", "--holding")
    written = update(terminal, "draft", "1", "customers", "--set", "doing=We probably fix db-3 in 30 minutes. {{7*7}}")
    assert {each["rule"] for each in written["findings"]} >= {"speculation"}
    refused = terminal.run("update", "review", "1", "customers")
    assert refused.status == 1 and "{{7*7}}" in refused.err and "probably" in refused.err
    wrong = terminal.run("update", "draft", "1", "customers", "--set", "colour=red")
    assert wrong.status == 2 and "expected PLACE=TEXT" in wrong.err


def test_estimates_and_who_asked_for_one(terminal: Terminal) -> None:
    bare = terminal.run("update", "etr", "1", "--by", "+40")
    assert bare.status == 2 and "--basis" in bare.err
    update(terminal, "etr", "1", "--by", "+40", "--basis", "tested_fix", "--confidence", "low")
    found = update(terminal, "etr", "1", "--asked", "the board", "--withdraw")
    assert found["etr"] is None and found["asked"][0]["who"] == "the board" and len(found["changes"]) == 2


def test_own_templates_are_checked_line_by_line_and_imported(terminal: Terminal) -> None:
    own = terminal.cwd / "own.toml"
    body = '[[template]]\nkey = "internal/short"\nname = "Short"\naudience = "internal"\nphase = "investigating"\n'
    section = '[[template.section]]\nplace = "impact"\ntext = "{{TEXT}}"\n'
    own.write_text(body + 'title = "{{number}}"\n' + section.replace("{{TEXT}}", "{{impakt}} {{7*7}}"))
    wrong = terminal.run("update", "templates", "--import", str(own))
    assert (
        wrong.status == 2 and ":9:" in wrong.err and "{{impakt}} is no variable" in wrong.err and "{{7*7}}" in wrong.err
    )
    own.write_text(body + 'title = "{{number}}"\n' + section.replace("{{TEXT}}", "Impact: {{impact}}"))
    keys = [each["key"] for each in update(terminal, "templates", "--import", str(own))]
    assert "internal/short" in keys and "customers/holding" in keys
    update(terminal, "record", "1", "--impact", "slow {{scope}}")
    draft = update(terminal, "draft", "1", "internal", "--template", "internal/short")
    assert draft["sections"]["impact"] == "Impact: slow {{scope}}", "what a value holds is text, whatever it looks like"
    assert any("{{scope}}" in each["words"] for each in draft["mismatches"])
    not_legal = terminal.run("update", "templates", "--preapprove", "customers/holding")
    assert not_legal.status == 1 and "not of legal" in not_legal.err


def test_components_are_told_by_a_person_and_void_what_was_approved(terminal: Terminal) -> None:
    terminal.ok("incident", "declare", "--title", "Search failing", "--severity", "SEV1", "--service", "search")
    update(terminal, "draft", "2", "internal", "--holding")
    (row,) = update(terminal, "components", "2", "internal")
    assert (row["key"], row["told"]) == ("search", "degraded_performance")
    update(terminal, "review", "2", "internal")
    assert update(terminal, "show", "2", "internal")["update_sha256"]
    (row,) = update(terminal, "components", "2", "internal", "--set", "search=major_outage")
    assert row["told"] == "major_outage"
    shown = update(terminal, "show", "2", "internal")
    assert shown["update_sha256"] is None and any("changed after it was put up" in each for each in shown["against"])
    for bad in ("search=broken", "other=operational", "search"):
        answer = terminal.run("update", "components", "2", "internal", "--set", bad)
        assert answer.status != 0 and "expected" in answer.err
    (row,) = update(terminal, "components", "2", "internal", "--drop", "search")
    assert row["told"] is None


def test_a_public_copy_leaves_the_technical_text_and_no_word_of_it_in_the_log(terminal: Terminal) -> None:
    text = "db-3 at 10.1.2.3 fell over\npassword=hunter2!x was in the log of DB-3\n"
    source = terminal.cwd / "notes.txt"
    source.write_text(text)
    proposed = update(terminal, "redact", "notes.txt")
    assert [each["rule"] for each in proposed] == ["hostname", "ip", "secret"]
    assert sorted(each.name for each in terminal.cwd.glob("notes*")) == ["notes.txt"], "looking writes nothing"
    told = update(terminal, "redact", "notes.txt", "--apply", "--only", "1,3")
    copy, log = (terminal.cwd / told[name] for name in ("copy", "log"))
    assert source.read_text() == text and told["left_in"] == 1
    assert "10.1.2.3" in copy.read_text()
    update(terminal, "redact", "notes.txt", "--apply")
    for file in (copy, log):
        assert not any(word in file.read_text().lower() for word in ("db-3", "10.1.2.3", "hunter2"))
    written = json.loads(log.read_text())
    assert written["by"] and [each["line"] for each in written["removed"]] == [1, 1, 2]
    for bad in (("--only", "9"), ("--only", "x"), ("--out", "notes.txt"), ("--out", "-")):
        assert terminal.run("update", "redact", "notes.txt", "--apply", *bad).status != 0
    assert source.read_text() == text


def test_nothing_of_what_is_refused_stays(terminal: Terminal) -> None:
    for words in (["title=Two\nlines"], ["title=Down", "--template", "internal/none"], ["x=1"]):
        assert terminal.run("update", "draft", "1", "internal", "--set", *words).status == 2
        assert update(terminal, "list", "1")[1]["draft"] is None
    draft = update(terminal, "draft", "1", "internal", "--set", "title=Down", "--next", "+30")
    assert (draft["title"], draft["revision"]) == ("Down", 1)
    # Nothing to pull: what was to be written with it is not written either.
    refused = terminal.run("update", "draft", "1", "internal", "--pull", "--set", "note=No action is needed.")
    assert refused.status == 1 and update(terminal, "draft", "1", "internal", "--set", "title=Up")["title"] == "Up"
    assert "No action" not in json.dumps(update(terminal, "show", "1", "internal")["sections"])
    # Somebody who is named in what was refused was never here.
    before = terminal.ok("people", "list")
    for verb in (("log", "9", "x", "--kind", "action", "--owner"), ("role", "1", "no_such_role"), ("ask", "9")):
        assert terminal.run("incident", *verb, "Priya Niar").status != 0
    assert terminal.run("incident", "log", "1", " ", "--kind", "action", "--owner", "Priya Niar").status != 0
    assert terminal.run("incident", "declare", "--title", "", "--commander", "Priya Niar").status != 0
    assert terminal.ok("people", "list") == before
    terminal.ok("incident", "log", "1", "call them", "--kind", "action", "--owner", "Priya Nair")
    news = [each["name"] for each in terminal.ok("people", "list") if each not in before]
    assert news == ["Priya Nair"]
