"""The record through the window: exported in its forms, charts pinned to it, a quiet word on blame, quick to find in."""

import json
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from console.windows.prompt import Prompt
from models.incident.attachment import attached_to
from tests.fakes.console_room import Room
from widgets.combo import Combo
from widgets.field import Field


def choose(prompt: Prompt, key: str, value: str) -> None:
    combo = prompt.fields[key]
    assert isinstance(combo, Combo)
    combo.setCurrentIndex(combo.findData(value))


def fill(prompt: Prompt, key: str, words: str) -> None:
    field = prompt.fields[key]
    assert isinstance(field, Field)
    field.set_text(words)


def test_every_form_is_offered_and_written_beside_the_window(room: Room, tmp_path: Path, qtbot: QtBot) -> None:
    for form, name in (("pdf", "a.pdf"), ("ics201", "b.md"), ("ics214", "c.pdf"), ("json", "d.json")):
        room.window.do("export")
        prompt = room.dialog(Prompt)
        choose(prompt, "format", form)
        fill(prompt, "file", str(tmp_path / name))
        prompt.button.click()
        qtbot.waitUntil((tmp_path / name).exists, timeout=90_000)
        qtbot.waitUntil(partial(getattr, prompt, "is_over"), timeout=90_000)
        assert "events verified" in room.said()
        QApplication.processEvents()
    assert (tmp_path / "a.pdf").read_bytes().startswith(b"%PDF-")
    assert (tmp_path / "c.pdf").read_bytes().startswith(b"%PDF-")
    assert "Begins at" in (tmp_path / "b.md").read_text()
    assert json.loads((tmp_path / "d.json").read_text())["record"]["sound"] is True


def test_wishes_that_do_not_go_together_keep_the_prompt(room: Room, tmp_path: Path) -> None:
    room.window.do("export")
    prompt = room.dialog(Prompt)
    choose(prompt, "format", "ics201")
    choose(prompt, "only", "decisions")
    prompt.button.click()
    assert not prompt.is_over and "form of its own" in prompt.error.accessibleName()
    prompt.reject()


def test_alt_p_on_the_charts_pins_data_and_picture(room: Room) -> None:
    room.press("F4")
    room.settle()
    room.press("Alt+P")
    room.settle()
    entry = room.live.timeline()[0]
    assert entry.pinned and entry.text.startswith("Charts of ")
    data, picture = attached_to(entry)
    content = room.desk.read(lambda: room.desk.incidents.attachment(data.sha256))
    assert content is not None
    document = json.loads(content)
    assert document["watchfloor"] == "charts/1" and document["series"]
    assert all(len(each["times_ms"]) == len(each["values"]) for each in document["series"])
    shot = room.desk.read(lambda: room.desk.incidents.attachment(picture.sha256))
    assert shot is not None and shot.startswith(b"\x89PNG")


def test_blame_gets_a_quiet_word_and_is_logged_all_the_same(room: Room) -> None:
    before = len(room.entries())
    room.press("Ctrl+L")
    room.write("this was human error")
    assert "what made the slip possible" in room.window.log_bar._who
    room.press("Return")
    room.settle()
    assert len(room.entries()) == before + 1
    assert "slip" not in room.window.log_bar._who


def test_every_chip_filters_and_the_bar_fits_a_small_window(room: Room) -> None:
    room.size(1280, 800)
    room.press("F7")
    timeline = room.window.timeline
    assert timeline.bar.minimumSizeHint().width() <= 1280
    for kind in ("poll", "role", "state", "auto", "decision"):
        timeline.filter.set_chosen(kind)
        timeline._filter()
        expected = sum(1 for entry in room.entries() if ("auto" if entry.kind == "automation" else entry.kind) == kind)
        assert timeline.model.rowCount() == expected
