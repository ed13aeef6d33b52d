"""The first steps, settings with connections, help, the support bundle and a crash: as a person meets them, by keys."""

import json
import socket
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from console import practice
from console.connections.cause import Cause, Found
from console.connections.places import Place
from console.manual import pages
from console.manual.build import build
from console.settings import BY_KEY
from console.windows.connections_page import Around, ConnectionsPage
from console.windows.first_run import FirstRun
from console.windows.first_run_note import FILE, FirstRunNote, is_first
from console.windows.guided_drill import TASKS, GuidedDrill
from console.windows.help_dialog import HelpDialog
from console.windows.main_window import DOCKS
from console.windows.manual_tables import manual_tables
from console.windows.pane_help import PANE_HELP
from console.windows.renew_prompt import RenewPrompt
from console.windows.settings_dialog import CONNECTIONS_PAGE, SettingsDialog
from console.windows.support_dialog import SupportDialog
from models.alerts.inbox.sounding import Sound
from tests.fakes.console_room import Room
from tests.fakes.waiting import until
from widgets import theme
from widgets.shortcut_sheet import ShortcutSheet


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("first")


@pytest.fixture(scope="module")
def room(place: Path) -> Iterator[Room]:
    """One for all: each test leaves no dialog open."""
    room = Room(place, rehearsed=False)
    # Sources of other settings would ask on threads of their own.
    room.console.wiring.sources_changed.disconnect(room.console.restart_sources)
    yield room
    room.close()
    theme.apply(QApplication.instance(), theme.Theme.load("dark"))  # type: ignore[arg-type]  # there is one by now


@pytest.fixture(scope="module")
def dead() -> Iterator[str]:
    """An address at which nobody listens, and nobody else can."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


def test_four_steps_by_keys_each_applied_as_it_is_left(room: Room, place: Path, dead: str) -> None:
    launched: list[bool] = []
    played: list[Sound] = []

    def launch(guided: bool) -> bool:
        launched.append(guided)
        return not guided

    note = FirstRunNote(place)
    dialog = FirstRun(room.settings, room.live, note, room.window, launch=launch, play=played.append)
    dialog.applied.connect(room.console.wiring._applied)
    dialog.open()
    room.settle()
    room.retype("Mei Tanaka")
    dialog.role.set_chosen("operator")
    room.press("Ctrl+Return")
    assert (dialog.step, room.settings.text("me.name"), room.settings.text("me.layout")) == (
        1,
        "Mei Tanaka",
        "operator",
    )
    assert room.live.person(room.desk.identity.me) == "Mei Tanaka" and room.window.front == "overview"
    room.retype(dead)
    dialog.try_addresses()
    until(room, lambda: not dialog.is_testing)
    said = dialog.found["prometheus"].accessibleName()
    assert "refuses connections" in said and "Check the port" in said and dialog.found["alertmanager"].isHidden()
    room.click(dialog.sample)
    assert launched == [False] and "window of its own" in dialog.notice.accessibleName()
    dialog.prometheus.setFocus()
    room.press("Ctrl+A", "Delete", "Ctrl+Return")
    assert dialog.step == 2 and room.settings.text("prometheus.url") == ""
    room.press("Right")
    assert room.settings.text("look.theme") == "light" and theme.current().name == "light"
    for button in dialog.plays.values():
        room.click(button)
    assert played == list(Sound)
    room.press("Ctrl+Return")
    room.click(dialog.begin)
    assert launched == [False, True] and "could not be started" in dialog.notice.accessibleName()
    room.press("Alt+Left")
    assert dialog.step == 2
    room.press("Escape")
    # Where somebody stopped is where it goes on; going through to the end is noted for good.
    assert not room.has_dialog(FirstRun)
    room.window.do("first_run")
    room.settle()
    again = room.dialog(FirstRun)
    assert again.step == 2
    room.press("Ctrl+Return", "Ctrl+Return")
    assert json.loads((place / FILE).read_text()) == {"step": 3, "done": True}
    room.settings.put({"look.theme": "dark", "me.layout": "ic"})


def test_it_is_offered_once_and_a_broken_note_is_no_trouble(tmp_path: Path) -> None:
    assert is_first(tmp_path)
    (tmp_path / FILE).write_text("[1")
    assert not is_first(tmp_path) and FirstRunNote(tmp_path).step == 0
    (tmp_path / FILE).write_text('{"step": 99}')
    assert FirstRunNote(tmp_path).step == 0
    FirstRunNote(None).keep(2)
    program, arguments = practice.command(guided=True)
    assert program == sys.executable and arguments[-2:] == ["demo", "--guided"] and Path(arguments[0]).is_file()


def test_a_change_is_undone_and_a_bad_value_stays_beside_its_field(room: Room) -> None:
    room.press("Ctrl+,")
    dialog = room.dialog(SettingsDialog)
    room.write("second time zone")
    line = next(each for each in dialog.form.lines if each.row.key == "look.time_zone")
    room.press("Tab")
    assert line.control.hasFocus() and not dialog.undo.isEnabled()
    room.retype("Europe/Berlinn")
    room.press("Return")
    assert room.settings.text("look.time_zone") == "UTC" and "no time zone" in line.control.accessibleDescription()
    room.retype("Europe/Berlin")
    room.press("Return")
    assert room.settings.text("look.time_zone") == "Europe/Berlin" and room.live.second_zone == "Europe/Berlin"
    dialog.take_back()
    assert isinstance(line.control, QLineEdit) and line.control.text() == "UTC"
    assert room.settings.text("look.time_zone") == "UTC" and not dialog.undo.isEnabled()
    room.press("Escape")


def test_a_connection_is_tested_and_its_credential_renewed(room: Room, dead: str) -> None:
    room.settings.put(
        {"prometheus.url": dead, "coupling.kiali_url": dead, "coupling.kiali_token": "kiali", "look.time_zone": "UTC"}
    )
    room.window.do("connections")
    room.settle()
    dialog = room.dialog(SettingsDialog)
    page = dialog.connections
    assert page.lines["prometheus"].view.state == "not asked yet"
    assert {"source:simulator", "jaeger", "hub"} <= page.lines.keys()
    until(room, lambda: bool(page.lines["kiali"].view.notes))
    assert "not in the keyring" in page.lines["kiali"].view.spoken
    room.click(page.lines["prometheus"].buttons["test"])
    until(room, lambda: not page.is_testing)
    view = page.lines["prometheus"].view
    assert "refuses connections" in view.trouble and view.mend and dead not in view.spoken
    told: list[int] = []
    room.console.wiring.sources_changed.connect(lambda: told.append(1))
    room.click(page.lines["kiali"].buttons["renew"])
    prompt = room.dialog(RenewPrompt)
    room.write("two words")
    room.press("Ctrl+Return")
    assert prompt.isVisible() and not prompt.error.isHidden()
    room.retype("tok-1")
    room.press("Ctrl+Return")
    until(room, lambda: not page.is_testing and not page.lines["kiali"].view.notes)
    assert room.desk.keeper.get("probe:kiali") == "tok-1" and "refuses" in page.lines["kiali"].view.trouble
    assert told == [1], "sources are built anew with it"
    page.search.setText("kial")
    assert [id_ for id_, line in page.lines.items() if not line.isHidden()] == ["kiali"]
    page.search.setText("xyzzy")
    assert all(line.isHidden() for line in page.lines.values())
    page.search.setText("")
    # Setting one up leads to its setting.
    room.click(page.lines["jaeger"].buttons["set-up"])
    assert dialog.form.shown_keys() == ("coupling.jaeger_url",)
    # Without a window manager nobody gives the activation back to it.
    dialog.close()


def test_a_test_that_fails_in_a_new_way_says_so(room: Room) -> None:
    def broken() -> Found:
        raise LookupError("odd")

    dialog = SettingsDialog(room.settings, around(room), room.window, CONNECTIONS_PAGE)
    page: ConnectionsPage = dialog.connections
    page._listed = lambda: [Place("x", "X", "Monitoring", "prometheus.url", "x:1", test=broken)]
    dialog.open()
    room.settle()
    room.press("Ctrl+Return")
    until(room, lambda: not page.is_testing)
    assert page._tested["x"][0].cause is Cause.OTHER and "LookupError: odd" in page.lines["x"].view.trouble
    dialog.close()


def around(room: Room) -> Around:
    return Around(room.live, room.window.late.outbox_now, room.window.late.sharing_now)


def test_help_knows_the_pane_finds_keys_and_opens_the_manual(room: Room, tmp_path: Path) -> None:
    assert PANE_HELP.keys() == {tab.id for tab in DOCKS}
    assert all(pages.page_file(each.page, pages.folder()) is not None for each in PANE_HELP.values())
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "incident_command.md").write_text("# Commanding\n\n## Shelving an alert\n\nWords.\n")
    opened: list[tuple[Path, str]] = []

    def show(file: Path, anchor: str) -> bool:
        opened.append((file, anchor))
        return True

    place = tmp_path / "manual"
    dialog = HelpDialog("war_room", "War room", place, manual_tables, room.window, show=show, docs=docs)
    dialog.open()
    room.settle()
    sheet = dialog.findChild(ShortcutSheet)
    assert sheet is not None and "F2: Declare incident…" in sheet.accessibleDescription()
    room.write("shelv")
    assert "Declare" not in sheet.accessibleDescription() and "Shelve alert…" in sheet.accessibleDescription()
    assert [each.text() for each in dialog.found] == ["Manual: Commanding ▸ Shelving an alert"]
    room.click(dialog.found[0])
    until(room, lambda: bool(opened))
    room.click(dialog.manual)
    assert opened == [(place / "manual.html", "incident_command-shelving-an-alert"), (place / "manual.html", "")]
    assert 'id="incident_command-shelving-an-alert"' in (place / "manual.html").read_text()
    room.press("Escape")
    room.press("F1")
    assert room.dialog(HelpDialog).about.text()
    room.press("Escape")


def test_the_manual_holds_every_page_every_key_and_every_setting() -> None:
    document = build(pages.folder(), manual_tables([("doctor", "what works here")]), with_pictures=False)
    for path in (*pages.folder().glob("*.md"), *pages.folder().glob("manual/*.md")):
        assert f'<section id="{path.stem}">' in document, f"{path.name} is not in the manual"
    ids = {part.partition('"')[0] for part in document.split('id="')[1:]}
    links = {part.partition('"')[0] for part in document.split('href="#')[1:]} - {"${section.id}"}
    assert links <= ids, "links that lead nowhere"
    assert all(key in document for key in BY_KEY) and "Ctrl+Shift+L" in document and "what works here" in document
    # Nothing is fetched from anywhere.
    assert 'src="http' not in document and "<link" not in document


def test_a_page_cannot_bring_html_or_files_from_elsewhere(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "secret.png").write_bytes(b"not for the manual")
    (tmp_path / "docs" / "wall.md").write_text(
        "# Wall {{version}}\n\n<script>alert(1)</script> ![x](../secret.png) [code](../models/x.py) [out](other.md)\n"
    )
    document = build(tmp_path / "docs")
    assert "alert(1)</script>" not in document and "bm90IGZvciB0aGUgbWFudWFs" not in document
    assert "models/x.py" not in document and "Wall {{version}}" in document


def test_the_bundle_is_read_before_it_is_saved(room: Room, tmp_path: Path) -> None:
    dialog = SupportDialog(room.live, tuple, tmp_path, room.window)
    dialog.open()
    until(room, lambda: bool(dialog.parts))
    names = [part.name for part in dialog.parts]
    assert names[0] == "READ_ME.txt" and "Not in it" in dialog.text.toPlainText()
    dialog.place.set_text(str(tmp_path))
    room.press("Ctrl+Return")
    assert list(tmp_path.iterdir()) == []
    dialog.place.set_text(str(tmp_path / "support.zip"))
    room.press("Ctrl+Return")
    with zipfile.ZipFile(tmp_path / "support.zip") as file:
        assert set(names) < set(file.namelist())
        assert json.loads(file.read("record.json"))["whole"] is True
    assert "Nothing was sent" in dialog.notice.accessibleName()
    room.press("Escape")


def test_an_error_nobody_foresaw_is_noted_and_said(room: Room, place: Path, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        raise ZeroDivisionError("while showing it")
    except ZeroDivisionError as error:
        room.console.report(type(error), error, error.__traceback__)
    room.settle()
    assert (
        "nothing recorded was lost: ZeroDivisionError: while showing it" in room.said()
        and "sent nowhere" in room.said()
    )
    (file,) = (place / "crashes").iterdir()
    assert "while showing it" in file.read_text() and "ZeroDivisionError" in capsys.readouterr().err
    assert [json.loads(line)["event"] for line in (place / "run.log").read_text().splitlines()][-1] == "crash"
    room.press("Escape")


def test_the_guided_drill_goes_on_as_each_thing_is_done(room: Room) -> None:
    guide = GuidedDrill(room.window)
    assert "PRACTICE 1 of 6" in guide.row.accessibleName()
    room.press("F3")
    room.tick()
    assert guide.at == 1
    room.press("F2")
    room.retype("Checkout fails")
    room.press("Ctrl+Return")
    room.tick()
    assert guide.at == 2
    room.press("Ctrl+L")
    room.write("only the eu region")
    room.press("Return")
    room.tick()
    assert guide.at == 3
    for _left_out in range(2):
        guide.row.action_requested.emit()
    assert guide.at == len(TASKS) - 1
    guide.row.action_requested.emit()
    assert guide.is_over and "PRACTICE DONE" in guide.row.accessibleName()
    guide.row.action_requested.emit()
    assert not guide.row.isVisible()
