from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from widgets import theme
from widgets.banner import Banner
from widgets.banner_cell import BannerCell
from widgets.banner_data import BannerData, Due
from widgets.freshness import Freshness, FreshnessKind
from widgets.gallery_samples import OFFLINE, banner


def cell(widget: Banner, label: str) -> BannerCell:
    return next(one for one in widget.findChildren(BannerCell) if one.accessibleName().startswith(label))


def test_says_severity_title_and_age_to_screen_readers(qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    for part in ("SEV1", "INC-204", "Checkout failing", "00:42:10", "Live 2 s"):
        assert part in widget.accessibleDescription()


def test_without_an_incident_it_says_how_to_declare_and_still_shows_missing_data(qtbot: QtBot) -> None:
    widget = Banner(BannerData(None, OFFLINE))
    qtbot.addWidget(widget)
    widget.resize(1920, 72)
    assert "No open incident. F2 declares" in widget.accessibleDescription()
    assert cell(widget, "Data").accessibleName() == "Data, OFFLINE, 04:10"
    image = widget.grab().toImage()
    unknown = theme.current().color("unknown").rgb()
    assert any(image.pixel(x, y) == unknown for x in range(20, 52) for y in range(20, 52))


@pytest.mark.parametrize(
    ("label", "signal"), [("Approve", "approve_requested"), ("Outbox", "outbox_requested"), ("Data", "data_requested")]
)
def test_cells_answer_to_mouse_and_keyboard(label: str, signal: str, qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    widget.resize(1920, 72)
    widget.show()
    with qtbot.waitSignal(getattr(widget, signal), timeout=30_000):
        QTest.mouseClick(cell(widget, label), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(getattr(widget, signal), timeout=30_000):
        QTest.keyClick(cell(widget, label), Qt.Key.Key_Space)


@pytest.mark.parametrize("width", [1920, 1600, 1280, 1200, 1199, 960, 900, 640])
def test_cells_never_overlap_at_any_width(width: int, qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    widget.resize(width, 72)
    widget.show()
    places = [one.geometry() for one in widget.findChildren(QAbstractButton) if one.isVisible()]
    assert len(places) == 7
    assert not any(a.intersects(b) for number, a in enumerate(places) for b in places[:number])
    assert all(widget.rect().contains(place) for place in places)
    assert widget.height() == (144 if width < 1200 else 72)


@pytest.mark.parametrize("width", [1920, 1280, 1200, 960, 800])
@pytest.mark.parametrize("left", ["+06:50", "+11:06:50"])
def test_an_overdue_update_is_never_cut(width: int, left: str, qtbot: QtBot) -> None:
    widget = Banner(replace(banner(), next_update=left, next_update_due=Due.OVERDUE))
    qtbot.addWidget(widget)
    widget.resize(width, widget.height())
    found = cell(widget, "Next update")
    found.grab()
    assert left not in [text for _place, text in found.elided]


def test_the_whole_name_of_the_commander_is_at_hand_when_narrow(qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    widget.resize(1280, 72)
    assert cell(widget, "Commander").accessibleName() == "Commander, Ana Ruiz"


def test_flash_takes_away_the_glyph_only(qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    widget.resize(1920, 72)
    steady = widget.grab().toImage()
    widget.set_data(replace(banner(), flash_off=True))
    dark_half = widget.grab().toImage()
    differs = [(x, y) for x in range(1920) for y in range(72) if steady.pixel(x, y) != dark_half.pixel(x, y)]
    assert differs
    assert all(20 <= x < 52 and 20 <= y < 52 for x, y in differs)


@pytest.mark.parametrize("kind", list(FreshnessKind))
def test_only_live_data_are_called_live(kind: FreshnessKind) -> None:
    words = Freshness(kind, "4 min").words
    assert ("Live" in words) == (kind in (FreshnessKind.LIVE, FreshnessKind.SIMULATED))


def test_that_it_is_over_is_said_in_a_narrow_banner_too(qtbot: QtBot) -> None:
    widget = Banner(banner())
    qtbot.addWidget(widget)
    widget.resize(1280, 72)
    widget.show()
    is_open = widget.grab().toImage()
    widget.set_data(replace(banner(), over="DISMISSED"))
    assert "DISMISSED after 00:42:10" in widget.accessibleDescription()
    assert "open for" not in widget.accessibleDescription()
    assert widget.grab().toImage() != is_open
