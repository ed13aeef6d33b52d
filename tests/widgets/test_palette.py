import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from widgets.fuzzy import score
from widgets.palette import Palette
from widgets.palette_item import PaletteIndex, PaletteItem, PaletteKind

ITEMS = [
    PaletteItem("declare", "Declare incident", keys="F2"),
    PaletteItem("drill", "Start a drill", disabled="an incident is open"),
    PaletteItem("checkout", "checkout", PaletteKind.SERVICE),
    PaletteItem("ana", "Ana Ruiz", PaletteKind.PERSON),
    PaletteItem("inc", "INC-204 Checkout failing", PaletteKind.INCIDENT),
]


def test_the_better_fit_comes_first() -> None:
    found = PaletteIndex(ITEMS).find("che")
    assert [item.id for item in found][:2] == ["checkout", "inc"]


@pytest.mark.parametrize(
    ("typed", "only"), [("#", "checkout"), ("@ana", "ana"), ("! check", "inc"), (">decl", "declare")]
)
def test_a_prefix_asks_for_one_kind(typed: str, only: str) -> None:
    assert [item.id for item in PaletteIndex(ITEMS).find(typed)] == [only]


_WORDS = st.text(alphabet="abcé ß#", max_size=10)


@settings(max_examples=50)
@given(st.lists(st.tuples(_WORDS, _WORDS), max_size=12), st.lists(_WORDS, min_size=1, max_size=6))
def test_what_was_typed_before_changes_nothing_that_is_found(entries: list[tuple[str, str]], typed: list[str]) -> None:
    items = [PaletteItem(str(at), label, search=other) for at, (label, other) in enumerate(entries)]
    index = PaletteIndex(items)
    for words in typed:
        for end in (*range(len(words) + 1), *range(len(words), -1, -1)):
            assert index.find(words[:end]) == PaletteIndex(items).find(words[:end])


def test_recents_come_first_and_are_at_most_five() -> None:
    many = [PaletteItem(str(n), f"command {n}") for n in range(20)]
    found = PaletteIndex(many, [str(n) for n in range(19, 9, -1)]).find("")
    assert [item.id for item in found][:6] == ["19", "18", "17", "16", "15", "0"]


@given(st.text(alphabet="abcdef -", max_size=8), st.text(alphabet="abcdef -", max_size=24))
def test_a_fit_needs_every_letter_in_order(typed: str, text: str) -> None:
    letters = iter(text)
    in_order = all(letter in letters for letter in typed.replace(" ", "")) or typed in text
    assert (score(typed, text) >= 0) == in_order


def test_enter_takes_arrows_move_esc_leaves(qtbot: QtBot) -> None:
    palette = Palette(ITEMS)
    qtbot.addWidget(palette)
    palette.open_with("#")
    with qtbot.waitSignal(palette.chosen, timeout=30_000) as chosen:
        QTest.keyClick(palette.edit, Qt.Key.Key_Return)
    assert chosen.args == ["checkout"]
    palette.open_with("")
    QTest.keyClick(palette.edit, Qt.Key.Key_Down)
    current = palette.current_item()
    assert current is not None
    assert current.id == "drill"
    with qtbot.waitSignal(palette.dismissed, timeout=30_000):
        QTest.keyClick(palette.edit, Qt.Key.Key_Escape)


def test_what_can_t_be_done_says_why_and_is_not_taken(qtbot: QtBot) -> None:
    palette = Palette(ITEMS)
    qtbot.addWidget(palette)
    palette.open_with("drill")
    with qtbot.assertNotEmitted(palette.chosen):
        QTest.keyClick(palette.edit, Qt.Key.Key_Return)
        QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(100, 60))
    assert "an incident is open" in palette.edit.accessibleDescription()


def test_opens_and_searches_ten_thousand_entries(qtbot: QtBot) -> None:
    items = [PaletteItem(str(n), f"service number {n} of the estate", PaletteKind.SERVICE) for n in range(10_000)]
    palette = Palette(items)
    qtbot.addWidget(palette)
    palette.open_with("#")
    palette.edit.setText("#9999")
    assert palette.found()[0].id == "9999"
