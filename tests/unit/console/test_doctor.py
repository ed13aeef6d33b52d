import io
import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from console.age_settings import all_limits
from console.cli import main
from console.cli.doctor_rows import (
    Directory,
    Reached,
    Samples,
    clock_row,
    database_row,
    directory_row,
    display_row,
    python_row,
    qt_row,
    samples_row,
    secrets_row,
    settings_row,
    source_row,
    table,
)
from console.cli.doctor_sharing import freshness_row, hub_row, neighbours_row
from console.data_dir import DataDir, Holder
from console.settings import Settings
from console.sync_note import SyncNote, drop_note, read_note, write_note
from models.store.database import OLDEST_SQLITE, engine_versions

NOW = 1_795_000_000_000
DIRECTORY = Directory("/data", True, 0o700, True, 80 * 1024**3)


def test_an_old_python_fails_and_names_the_one_needed() -> None:
    assert python_row((3, 11, 0), "Linux").state == "ok"
    old = python_row((3, 10, 13), "Linux")
    assert old.state == "fail"
    assert "3.11" in old.mend


@pytest.mark.parametrize(
    ("system", "environment", "state", "word"),
    [
        ("linux", {"DISPLAY": ":1"}, "ok", "xcb"),
        ("linux", {"DISPLAY": ":1", "WAYLAND_DISPLAY": "wayland-0"}, "ok", "wayland"),
        ("linux", {"DISPLAY": ":1", "QT_QPA_PLATFORM": "offscreen"}, "warn", "unseen"),
        ("linux", {"QT_QPA_PLATFORM": "vnc:size=800x600"}, "ok", "vnc"),
        ("linux", {}, "warn", "no display"),
        ("darwin", {}, "ok", "cocoa"),
        ("win32", {}, "ok", "windows"),
    ],
)
def test_where_windows_would_appear(system: str, environment: dict[str, str], state: str, word: str) -> None:
    row = display_row(system, environment)
    assert row.state == state
    assert word in row.words


def test_without_a_display_it_says_how_to_go_on() -> None:
    assert "main.py screens" in display_row("linux", {}).mend


def test_qt_that_does_not_load_says_why() -> None:
    assert qt_row({"PySide6": "6.11.3"}, None).words == "PySide6 6.11.3"
    broken = qt_row({}, "libEGL.so.1: cannot open shared object file")
    assert broken.state == "fail"
    assert "libEGL.so.1" in broken.words
    assert broken.mend


@pytest.mark.parametrize(
    ("backend", "uses", "state"),
    [
        ("SecretService", None, "ok"),
        (None, None, "ok"),
        (None, "vault", "ok"),
        ("SecretService", "keyring", "ok"),
        (None, "keyring", "fail"),
    ],
)
def test_only_keys_out_of_reach_fail(backend: str | None, uses: str | None, state: str) -> None:
    assert secrets_row(backend, uses).state == state


def test_an_engine_with_a_known_fault_or_no_cipher_fails() -> None:
    assert database_row(OLDEST_SQLITE, "4.19.0").state == "ok"
    assert database_row((3, 51, 2), "4.19.0").state == "fail"
    assert database_row(OLDEST_SQLITE, "").state == "fail"


def test_the_engine_in_use_is_good_enough() -> None:
    assert database_row(*engine_versions()).state == "ok"


def test_the_state_of_the_data_directory() -> None:
    assert directory_row(DIRECTORY).state == "ok"
    assert directory_row(replace(DIRECTORY, is_writable=False)).state == "fail"
    assert directory_row(replace(DIRECTORY, free_bytes=1_000_000)).state == "warn"
    open_to_all = directory_row(replace(DIRECTORY, mode=0o755))
    assert open_to_all.state == "warn"
    assert "chmod 700 /data" in open_to_all.mend
    assert directory_row(replace(DIRECTORY, mode=None)).state == "ok"


def test_it_says_who_has_the_directory_open() -> None:
    holder = Holder(4711, "war-room-1", "console", "2026-11-21T14:31:40.250Z", None)
    words = directory_row(replace(DIRECTORY, is_held=True, holder=holder)).words
    assert "4711" in words
    assert "war-room-1" in words
    assert "another process" in directory_row(replace(DIRECTORY, is_held=True)).words


def test_the_clock() -> None:
    assert clock_row(NOW, 0.25, 0.25, True).state == "ok"
    assert clock_row(NOW, 0.25, 0.25, False).state == "warn"
    unknown = clock_row(NOW, 0.25, 0.25, None)
    assert "unknown" in unknown.words
    assert unknown.words != clock_row(NOW, 0.25, 0.25, True).words
    assert clock_row(NOW, 0.5, 0.25, True).state == "warn"
    assert clock_row(NOW, -3600.0, 0.25, True).state == "warn"
    assert clock_row(0, 0.25, 0.25, True).state == "fail"


def test_a_source_is_off_untried_reached_or_not() -> None:
    url = "http://prometheus.example:9090"
    assert source_row("prometheus", "", None).state == "off"
    assert "not tried" in source_row("prometheus", url, None).words
    assert "12 ms" in source_row("prometheus", url, Reached(12.4)).words
    silent = source_row("prometheus", url, Reached(0.0, f"{url} gave no answer within 3 s"))
    assert silent.state == "fail"
    assert "no answer" in silent.words


def test_a_password_in_an_address_is_not_shown() -> None:
    words = source_row("prometheus", "http://ann:hunter2@prometheus.example:9090", None).words
    assert "hunter2" not in words
    assert "prometheus.example:9090" in words


def test_what_is_to_be_done_stands_under_the_row() -> None:
    lines = table([settings_row(None), settings_row("settings.json can't be used")])
    assert len(lines) == 3
    assert "→ mend or remove settings.json" in lines[2]


def doctor(data_dir: Path, monkeypatch: pytest.MonkeyPatch, *more: str) -> tuple[int, dict[str, Any]]:
    out = io.StringIO()
    monkeypatch.setattr("sys.stdout", out)
    status = main(["doctor", "--json", "--data-dir", str(data_dir), *more])
    document: dict[str, Any] = json.loads(out.getvalue())
    return status, {row["name"]: row for row in document["rows"]} | {"works": document["works"]}


def test_it_looks_and_touches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    status, rows = doctor(tmp_path / "new", monkeypatch)
    assert status == 0
    assert rows["works"] is True
    assert rows["hub"]["state"] == "off"
    assert "made on first use" in rows["data directory"]["words"]
    assert list(tmp_path.iterdir()) == []


def test_one_failing_row_is_exit_status_1(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Port 9 of this machine: nothing listens there.
    (tmp_path / "settings.json").write_text('{"prometheus.url": "http://127.0.0.1:9"}')
    assert doctor(tmp_path, monkeypatch)[0] == 0
    status, rows = doctor(tmp_path, monkeypatch, "--online")
    assert status == 1
    assert rows["works"] is False
    assert rows["prometheus"]["state"] == "fail"


def test_it_sees_an_open_directory_and_leaves_its_lock_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    directory = DataDir(tmp_path / "data")
    directory.prepare()
    directory.lock("console", "2026-11-21T14:31:40.250Z", None)
    before = (tmp_path / "data" / "lock").read_text()
    try:
        _, rows = doctor(directory.path, monkeypatch)
        assert f"process {os.getpid()}" in rows["data directory"]["words"]
        assert (tmp_path / "data" / "lock").read_text() == before
    finally:
        directory.release()
    _, rows = doctor(directory.path, monkeypatch)
    assert "open in" not in rows["data directory"]["words"]


def test_broken_settings_and_a_broken_note_are_told_not_thrown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "settings.json").write_text("{")
    (tmp_path / "identity.json").write_text("[]")
    status, rows = doctor(tmp_path, monkeypatch)
    assert status == 0
    assert rows["settings"]["state"] == "warn"


NOTED = {
    "written_ms": NOW - 40_000,
    "bytes": 1,
    "series": 307,
    "raw_since": 1_794_913_600,
    "coarse_since": 1_792_000_000,
}


def test_the_sample_cache_is_told_by_size_oldest_sample_and_health() -> None:
    sound = samples_row(Samples(7_000_000, None, NOTED), NOW)
    assert sound.state == "ok"
    assert sound.words == (
        "6.7 MiB, 307 series, samples since 2026-11-17 11:06 UTC, quarter-hours since 2026-10-14; written 40 s ago"
    )
    assert samples_row(None, NOW).state == "off"
    damaged = samples_row(Samples(10, "samples.db.damaged", NOTED), NOW)
    assert (damaged.state, "samples.db.damaged" in damaged.mend) == ("warn", True)
    assert samples_row(Samples(10, None, {**NOTED, "lost_pieces": 3}), NOW).state == "warn"


@pytest.mark.parametrize("note", [None, {}, {"written_ms": "x", "series": [], "raw_since": None}])
def test_a_sample_cache_without_a_usable_note_is_told_by_its_size(note: dict[str, object] | None) -> None:
    assert samples_row(Samples(1024**2, None, note), NOW).words == "1.0 MiB; what it holds is not noted"


def test_doctor_finds_the_sample_cache_without_a_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _, rows = doctor(tmp_path, monkeypatch)
    assert rows["sample cache"]["state"] == "off"
    (tmp_path / "samples.db").write_bytes(bytes(1024**2))
    (tmp_path / "samples.db-wal").write_bytes(bytes(1024**2))
    (tmp_path / "samples.json").write_text("not JSON")
    _, rows = doctor(tmp_path, monkeypatch)
    assert rows["sample cache"]["words"].startswith("2.0 MiB")
    (tmp_path / "samples.db.damaged").touch()
    _, rows = doctor(tmp_path, monkeypatch)
    assert rows["sample cache"]["state"] == "warn"
    assert rows["sample cache"]["words"].startswith("2.0 MiB")


def test_the_hub_its_neighbours_and_the_age_of_what_they_brought(tmp_path: Path) -> None:
    day = 86_400_000
    limits = all_limits(Settings(None))
    assert {hub_row(None, NOW).state, neighbours_row(None, False, 0).state, freshness_row(None, limits, NOW).state} == {
        "off"
    }
    note = SyncNote("https://hub.example:8443", NOW, NOW - 60_000, NOW - 60_000)
    write_note(tmp_path, note)
    assert read_note(tmp_path) == note
    assert (hub_row(note, NOW).state, hub_row(note, NOW).words) == (
        "ok",
        "https://hub.example:8443, last complete exchange 60 s ago",
    )
    assert neighbours_row(note, True, 0).words.endswith("port any that is free")
    assert freshness_row(note, limits, NOW).state == "ok"
    assert "getting old: on-call" in freshness_row(note, limits, NOW + day // 2 + 1).words
    old = freshness_row(note, limits, NOW + 4 * day)
    assert (old.state, old.words) == ("warn", "no current data: on-call, members") and "sync once" in old.mend
    away = replace(note, why="no route to host")
    assert hub_row(away, NOW + day).state == "warn" and "no route to host" in hub_row(away, NOW + day).words
    for odd in ("", "[]", '{"hub": 1}', '{"hub": "h", "tried_ms": "x", "exchanged_ms": 1, "members_ms": 1, "why": ""}'):
        (tmp_path / "sharing.json").write_text(odd)
        assert read_note(tmp_path) is None
    drop_note(tmp_path)
    drop_note(tmp_path)
