"""How the screens look: as approved, every word to be read where it stands, and every story plays to its end."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QToolTip

from console.screens import render_all
from console.stage import Stage, open_stage
from console.windows.main_window import TABS
from tests.fakes import learned_signs
from tests.pictures.painted_words import Word, contrast, word_in, words_of
from tests.pictures.references import REFERENCES, differing, kept_ones, pictures
from widgets import theme

learned_signs.use()

_SURFACES = ("canvas", "panel", "raised")
_ASKING = (
    "help",
    "settings",
    "declare",
    "role",
    "task",
    "break_glass",
    "evidence.keep",
    "determine",
    "split",
    "first_run",
    "passphrase",
    "support",
)
"""What opens a dialog: one of each make."""
Pairs = dict[tuple[str, str], str]
_FILLS = ("text", "focus", "text2", "down", "degraded", "atrisk", "normal", "unknown", "drill", "line", "change")


@pytest.fixture(scope="module")
def stage(qapp: QApplication) -> Iterator[Stage]:
    with open_stage("dark", (1280, 800)) as opened:
        yield opened
    theme.apply(qapp, theme.Theme.load("dark"))


def test_the_screens_look_as_approved(stage: Stage, tmp_path: Path) -> None:
    # The first on this stage: what was shown before leaves its traces.
    assert sorted(kept_ones()) == sorted(each.path.name for each in REFERENCES)
    wrong = []
    for reference, now in pictures(stage):
        places = differing(QImage(str(reference.path)), now)
        if places:
            now.save(str(tmp_path / reference.path.name))
            wrong.append(f"{reference.path.name} differs in {len(places)} places, the first at {places[0]}")
    told = f"now: {tmp_path}; where this is as it should be: make approve-screens"
    assert wrong == [], told


def test_every_word_can_be_read_where_it_stands(stage: Stage) -> None:
    """As it is really painted, on the ground it really lies on; and by the same roles in the other themes."""
    stage.show_as("dark", (1280, 800))
    pairs: Pairs = {}
    for tab in TABS:
        stage.console.window.show_pane(tab.id)
        stage.settle()
        _take(pairs, tab.id, words_of(stage.console.window))
    assert {("text", "panel"), ("text2", "panel"), ("text", "raised"), ("panel", "text"), ("ink", "down")} <= set(pairs)
    _all_can_be_read(pairs)


def test_every_word_of_dialogs_prompts_menus_and_tips_can_be_read(stage: Stage) -> None:
    stage.show_as("dark", (1280, 800))
    window, pairs = stage.console.window, dict[tuple[str, str], str]()
    for action in _ASKING:
        stage.do(action)
        stage.settle()
        (dialog,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible())
        _take(pairs, action, words_of(dialog))
        stage.clear()
    stage.do("palette")
    _take(pairs, "palette", words_of(window))
    stage.clear()
    stage.do("menu")
    (menu,) = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible())
    menus = [menu, *(each for each in menu.findChildren(QMenu) if each.actions())]
    for each in menus:
        each.ensurePolished()
        each.adjustSize()
        off = [action for action in each.actions() if not action.isEnabled()]
        _take(pairs, f"menu {each.title()}", [word_in(each, action.text()) for action in (each.actions()[0], *off[:1])])
    menu.close()
    QToolTip.showText(window.mapToGlobal(window.rect().center()), "checkout, degraded", window)
    (tip,) = (each for each in QApplication.topLevelWidgets() if each.inherits("QTipLabel"))
    _take(pairs, "tip", [word_in(tip, "checkout, degraded")])
    QToolTip.hideText()
    assert len(menus) > 5 and {("text", "panel"), ("text", "canvas"), ("text2", "raised")} <= set(pairs)
    _all_can_be_read(pairs)


def _take(pairs: Pairs, place: str, words: Sequence[Word]) -> None:
    look = theme.Theme.load("dark")
    roles = {look.color(role).rgb() & 0xFFFFFF: role for role in (*_FILLS, *_SURFACES, "ink")}
    for word in words:
        pair = (roles.get(word.ink, f"{word.ink:06X}"), roles.get(word.ground, f"{word.ground:06X}"))
        pairs.setdefault(pair, f"{place}: {word.text!r} in {word.where}")


def _all_can_be_read(pairs: Pairs) -> None:
    wrong = [f"{ink} on {ground}, {where}" for (ink, ground), where in pairs.items() if not _is_allowed(ink, ground)]
    assert wrong == []
    for name in theme.THEMES:
        look = theme.Theme.load(name)
        for ink, ground in pairs:
            shade = look.ink_on(ground) if ink == "ink" else look.color(ink)
            found = contrast(shade.rgb() & 0xFFFFFF, look.color(ground).rgb() & 0xFFFFFF)
            assert found >= (7 if ink == "text" else 4.5), f"{name}: {ink} on {ground}, {found:.1f}"
            assert name == "light" or ground not in _SURFACES or found <= 15, f"{name}: {ink} on {ground} glares"


def _is_allowed(ink: str, ground: str) -> bool:
    """Words stand in one of two inks on one of three grounds, or in ink on a fill; they are never coloured."""
    return ink in ("text", "text2") if ground in _SURFACES else ink in ("ink", "panel") and ground in _FILLS


def test_what_is_the_same_to_the_eye_is_the_same_picture() -> None:
    (kept, *_others) = kept_ones().values()
    picture = QImage(str(kept))
    shifted = picture.convertToFormat(QImage.Format.Format_RGB32)
    assert differing(picture, shifted) == []
    # A word more.
    for x in range(300, 330):
        for y in range(200, 206):
            shifted.setPixel(x, y, 0xFFFFFF)
    assert differing(picture, shifted)


@pytest.mark.parametrize("last", ["composer-sent", "outbox-archive"])
def test_a_story_plays_to_its_end(last: str, tmp_path: Path) -> None:
    said: list[str] = []
    written = render_all(tmp_path, ["dark"], [(1280, 800)], [last], said.append)
    assert [path.name for path in written] == [f"{last}-dark-1280x800.png"]
    assert written[0].stat().st_size > 10_000 and said == [written[0].name]
