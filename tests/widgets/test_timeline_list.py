from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from widgets.durability_badge import Durability, DurabilityKind
from widgets.gallery_samples import timeline
from widgets.itemmodels.timeline_model import TimelineModel
from widgets.itemmodels.timeline_row import TimelineRow
from widgets.itemmodels.timeline_view import TimelineView


def ids(model: TimelineModel) -> list[str]:
    return [row.id for place in range(model.rowCount()) if (row := model.entry(model.index(place))) is not None]


def test_the_model_keeps_qt_s_contract_through_every_change(qtmodeltester: ModelTester) -> None:
    model = TimelineModel(timeline())
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it
    model.insert_newest([TimelineRow("8", "14:36:00", "fact", "F", "new", "Bo")])
    model.set_filter(kind="fact")
    model.insert_newest([TimelineRow("9", "14:36:01", "action", "A", "hidden", "Bo")])
    model.update_row(replace(timeline()[2], is_pinned=False))
    model.set_filter()
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt has no types for it
    assert ids(model) == ["9", "8", "7", "6", "5", "4", "3", "2", "1"]
    assert tester.model() is model


def test_filters_by_kind_pin_and_words() -> None:
    model = TimelineModel(timeline())
    model.set_filter(kind="fact")
    assert ids(model) == ["5", "3", "2"]
    model.set_filter(pinned_only=True)
    assert ids(model) == ["5", "2"]
    model.set_filter(words="POOL v88")
    assert ids(model) == ["4"]
    assert model.counts()["fact"] == 3
    assert model.counts()[""] == 7


def test_an_update_under_a_filter_comes_and_goes_at_its_own_place() -> None:
    model = TimelineModel(timeline())
    model.set_filter(pinned_only=True)
    model.update_row(replace(timeline()[3], is_pinned=True))
    assert ids(model) == ["5", "4", "2"]
    model.update_row(replace(timeline()[2], is_pinned=False))
    assert ids(model) == ["4", "2"]


def test_the_same_entry_twice_is_an_update() -> None:
    model = TimelineModel(timeline())
    model.insert_newest([replace(timeline()[0], durability=Durability(DurabilityKind.SENT))])
    assert model.rowCount() == 7
    entry = model.entry(model.index(0))
    assert entry is not None
    assert entry.durability.words == "Sent"


@pytest.mark.parametrize("entry_id", ["9500", "100"])
def test_new_entries_move_neither_selection_nor_what_is_read(entry_id: str, qtbot: QtBot) -> None:
    model = TimelineModel(timeline("an entry", 10_000))
    view = TimelineView(model)
    qtbot.addWidget(view)
    view.resize(1240, 600)
    view.show()
    view.list.set_current(entry_id)
    top = view.list.visualRect(view.list.currentIndex()).top()
    assert 0 <= top < 600, "the entry must be in view to begin with"
    model.insert_newest([TimelineRow(f"n{n}", "14:36:00", "fact", "F", "new", "Bo") for n in range(3)])
    assert view.list.current_id() == entry_id
    assert view.list.visualRect(view.list.currentIndex()).top() == top


def test_at_the_top_new_entries_are_seen_at_once(qtbot: QtBot) -> None:
    model = TimelineModel(timeline("an entry", 500))
    view = TimelineView(model)
    qtbot.addWidget(view)
    view.resize(1240, 600)
    view.show()
    model.insert_newest([TimelineRow("new", "14:36:00", "fact", "F", "new", "Bo")])
    view.list.executeDelayedItemsLayout()
    assert view.list.verticalScrollBar().value() == 0


def test_keys_say_what_is_wanted(qtbot: QtBot) -> None:
    view = TimelineView(TimelineModel(timeline()))
    qtbot.addWidget(view)
    view.resize(1240, 600)
    view.show()
    view.list.set_current("4")
    for signal, key, held in (
        (view.list.correct_requested, Qt.Key.Key_C, Qt.KeyboardModifier.NoModifier),
        (view.list.pin_requested, Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier),
        (view.list.entry_opened, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ):
        with qtbot.waitSignal(signal, timeout=30_000) as caught:
            QTest.keyClick(view.list, key, held)
        assert caught.args == ["4"]
    with qtbot.waitSignal(view.list.find_requested, timeout=30_000):
        QTest.keyClicks(view.list, "/")
    with qtbot.waitSignal(view.list.entry_selected, timeout=30_000) as moved:
        QTest.keyClick(view.list, Qt.Key.Key_Down)
    assert moved.args == ["3"]


def test_a_superseded_entry_stays_and_says_so() -> None:
    row = timeline()[4]
    assert "Superseded 14:33:05 by Bo Lindqvist. Kept, never deleted." in row.spoken
