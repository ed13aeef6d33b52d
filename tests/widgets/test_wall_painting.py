"""What is painted on the wall, read back from what a painter was really told: sizes, places, and what gives way."""

import re
import xml.etree.ElementTree as Tree
from collections.abc import Iterator
from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSize
from PySide6.QtGui import QFontMetricsF
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QApplication

from widgets.banner_data import Due
from widgets.glyphs import GlyphKind
from widgets.typography import load_fonts, make_font
from widgets.wall.data import Line, Mark, Tile, WallData
from widgets.wall.page import WallPage

_LONG = "payment-reconciliation-orchestrator-eu-central-1"

SITUATION = (
    Line("Worst", marks=(Mark(GlyphKind.DOWN, "db-3"), Mark(GlyphKind.DEGRADED, "checkout")), more=8, note="0 s"),
    Line("Customers", "38 % in Europe cannot pay", note="as of 14:20Z"),
    Line("Doing", "Rolling back v88 (Bo)", note="6 min"),
)
TILES = Line(
    "",
    tiles=tuple(
        Tile(GlyphKind.DEGRADED, name, ("DEGRADED · 12 min · latency p99 2.07 s", "DEGRADED"), "3 s")
        for name in ("payments", _LONG)
    ),
)
DATA = WallData(
    severity=1,
    title="Checkout failing",
    clock="00:42:10",
    lines=SITUATION,
    next_update="03:12",
    due=Due.SOON,
    commander="Ana",
    live="Live 14:36Z",
    is_stale=False,
    page="1 of 5",
)
WORST = replace(
    DATA,
    title=f"DRILL — {_LONG} and everything behind it fails in all regions at the same time — DRILL",
    clock="12d 10:42:10",
    lines=(
        Line("Worst", marks=tuple(Mark(GlyphKind.DOWN, _LONG) for _each in range(6)), more=40, note="as of 2026-11-20"),
        TILES,
        Line(
            "SEV4",
            "A second incident whose title is far too long for any wall there is",
            note="as of 14:20Z",
            below=("12d 10:42:10 · IC Wolfeschlegelsteinhausen · update +720:00:00 · Investigating", "12d 10:42:10"),
            glyph=GlyphKind.OK,
        ),
    ),
    next_update="+720:00:00",
    due=Due.OVERDUE,
    commander="Wolfeschlegelsteinhausen",
    live="STALE since 2026-11-20",
    is_stale=True,
    is_drill=True,
    alarm=("GLASS BROKEN by Wolfeschlegelsteinhausen for INC-2026-1234: 3:42:10 left, and 2 more", "GLASS BROKEN"),
    record=("RECORD SILENT since 14:30Z · NO HUB since 2026-11-20", "RECORD SILENT since 14:30Z", "RECORD SILENT"),
    is_record_in_trouble=True,
)
CALM = replace(
    DATA,
    severity=None,
    title="No open incident known",
    clock="14:36Z",
    lines=(
        Line("Worst", "none", note="0 s"),
        Line("Services", "42 of 42 services normal"),
        Line("", tiles=TILES.tiles[:1]),
    ),
    next_update="",
    due=Due.LATER,
    commander="",
    foot=Line("On call", "Ana, Bo, Chiara, Dmitri, Eun-ji, Farid, NOBODY"),
)


TROUBLED = replace(
    WORST,
    trouble=("RECORD SILENT since 14:30Z", "RECORD SILENT"),
    over_title="REAL INCIDENT",
    alarm=("GLASS BROKEN by Bo for INC-1: 12:00 left", "GLASS BROKEN"),
)


@dataclass(frozen=True)
class Letters:
    """One run of letters as painted, in pixels of the screen."""

    text: str
    size: float
    box: QRectF


def painted(data: WallData, wide: int = 1920, tall: int = 1080, hour: int = 0) -> list[Letters]:
    page = WallPage()
    page.resize(wide, tall)
    page.set_data(data, hour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    device = QSvgGenerator()
    device.setOutputDevice(buffer)
    device.setSize(QSize(wide, tall))
    device.setViewBox(QRectF(0, 0, wide, tall))
    page.render(device)
    del device
    return list(_letters(Tree.fromstring(bytes(buffer.data().data()).decode()), 1.0, 0.0, 0.0))


def _letters(node: Tree.Element, scale: float, dx: float, dy: float, font: str = "") -> Iterator[Letters]:
    moved = re.search(r"matrix\(([^)]*)\)", node.get("transform", ""))
    if moved is not None:
        a, _b, _c, d, e, f = (float(each) for each in moved.group(1).split(","))
        assert a == pytest.approx(d)
        scale, dx, dy = scale * a, dx + scale * e, dy + scale * f
    size, weight = node.get("font-size", font.partition("/")[0]), node.get("font-weight", font.partition("/")[2])
    if node.tag.endswith("text") and (node.text or "").strip():
        pixels = float(size)
        metrics = QFontMetricsF(make_font(round(pixels), int(weight)))
        x, y = float(node.get("x", "0")), float(node.get("y", "0"))
        text = (node.text or "").strip()
        cap = metrics.capHeight()
        box = QRectF(dx + scale * x, dy + scale * (y - cap), scale * metrics.horizontalAdvance(text), scale * cap)
        yield Letters(text, pixels * scale, box)
    for child in node:
        yield from _letters(child, scale, dx, dy, f"{size}/{weight}")


@pytest.fixture(autouse=True)
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.mark.parametrize("data", [DATA, WORST, CALM, TROUBLED], ids=["usual", "worst", "calm", "troubled"])
def test_nothing_is_smaller_than_can_be_read_from_five_metres_and_nothing_covers_anything(data: WallData) -> None:
    for wide, tall in ((1920, 1080), (3840, 2160), (1280, 800)):
        scale = min(wide / 1920, tall / 1080)
        letters = painted(data, wide, tall)
        assert len(letters) > 10
        assert min(each.size for each in letters) >= 51 * scale - 0.01
        for number, one in enumerate(letters):
            assert QRectF(0, 0, wide + 1, tall).contains(one.box), one
            assert not any(one.box.intersects(other.box) for other in letters[number + 1 :]), one


def test_a_4k_screen_shows_the_same_picture_twice_as_fine() -> None:
    once, twice = painted(DATA), painted(DATA, 3840, 2160)
    assert [each.text for each in once] == [each.text for each in twice]
    for one, two in zip(once, twice, strict=True):
        assert two.size == pytest.approx(2 * one.size)
        assert two.box.left() == pytest.approx(2 * one.box.left(), abs=0.1)


def test_the_clock_and_the_values_have_the_sizes_of_the_design() -> None:
    sizes = {each.text: each.size for each in painted(DATA)}
    assert (sizes["00:42:10"], sizes["Checkout failing"], sizes["db-3"], sizes["Worst"]) == (143, 80, 72, 56)


def test_what_is_wrong_with_the_record_is_said_with_its_time_however_long_the_rest_is() -> None:
    assert f"{TROUBLED.trouble[0]} · REAL INCIDENT" in [each.text for each in painted(TROUBLED)]
    plain = replace(TROUBLED, over_title="")
    assert plain.trouble[0] in [each.text for each in painted(plain)]


def test_no_state_or_figure_is_cut_short() -> None:
    texts = [each.text for each in painted(WORST)]
    assert "GLASS BROKEN" in texts or any(each.endswith("2 more") for each in texts)
    for whole in (
        "12d 10:42:10",
        "+720:00:00",
        "STALE since 2026-11-20",
        "Wolfeschlegelsteinhausen",
        "DRILL — NOT REAL",
    ):
        assert whole in texts
    assert any(each.startswith("RECORD SILENT") for each in texts)
    assert not any("…" in each and " · " in each for each in texts), "a shorter wording comes before an ellipsis"


@settings(max_examples=20)
@given(
    st.text(st.characters(codec="ascii", categories=("L", "N", "Zs")), max_size=90),
    st.text(st.characters(codec="ascii", categories=("L", "N")), max_size=40),
    st.integers(0, 6),
    st.booleans(),
)
def test_whatever_things_are_called_they_stay_apart(title: str, name: str, count: int, is_drill: bool) -> None:
    lines = (
        Line("Worst", name, tuple(Mark(GlyphKind.DOWN, name or "x") for _each in range(count)), note="3 min"),
        TILES,
        TILES,
    )
    letters = painted(replace(DATA, title=title, commander=name, lines=lines, is_drill=is_drill))
    for number, one in enumerate(letters):
        assert QRectF(0, 0, 1921, 1080).contains(one.box)
        assert not any(one.box.intersects(other.box) for other in letters[number + 1 :])


def test_what_does_not_fit_a_row_goes_on_in_a_second_before_it_is_cut() -> None:
    told = "The primary of db-3 refuses connections since the pool was exhausted in eu-central"
    data = replace(DATA, lines=(SITUATION[0], Line("Customers", told, note="7 s"), SITUATION[2]))
    parts = [each for each in painted(data) if each.text in told and each.box.left() == pytest.approx(480, abs=4)]
    assert " ".join(each.text for each in parts) == told
    assert {round(each.size) for each in parts} == {51}


def test_how_many_more_are_ill_stands_apart_from_how_old_that_is() -> None:
    line = Line("Worst", marks=(Mark(GlyphKind.DOWN, _LONG * 2),), more=120, note="7 s")
    letters = {each.text: each.box for each in painted(replace(DATA, lines=(line, *SITUATION[1:])))}
    assert letters["7 s"].left() - letters["+120"].right() >= 32


def test_the_picture_moves_by_four_pixels_every_hour_and_comes_back() -> None:
    first, moved, back = (painted(DATA, hour=hour)[0].box.topLeft() for hour in (0, 1, 9))
    assert (moved.x() - first.x(), moved.y() - first.y()) == (4, 0)
    assert back == first


def test_all_of_it_is_spoken() -> None:
    page = WallPage()
    page.set_data(WORST)
    said = page.accessibleDescription()
    for words in ("GLASS BROKEN by", "DRILL, not real", "SEV1", "and 40 more", "STALE since", "NO HUB", "+720:00:00"):
        assert words in said
