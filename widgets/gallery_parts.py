"""The frame and the small parts of the interface, for the gallery."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.health.condition import Condition
from widgets import gallery_samples as samples
from widgets.banner import Banner, MiniBanner
from widgets.buttons import Button
from widgets.check import Check
from widgets.durability_badge import Durability, DurabilityBadge, DurabilityKind
from widgets.field import Field
from widgets.freshness_badge import FreshnessBadge
from widgets.gallery_states import Factory, State, fresh, is_old, long, sized
from widgets.glyphs import GlyphKind
from widgets.key_hint import KeyHint
from widgets.log_bar import LogBar
from widgets.notice_row import offline_strip, tampered_strip
from widgets.segment import Option, Segment
from widgets.state_count import StateCountRow
from widgets.state_glyph import StateGlyph
from widgets.strip import Strip, Tab


def banner(width: int) -> Factory:
    """Banner of the gallery."""

    def make(state: State) -> QWidget:
        severity = None if state is State.EMPTY else 1
        banner = Banner(samples.banner(fresh(state), long(state, "Checkout failing"), severity))
        return sized(banner, width, banner.height() * (2 if width < 960 else 1))

    return make


def mini(state: State) -> QWidget:
    """Mini of the gallery."""
    severity = None if state is State.EMPTY else 2
    return sized(MiniBanner(samples.banner(fresh(state), long(state, "Checkout failing"), severity)), 800, 32)


def strip(state: State) -> QWidget:
    """Strip of the gallery."""
    tabs = [
        Tab("war-room", "War room"),
        Tab("alerts", "Alerts"),
        Tab("overview", "Overview", "F3"),
        Tab("charts", "Charts", "F4"),
    ]
    strip = Strip(tabs, "overview")
    strip.set_note(long(state, "Layout: IC, 2 monitors"))
    strip.set_clock("14:36:10Z")
    return sized(strip, 1920, 40)


def glyphs(state: State) -> QWidget:
    """Glyphs of the gallery."""
    board = QWidget()
    for row, kind in enumerate(GlyphKind):
        for column, size in enumerate((12, 16, 20, 24, 32, 68)):
            glyph = StateGlyph(kind, size, board)
            glyph.set_kind(kind, acknowledged=state is State.STALE, shelved=state is State.OFFLINE)
            glyph.move(16 + column * 80, 8 + row * 76)
    return sized(board, 560, 620)


def buttons(state: State) -> QWidget:
    """Buttons of the gallery."""
    row = QWidget()
    column = QVBoxLayout(row)
    primary, plain, busy = Button("Review", "Alt+A", is_primary=True), Button("Stop", "Ctrl+."), Button("Sending")
    if state is State.EMPTY:
        primary.set_disabled("nothing waits for approval")
        plain.set_disabled("nothing runs")
    busy.set_busy(-1 if is_old(state) else 0.4)
    for one in (primary, plain, busy, Check("Only abnormal", True), KeyHint("Ctrl+T")):
        column.addWidget(one)
    column.addWidget(Segment("Range", [Option("1", "1 h"), Option("6", "6 h"), Option("24", "24 h")], "6"))
    return sized(row, 320, 300)


def field(state: State) -> QWidget:
    """Field of the gallery."""
    field = Field("Value seen", note=long(state, "required"), placeholder="value seen")
    if state is not State.EMPTY:
        field.set_text(long(state, "4x"))
        field.set_error("Not a number. Example: 4")
    return sized(field, 320, field.height())


def badges(state: State) -> QWidget:
    """Badges of the gallery."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.addWidget(FreshnessBadge(fresh(state), long(state, "heartbeat under 30 s")))
    for kind in DurabilityKind:
        column.addWidget(DurabilityBadge(Durability(kind, "3" if kind is DurabilityKind.QUEUED else "")))
    return sized(holder, 280, 380)


def counts(state: State) -> QWidget:
    """Counts of the gallery."""
    row = StateCountRow()
    row.set_counts({} if state is State.EMPTY else samples.COUNTS, is_old(state))
    if state is State.OVERFLOW:
        row.set_counts(dict.fromkeys(Condition, 999))
    return sized(row, 640, 40)


def notice(is_grave: bool) -> Factory:
    """Notice of the gallery."""

    def make(state: State) -> QWidget:
        row = tampered_strip() if is_grave else offline_strip()
        lead = "LOG ALTERED" if is_grave else "OFFLINE 04:10"
        said = (
            "Entry 44 does not match its signature."
            if is_grave
            else "Working locally. 3 queued. Nothing typed here is lost."
        )
        row.set_notice(
            long(state, said), lead=lead, note="Hub unreachable since 14:32:00Z", action="Retry now", keys="R"
        )
        return sized(row, 1200, 48)

    return make


def log_bar(state: State) -> QWidget:
    """Log bar of the gallery."""
    bar = LogBar()
    bar.set_who("as Ana Ruiz · Saved here 14:35:52Z" + (", not sent" if state is State.OFFLINE else ""))
    if state is State.OVERFLOW:
        bar.set_text(f"d {samples.LONG}")
    return sized(bar, 1920, 48)
