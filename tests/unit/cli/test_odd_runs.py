"""Verbs in odd surroundings: others' words on a terminal, closed streams, a full disk, lines refused in the middle."""

import io
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from console.cli import entry
from console.cli.context import Context
from console.cli.entry import run_for
from console.data_dir import DataDir
from console.desk import Desk
from console.local_socket import Answer, Request
from models.kernel.shown import escaped, one_line, shown
from models.store.database import DatabaseWithoutRoom
from tests.fakes.station import Station

ROOT = Path(__file__).parents[3]
FORGED = "x\x1b[2J\u202edesrever\nINC-9 all is well"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Station, Desk]]:
    station = Station(tmp_path_factory.mktemp("odd") / "data")
    opened = station.open()
    yield station, opened
    opened.close()


def ran(desk: tuple[Station, Desk], *argv: str, status: int = 0) -> Answer:
    answer = run_for(Request(list(argv), str(desk[0].place), None), desk[1], desk[0].clock)
    assert answer.status == status, answer
    return answer


def test_others_words_neither_command_a_terminal_nor_turn_what_stands_behind_them() -> None:
    assert shown("\x1b[31mred\x07\x9b") == "\ufffd[31mred\ufffd\ufffd"
    assert shown("a\r\nb\tc \u202eevil\u202c \u2066x\u2069") == "a\nb\tc evil x"
    assert shown("خدمة الدفع · שירות · 決済 · café") == "خدمة الدفع · שירות · 決済 · café"
    assert one_line(" a\n\tb\u2028c ") == "a b c"
    plain = {"text": "\u202e\x9b\x7f\u2028é"}
    assert json.loads(escaped(json.dumps(plain, ensure_ascii=False))) == plain
    assert escaped(json.dumps(plain, ensure_ascii=False)).isprintable()


def test_a_title_and_an_entry_from_anywhere_forge_nothing(desk: tuple[Station, Desk]) -> None:
    ran(desk, "incident", "declare", "--title", FORGED)
    ran(desk, "incident", "log", "INC-1", FORGED)
    listed = ran(desk, "incident", "list").out
    assert len(listed.splitlines()) == 1
    refused = ran(desk, "incident", "show", FORGED, status=2).err
    for said in (listed, ran(desk, "incident", "show", "INC-1").out, refused):
        assert "\x1b" not in said and "\u202e" not in said
    document = ran(desk, "incident", "show", "INC-1", "--json").out
    texts = [each["text"] for each in json.loads(document)["timeline"]]
    assert document.strip().isprintable() and FORGED in texts


def test_what_is_refused_leaves_nothing_of_itself(desk: tuple[Station, Desk]) -> None:
    ran(desk, "incident", "declare", "--title", "Half")
    before = ran(desk, "update", "record", "INC-2", "--json").out
    ran(desk, "update", "record", "INC-2", "--impact", "All", "--next-update", "in a while", status=2)
    ran(desk, "update", "record", "INC-2", "--impact", "All", "--phase", "Ana", status=2)
    ran(desk, "update", "etr", "INC-2", "--asked", "the board", "--by", "+40", status=2)
    assert ran(desk, "update", "record", "INC-2", "--json").out == before
    assert json.loads(ran(desk, "update", "etr", "INC-2", "--json").out)["asked"] == []
    ran(desk, "update", "draft", "INC-2", "internal", "--set", "title=x", "--phase", "nonsense", status=2)
    ran(desk, "update", "show", "INC-2", "internal", status=1)
    ran(desk, "people", "add", "Zoe", "--email", "a\nb", status=2)
    assert "Zoe" not in ran(desk, "people", "list").out


def test_an_empty_data_dir_is_not_the_usual_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert entry.main(["--data-dir", "", "incident", "list"]) == 2
    assert "expected a directory" in capsys.readouterr().err


def test_closed_streams_end_in_words_and_a_status(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert entry.main(["detect", "--input", "-"]) == 2
    sys.stdin.close()
    assert "not one sample" in capsys.readouterr().err
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert entry.main(["nonsense"]) == 2
    sys.stdout.close()
    sys.stderr.close()


def test_what_is_piped_in_is_read_like_a_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def piped(content: bytes) -> int:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), "utf-8", "surrogateescape"))
        return entry.main(["catalog", "validate", "-", "--json"])

    assert piped("services: [{id: café}]".encode("latin-1")) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["problems"][0]["message"] == "not UTF-8 text (byte 19); expected UTF-8"
    assert told.err == "-: not UTF-8 text (byte 19); expected UTF-8\n"
    assert piped(b"\xef\xbb\xbfservices:\r\n  - {id: web}\r\n") == 0
    assert json.loads(capsys.readouterr().out)["services"] == 1


def test_only_verbs_that_read_wait_for_standard_input() -> None:
    def waits(*argv: str) -> bool:
        return entry._reads_stdin(entry.parser(argv).parse_args(argv))

    assert waits("catalog", "import", "-") and waits("update", "templates", "--import", "-")
    assert not waits("catalog", "export") and not waits("incident", "assign", "1", "ic", "-")


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
def test_a_document_is_json_in_every_encoding(encoding: str) -> None:
    content = io.BytesIO()
    out = io.TextIOWrapper(content, encoding, "backslashreplace")
    Context(out, out, ROOT, lambda: "", None, ROOT, None, None).json({"é": "Ödeme 🔥 障害"})  # type: ignore[arg-type]  # none is used
    assert json.loads(content.getvalue().decode("utf-8")) == {"é": "Ödeme 🔥 障害"}


def test_json_is_json_whatever_else_is_asked_for(desk: tuple[Station, Desk]) -> None:
    ran(desk, "incident", "declare", "--title", "to be exported")
    assert "is empty" in ran(desk, "incident", "declare", "--title", "\u200b \u202e", status=2).err
    assert json.loads(ran(desk, "incident", "export", "INC-1", "--json").out)["timeline"]
    catalog = str(ROOT / "tests/data/catalogs/clinic-own.yaml")
    for both in (
        ("incident", "export", "INC-1", "--format", "csv"),
        ("graph", "layout", "--catalog", catalog, "--format", "svg"),
        ("graph", "impact", "--catalog", catalog, "--down", "records", "--format", "dot"),
    ):
        assert "found both" in ran(desk, *both, "--json", status=2).err
    assert (
        "expected one argument"
        in ran(desk, "alerts", "window", "open", "CHG-1", "--end=--", "--reason=x", status=2).err
    )


def test_nothing_never_takes_the_place_of_an_estate(desk: tuple[Station, Desk]) -> None:
    before = ran(desk, "catalog", "import", str(ROOT / "tests/data/catalogs/clinic-own.yaml"), "--json").out
    pointer = desk[0].place / "catalog-info.yaml"
    pointer.write_text(
        "apiVersion: backstage.io/v1alpha1\nkind: Location\nmetadata: {name: all}\nspec: {targets: [./a.yaml]}\n"
    )
    assert "no service was found in" in ran(desk, "catalog", "import", str(pointer), status=1).err
    catalog = desk[1].catalog()
    assert catalog is not None and len(catalog.services) == json.loads(before)["services"]


def test_a_full_disk_keeps_nobody_from_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = DataDir(tmp_path / "data")
    directory.prepare()

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    directory.lock("incident list", "2026-11-21T14:00:00.000Z", None)
    assert directory.held_by() == (True, None)
    directory.release()
    assert directory.held_by() == (False, None)


def test_a_value_printed_for_machines_is_exact() -> None:
    out = io.StringIO()
    context = Context(out, out, ROOT, lambda: "", None, ROOT, None, None)  # type: ignore[arg-type]  # none is used
    context.write_text("-", "a\x1bb\n")
    assert out.getvalue() == "a\x1bb\n"


def test_a_full_disk_is_not_called_damage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    station = Station(tmp_path / "data")
    station.open().close()
    whole = station.database.read_bytes()
    # What the engine can't read for want of room looks to it like a broken disk.
    station.database.write_bytes(b"\0" * len(whole))
    monkeypatch.setattr(shutil, "disk_usage", lambda _place: SimpleNamespace(total=1, used=1, free=0))
    with pytest.raises(DatabaseWithoutRoom, match="is full; make room"):
        station.open()
