"""The composer in the real window, by keys: tasks 6 and 7, typing that becomes a record, a conflict, a paste."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from console.access_book import ChangeMembership
from console.panes.composer import saving
from console.panes.composer.pane import ComposerPane
from console.windows.choosing import ChoosingPrompt
from console.windows.prompt import Prompt
from console.windows.second_signature import SecondSignature
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.outbox.item import State
from models.comms.record import Fact
from models.comms.rendering.sink import Sink, SinkKind
from models.incident.commands import AssignRole, TakeCommand
from models.incident.roles import Role
from models.kernel.ids import PersonId, StreamId
from tests.fakes.apart import say_apart
from tests.fakes.console_room import Room
from tests.fakes.twelve_tasks import Measure
from widgets.combo import Combo

OUT = CommsAudience.CUSTOMERS
WORDS = "nine black cats sit"
PAGE = Sink("status", SinkKind.STATIC, (OUT,))


class Hand:
    """Stands for the timer: the test says when the pause is over."""

    def __init__(self, due: Callable[[], None]) -> None:
        self.due, self.runs = due, False
        _HANDS.append(self)

    def start(self) -> None:
        self.runs = True

    def stop(self) -> None:
        self.runs = False

    def over(self) -> None:
        """The pause after the last letter is over."""
        assert self.runs
        self.due()


_HANDS: list[Hand] = []


@pytest.fixture(autouse=True)
def by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    _HANDS.clear()
    monkeypatch.setattr(saving, "pause_timer", Hand)


def pane(room: Room) -> ComposerPane:
    return room.window.late.composer.pane


def incident(room: Room) -> StreamId:
    assert room.live.incident is not None
    return room.live.incident.id


def commanded_by(room: Room, name: str) -> PersonId:
    """Somebody else commands, and can sign here; legal agreed to the holding statement; customers have a channel."""
    desk = room.desk
    person, me = desk.people.find_or_add(name), desk.identity.me
    desk.enrol(person, WORDS)
    desk.execute_as(person, WORDS, TakeCommand(incident(room), "the shift changed"))
    desk.execute(AssignRole(incident(room), Role.COMMS_LEAD, me))
    desk.execute(ChangeMembership(me, "legal"))
    desk.execute(c.PreapproveHolding("customers/holding", "legal"))
    desk.comms.sinks = (PAGE,)
    room.settle()
    return person


def test_a_holding_statement_from_nothing_to_sent(room: Room, measured: Measure) -> None:
    commanded_by(room, "Raj Patel")
    with measured(6, room) as task:
        room.press("Ctrl+U", "Alt+H", "Ctrl+Return")
        found = pane(room).found
        assert found is not None and not [each for each in found.found if each.blocks]
        room.press("Alt+A")
        before = room.keys
        room.press("A")
        room.dialog(SecondSignature)
        room.write(WORDS)
        room.press("Return")
        assert room.keys - before == 2, "the commander's own part"
        room.press("F9", "Ctrl+Return")
        room.dialog(Prompt)
        room.press("Ctrl+Return")
    task.note = "commander signs here with a passphrase"
    assert not room.has_dialog(Prompt)
    items = room.desk.read(lambda: room.desk.comms.outbox.items(room.clock.now_ms(), incident(room)))
    assert [(each.sink, each.state) for each in items] == [("status", State.QUEUED)]


def test_an_update_is_queued_without_a_network_and_says_that_it_is_not_sent(room: Room, measured: Measure) -> None:
    commanded_by(room, "Raj Patel")
    room.press("Ctrl+U", "Alt+H")
    with measured(7, room):
        room.press("Ctrl+Return", "Alt+A", "A")
        room.write(WORDS)
        room.press("Return", "F9", "Ctrl+Return", "Ctrl+Return")
    composer = pane(room)
    assert composer.outbox.words.text().startswith("NOT SENT yet: queued")
    assert "Queued" in composer.outbox.track.accessibleName()
    assert all(field.isReadOnly() for field in composer.editor.sections.fields.values())


def test_typing_is_recorded_after_a_pause_and_when_the_hands_leave(room: Room) -> None:
    room.press("F9", "Alt+H")
    composer = pane(room)
    field = composer.editor.sections.fields["impact"]
    assert QApplication.focusWidget() is field
    room.press("End")
    room.write(" We are sorry.")
    assert composer.found is not None and "sorry" not in composer.found.draft.body
    (hand,) = _HANDS
    hand.over()
    room.settle()
    assert composer.found.draft.body.count("We are sorry.") == 1
    key = composer.found.draft.key
    writes = room.desk.read(lambda: room.desk.comms.state(incident(room)).written(key))
    assert sum(1 for each in writes if each.place == "impact") == 2, "one write for all that was typed"
    room.write("!!")
    room.press("Tab")
    assert composer.found.draft.body.count("sorry.!!") == 1
    room.press("Shift+Tab", "Ctrl+Z")
    assert "!!" not in field.text(), "undone in the field, like any typing"


def test_two_texts_stand_until_one_is_chosen(room: Room) -> None:
    room.press("F9", "Alt+H")
    composer = pane(room)
    assert composer.found is not None
    key = composer.found.draft.key
    seen = composer.found.draft.places["doing"].ids
    for text in ("We are rolling back in Europe.", "We are rolling back and watch payments."):
        room.desk.execute(c.WritePlace(incident(room), key, "doing", text, seen))
    room.settle()
    assert composer.editor.conflict.isVisible() and composer.editor.sections.fields["doing"].isReadOnly()
    room.press("Ctrl+Return")
    assert "Two texts stand" in composer.editor.notice.accessibleName()
    room.press("Alt+2")
    assert not composer.editor.conflict.isVisible()
    assert composer.found.draft.sections["doing"] == "We are rolling back in Europe."


def test_what_can_not_go_out_is_not_pasted_in_silence(room: Room) -> None:
    room.press("F9", "Alt+H")
    composer = pane(room)
    board = QGuiApplication.clipboard()
    board.setText("x" * 1_000_000)
    room.press("Ctrl+A", "Ctrl+V")
    assert "1,000,000 characters" in composer.editor.notice.accessibleName()
    board.setText("fine \u202eenif")
    room.press("Ctrl+A", "Ctrl+V")
    assert "RIGHT-TO-LEFT OVERRIDE" in composer.editor.notice.accessibleName()
    assert composer.editor.sections.fields["impact"].text() == "fine ⟨U+202E⟩enif"
    board.setText("<b>bold</b> {{7*7}}")
    room.press("Ctrl+A", "Ctrl+V", "Tab")
    assert composer.found is not None
    assert "<b>bold</b> {{7*7}}" in composer.found.update.body
    assert "<b>bold</b> {{7*7}}" in composer.preview.box.text.toPlainText()
    assert any("{{7*7}}" in row.words for row in composer.findings.rows.rows())


def test_a_finding_is_replaced_by_a_key_and_a_fact_is_pulled(room: Room) -> None:
    room.press("F9", "Alt+H")
    composer = pane(room)
    room.press("Ctrl+A")
    room.write("Checkout fails on db-3.")
    room.press("Tab", "Alt+N")
    assert composer.found is not None
    rows = composer.findings.rows
    row = next(each for each in rows.rows() if "db-3" in each.words)
    rows.set_current(row.id)
    room.press("Return")
    assert composer.found.draft.sections["impact"] == "Checkout fails on one of our systems."
    assert "OUTDATED" not in composer.editor.tabs._tabs["customers"].view.state


def test_empty_without_an_incident_and_every_tab_has_a_name(quiet: Room) -> None:
    quiet.press("F9")
    composer = pane(quiet)
    assert "F2 declares" in composer.editor.empty.accessibleName()
    assert composer.editor.tabs._tabs["regulator"].accessibleName().startswith("Regulator")


def test_components_are_chosen_by_keys_and_void_what_was_asked(room: Room) -> None:
    room.press("F9", "Alt+H", "Alt+C")
    prompt = room.dialog(Prompt)
    composer = pane(room)
    assert composer.found is not None
    first = composer.found.draft.components[0]
    combo = prompt.fields[first.key]
    assert isinstance(combo, Combo)
    combo.setFocus()
    room.press("Home", *["Down"] * combo.findData("major_outage"), "Ctrl+Return")
    assert not room.has_dialog(Prompt)
    told = composer.found.draft.components
    assert str(told[0].state) == "major_outage" and told[1:] == composer.found.update.components[1:]
    room.press("Ctrl+Return")
    review = composer.found.draft.review
    assert review is not None and not review.void
    room.press("Alt+C")
    combo = room.dialog(Prompt).fields[first.key]
    assert isinstance(combo, Combo)
    combo.setFocus()
    room.press("Home", "Ctrl+Return")
    assert composer.found.draft.review is not None and composer.found.draft.review.void
    assert first.key not in [each.key for each in composer.found.draft.components]


def test_a_pasted_technical_text_is_redacted_by_keys(room: Room) -> None:
    room.press("F9", "Alt+H", "Ctrl+A")
    QGuiApplication.clipboard().setText("Checkout fails: db-3 (10.1.2.3) refuses Ana Ruiz.")
    room.press("Ctrl+V", "Alt+R")
    prompt = room.dialog(ChoosingPrompt)
    assert [each.split("|")[0] for each in prompt.list.chosen()] == ["impact"] * 3
    prompt.list.setFocus()
    # The address may stay: somebody decides that.
    room.press("Home", "Down", "Space", "Ctrl+Return")
    composer = pane(room)
    assert composer.found is not None
    assert composer.found.draft.sections["impact"] == (
        "Checkout fails: one of our systems (10.1.2.3) refuses our team."
    )
    assert composer.editor.sections.fields["impact"].text() == composer.found.draft.sections["impact"]
    notes = room.desk.read(lambda: room.desk.comms.state(incident(room)).noted("comms.redacted"))
    (note,) = notes
    assert [each["rule"] for each in note.body["log"]] == ["hostname", "person"] and "db-3" not in str(note.body)
    assert any("redacted in 2 places" in each.text for each in room.entries())


def test_two_values_of_a_fact_are_shown_and_settled_by_a_key(room: Room) -> None:
    stream = incident(room)
    room.press("F9")
    say_apart(
        room.desk,
        c.ChangeFact(stream, Fact.IMPACT, "4 in 10 checkouts fail"),
        c.ChangeFact(stream, Fact.IMPACT, "all checkouts fail"),
    )
    room.settle()
    card = pane(room).editor.conflict
    assert card.isVisible() and "Two values for “Impact”" in card.accessibleName()
    room.press("Alt+2")
    assert not card.isVisible()
    seen = pane(room).desk
    assert seen is not None and not seen.view.facts[Fact.IMPACT].in_conflict
    assert seen.view.words(Fact.IMPACT) in ("4 in 10 checkouts fail", "all checkouts fail")


def test_in_a_low_window_a_draft_is_checked_and_put_up_by_mouse(room: Room) -> None:
    room.size(960, 540)
    room.press("F9", "Alt+H")
    sheet = pane(room)
    for name, shown in (("outbox", sheet.outbox.main), ("findings", sheet.findings), ("preview", sheet.preview)):
        sheet.beside.setFocus(Qt.FocusReason.TabFocusReason)
        room.press("Home")
        while sheet.beside.currentData() != name:
            room.press("Down")
        room.settle()
        assert shown.visibleRegion().boundingRect() == shown.rect(), name
    for button in (sheet.editor.components, sheet.editor.redact):
        assert button.visibleRegion().boundingRect() == button.rect()
    room.size(1280, 800)
    room.settle()
    for panel in (sheet.outbox, sheet.findings, sheet.preview):
        assert panel.visibleRegion().boundingRect() == panel.rect()
    assert not sheet.beside.isVisible()
    room.size(1920, 640)
    room.settle()
    assert sheet.preview.visibleRegion().boundingRect() == sheet.preview.rect(), (
        "what was chosen, in a wide low window, too"
    )
    assert not sheet.outbox.isVisible() and sheet.beside.isVisible()
