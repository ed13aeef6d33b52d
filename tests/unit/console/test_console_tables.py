"""Settings, actions and times as people type them."""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from console.actions import ACTIONS, Need
from console.instants import parse_instant
from console.settings import SETTINGS, SettingKind, Settings, checked
from models.kernel.clock import parse_rfc3339, rfc3339
from models.kernel.errors import BadInput

NOW = parse_rfc3339("2026-11-21T14:05:10Z")


def test_every_default_is_allowed() -> None:
    assert len({setting.key for setting in SETTINGS}) == len(SETTINGS)
    for setting in SETTINGS:
        assert checked(setting.key, setting.default) == setting.default
        assert setting.label and setting.help and setting.group
        assert bool(setting.choices) is (setting.kind is SettingKind.CHOICE)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("look.theme", "pink"),
        ("look.theme", ["dark"]),
        ("prometheus.interval", 0),
        ("prometheus.interval", 3601),
        ("prometheus.interval", True),
        ("prometheus.interval", 10.5),
        ("prometheus.interval", float("inf")),
        ("prometheus.interval", "soon"),
        ("prometheus.url", 7),
        ("prometheus.url", "x" * 2001),
        ("no.such", 1),
    ],
)
def test_an_odd_value_is_refused_by_name(key: str, value: Any) -> None:
    settings = Settings(None)
    with pytest.raises(BadInput, match=re.escape(key)):
        settings.put({"me.name": "Ana", key: value})
    assert settings.get("me.name") == ""


def test_values_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    Settings(path).put({"prometheus.interval": "30", "me.name": " Ana "})
    again = Settings(path)
    assert (again.get("prometheus.interval"), again.text("me.name"), again.warning) == (30, "Ana", None)


def test_what_is_odd_in_the_file_is_reported_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"me.name": "Ana", "look.theme": "pink", "later.thing": [1]}))
    settings = Settings(path)
    assert settings.text("me.name") == "Ana" and settings.text("look.theme") == "dark"
    assert settings.warning is not None and "look.theme" in settings.warning and "later" not in settings.warning
    settings.put({"prometheus.interval": 5})
    kept = json.loads(path.read_text())
    assert kept["look.theme"] == "pink" and kept["later.thing"] == [1] and kept["prometheus.interval"] == 5


@pytest.mark.parametrize("text", ["", "[1]", "null", "{", "\x00"])
def test_a_file_that_is_none_is_reported(tmp_path: Path, text: str) -> None:
    (tmp_path / "settings.json").write_text(text)
    settings = Settings(tmp_path / "settings.json")
    assert settings.warning is not None and settings.text("look.theme") == "dark"


def test_actions_do_not_get_in_each_others_way() -> None:
    ids = [action.id for action in ACTIONS]
    keys = [action.shortcut for action in ACTIONS if action.shortcut]
    assert len(set(ids)) == len(ids)
    assert len({_normal(key) for key in keys}) == len(keys)
    for action in ACTIONS:
        assert action.text and action.help and action.menu and isinstance(action.need, Need)


def _normal(key: str) -> tuple[frozenset[str], str]:
    *modifiers, last = key.split("+")
    assert set(modifiers) <= {"Ctrl", "Shift", "Alt"} and len(set(modifiers)) == len(modifiers), key
    assert re.fullmatch(r"F([1-9]|1[0-2])|[A-Z0-9,.]|Home|End|Escape|Return", last), key
    assert modifiers or last.startswith("F"), f"{key}: bare letters belong to lists"
    return frozenset(modifiers), last


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("14:05", "2026-11-21T14:05:00.000Z"),
        ("14:05:10", "2026-11-21T14:05:10.000Z"),
        ("14:05:11", "2026-11-20T14:05:11.000Z"),
        ("9:30Z", "2026-11-21T09:30:00.000Z"),
        (" 23:59 ", "2026-11-20T23:59:00.000Z"),
        ("2026-11-21T15:05:00+01:00", "2026-11-21T14:05:00.000Z"),
    ],
)
def test_times_as_people_type_them(text: str, expected: str) -> None:
    assert rfc3339(parse_instant(text, "--occurred", NOW)) == expected


@pytest.mark.parametrize(
    "text", ["", "24:00", "14:60", "2026-11-21", "2026-11-21T14:05", "soon", "0001-01-01T00:00+14:00"]
)
def test_other_times_are_refused(text: str) -> None:
    with pytest.raises(BadInput, match="expected RFC 3339"):
        parse_instant(text, "--occurred", NOW)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader(text: str) -> None:
    with suppress(BadInput):
        assert isinstance(parse_instant(text, "--occurred", NOW), int)


@given(st.integers(0, 23), st.integers(0, 59), st.integers(0, 59), st.integers(10**12, 2 * 10**12))
def test_a_time_of_day_is_the_latest_that_is_past(hours: int, minutes: int, seconds: int, now_ms: int) -> None:
    found = parse_instant(f"{hours}:{minutes:02}:{seconds:02}", "--occurred", now_ms)
    assert now_ms - 86_400_000 < found <= now_ms
    assert found // 1000 % 86_400 == hours * 3600 + minutes * 60 + seconds
