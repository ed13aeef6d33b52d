"""What a support bundle holds, and above all what it does not."""

import io
import json
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from console.cli import main
from console.cli.doctor import checks
from console.cli.doctor_console import crashes_row, signing_row
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.secret_store import MemorySecrets
from console.settings import SETTINGS, SettingKind, Settings
from console.support import bundle
from console.support.bundle import Facts, compose
from console.support.crash import FOLDER, STAYS, CrashFiles
from console.support.outlines import CheckRow, address_outline
from console.support.redacting import REMOVED, Redactor
from console.support.run_log import FILE, RunLog, lines_of
from console.sync_note import SyncNote, write_note
from console.version import VERSION
from models.incident import commands as c
from models.incident.severity import Severity
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput
from models.kernel.ids import PersonId, uuid7
from tests.unit.test_architecture import ROOT

NOW = 1_795_000_000_000
HOUR = 3_600_000


def test_the_version_is_the_projects() -> None:
    assert f'version = "{VERSION}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


# Secrets in every place that something outside can reach.

_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_SECRETS = st.text(alphabet=_LETTERS, min_size=9, max_size=40).map(lambda text: f"Zq{text}")
"""None of them stands in our own words."""
_AROUND = st.sampled_from(["{}", "token={}", "https://ann:{}@host.example/x", "at /home/{}/x/y", "says {} twice"])


@settings(max_examples=40)
@given(secret=_SECRETS, around=_AROUND, place=st.integers(0, 4))
def test_no_planted_secret_leaves(secret: str, around: str, place: int) -> None:
    planted = around.format(secret)
    found = Settings(None)
    texts = [each.key for each in SETTINGS if each.kind is SettingKind.TEXT and each.key != "look.time_zone"]
    if place == 0:
        found.put(dict.fromkeys(texts, planted))
    rows = [
        CheckRow("hub", "warn", planted, planted),
        CheckRow(f"· {planted}", "ok", planted),
        CheckRow("database", "ok", f"SQLite, {planted}" if place == 1 else "SQLite"),
    ]
    facts = Facts(
        at="2026-11-21T14:36:10Z",
        settings=found,
        system={"python": "3.11"},
        checks=rows,
        record={"why": planted if place == 2 else ""},
        log=[{"event": "source", "kind": planted if place == 3 else "x"}],
        crashes=[f"KeyError\n  {planted}:3 in f\n"] if place == 4 else [],
        known=[secret],
    )
    for part in compose(facts):
        assert secret not in part.text and secret not in part.name and secret not in part.about


@given(words=st.text(max_size=200))
@settings(max_examples=40)
def test_redacting_never_fails_and_leaves_nothing_known(words: str) -> None:
    cleared = Redactor([words]).text(f"a {words} b")
    assert len(words.strip()) < 3 or words.strip() not in cleared.replace(REMOVED, "")


@pytest.mark.parametrize(
    "words",
    [
        "https://prometheus.internal.example:9090/x?y=1",
        "Bearer abc.def-ghi",
        "password: hunter2",
        "ana.ruiz@example.com",
        "10.20.30.40:9090",
        "fe80::1:2:3",
        "/home/ana/data/watchfloor",
        "018f2c7e-5b1a-7c3d-9e4f-1a2b3c4d5e6f",
        "ghp_16C7e42F292c6912E7710c838347Ae178B4a",
        "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----",
    ],
)
def test_forms_that_are_recognised(words: str) -> None:
    assert Redactor().text(f"<{words}>").strip("<>") == REMOVED


def test_what_helps_stays() -> None:
    plain = (
        "SQLite 3.51.3, SQLCipher 4.19.0; console/sources/prometheus/source.py:118 in poll at 2026-11-21T14:36:10.250Z"
    )
    assert Redactor(["ed", "Ana Ruiz"]).text(plain) == plain


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("http://127.0.0.1:9090", "(http to this machine, port 9090)"),
        ("https://prometheus.example/x", "(https to a name, with a path)"),
        ("https://ann:pw@10.1.2.3", "(https to a private address, with a user in it, which does not belong there)"),
        ("https://[", "(set, no usable address)"),
    ],
)
def test_an_address_is_told_by_its_kind(url: str, told: str) -> None:
    assert address_outline(url) == told


# A real record with everything planted in it.

PLANTED = (
    "Kassandra Vexholm",
    "Zvezda ledger frozen",
    "only the Quibbleton region",
    "sk-live-77f3Zq",
    "zq-password-91",
    "vex.internal.example",
    "zq-token-in-a-setting",
    "what Vexholm typed",
)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    secrets = MemorySecrets()
    secrets.put({"sink:slack": PLANTED[3], "probe:github": PLANTED[4]})
    place = DataDir(tmp_path / "data")
    desk = open_desk(place, lambda: secrets, ManualClock(NOW), "test")
    person = PersonId(uuid7(NOW))
    desk.people.put(person, PLANTED[0])
    declared = desk.execute(c.Declare(PLANTED[1], severity=Severity.SEV1))
    desk.execute(c.LogEntry(declared.stream, PLANTED[2]))
    Settings(place.path / "settings.json").put(
        {"prometheus.url": f"https://ann:{PLANTED[4]}@{PLANTED[5]}:9090", "changes.github_token": PLANTED[6]}
    )
    write_note(place.path, SyncNote(f"https://{PLANTED[5]}:7443", NOW, NOW, NOW, f"no route to {PLANTED[5]}"))
    try:
        raise LookupError(PLANTED[7])
    except LookupError as error:
        assert CrashFiles(place.path, desk.clock, VERSION).write(type(error), error, error.__traceback__) is not None
    log = RunLog(place.path, desk.clock)
    log.note("started", version=VERSION)
    log.source("prometheus", "prometheus", "failing", 3)
    log.source("prometheus", "prometheus", "failing", 4)
    yield desk
    desk.close()


def test_a_bundle_of_a_real_record_measures_it_and_holds_none_of_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VEX_API_TOKEN", "zq-env-secret-5")
    place = desk.directory.path
    parts = bundle.gathered(place, desk.clock, lambda: checks(place, desk.clock), lambda: desk)
    target = place.parent / "support.zip"
    bundle.write(parts, target)
    with zipfile.ZipFile(target) as file:
        content = {name: file.read(name).decode() for name in file.namelist()}
    whole = "\n".join(content.values())
    for secret in (*PLANTED, "zq-env-secret-5", str(place), *PLANTED[0].split()):
        assert secret.casefold() not in whole.casefold(), secret
    record = json.loads(content["record.json"])
    assert record["whole"] is True and record["schema"] == record["newest_schema"]
    assert record["rows"]["events"] >= 2 and record["chains"]["incident"] >= 1
    assert json.loads(content["settings.json"])["prometheus.url"].startswith("(https to a name, port 9090, with a user")
    rows = {row["name"]: row for row in json.loads(content["checks.json"])}
    assert rows["hub"]["words"] == "(not told)" and "SQLCipher" in rows["database"]["words"]
    assert [line["event"] for line in json.loads(content["run.json"])] == ["started", "source"]
    crash = content["crashes/1.txt"]
    assert "LookupError" in crash and "test_support_bundle.py" in crash and STAYS not in crash
    assert json.loads(content["sha256.json"]).keys() == content.keys() - {"sha256.json"}
    assert "watchfloor.db" in content["files.json"]


def test_a_damaged_record_is_told_by_what_is_wrong(tmp_path: Path) -> None:
    from console.desk import RecordDamaged
    from models.store import audit

    def damaged() -> Desk:
        raise RecordDamaged(audit.Verdict(0, 0, (audit.Finding("page", 7, None, None, None, "page 7 of Zvezda"),)))

    parts = {part.name: part.text for part in bundle.gathered(tmp_path, ManualClock(NOW), list, damaged)}
    assert json.loads(parts["record.json"]) == {"opened": False, "why": "damaged", "findings": {"page": 1}}


def test_the_verb_shows_first_and_writes_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = io.StringIO()
    monkeypatch.setattr(sys, "stdout", out)
    target = tmp_path / "support.zip"
    asked = ["doctor", "--data-dir", str(tmp_path / "none"), "--bundle", str(target)]
    assert main([*asked, "--show"]) == 0
    assert "== settings.json" in out.getvalue() and not target.exists()
    assert main(asked) == 0
    assert target.exists() and "Nothing was sent" in out.getvalue()
    assert not (tmp_path / "none").exists()
    with pytest.raises(BadInput, match="can't be written"):
        bundle.write((), tmp_path / "no" / "such" / "folder.zip")


# Crash files and the log of runs.


def test_crash_files_hold_the_words_behind_the_line_and_the_oldest_go(tmp_path: Path) -> None:
    files = CrashFiles(tmp_path, ManualClock(NOW), VERSION)
    for number in range(25):
        try:
            try:
                raise KeyError("inner")
            except KeyError as inner:
                raise ValueError(f"secret {number}") from inner
        except ValueError as error:
            path = files.write(type(error), error, error.__traceback__)
    assert path is not None and "secret 24" in path.read_text()
    shown = files.newest(3)
    assert len(shown) == 3 and len(list((tmp_path / FOLDER).iterdir())) == 20
    assert "ValueError" in shown[0] and "after\nKeyError" in shown[0] and "secret" not in shown[0]


def test_a_crash_file_that_cannot_be_written_is_no_second_crash(tmp_path: Path) -> None:
    (tmp_path / FOLDER).write_text("in the way")
    assert CrashFiles(tmp_path, ManualClock(NOW), VERSION).write(ValueError, ValueError("x"), None) is None


def test_the_log_of_runs_stays_small_and_skips_what_is_broken(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('{"at": "x", "event": "old"}\n{"cut\n[1]\n{"event": {"nested": 1}}\n')
    assert [line["event"] for line in lines_of(tmp_path)] == ["old"]
    log = RunLog(tmp_path, ManualClock(NOW))
    for _line in range(40):
        log.note("x" * 16_000)
    assert sum(each.stat().st_size for each in tmp_path.iterdir()) < 600_000
    RunLog(None, ManualClock(NOW)).note("nothing")


# The doctor's rows.


def test_signing_in_is_told_with_what_is_left_of_it() -> None:
    assert signing_row(None, 10, 72, None, NOW).words == "locks after 10 idle minutes"
    assert "vault" in signing_row("vault", 0, 72, None, NOW).words
    note = SyncNote("https://hub", NOW, NOW - 10 * HOUR, None)
    assert signing_row("keyring", 10, 72, note, NOW).state == "ok"
    near, over = (signing_row("keyring", 10, 72, note, NOW + hours * HOUR) for hours in (50, 63))
    assert (near.state, over.state) == ("warn", "warn") and "for at most 12 h more" in near.words
    assert "reach the hub once" in over.mend


def test_crashes_are_counted() -> None:
    assert crashes_row([]).state == "ok"
    assert crashes_row(["2026-11-21T143610-0.txt"]).words == "1 crash file, the newest of 2026-11-21"
