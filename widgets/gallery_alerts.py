"""The alert inbox in the gallery: list, first one out, flood, rate, shelf, form."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from widgets.alerts.alert_table import AlertTable
from widgets.alerts.alert_views import AlertBlock, AlertLine, Handling
from widgets.alerts.first_out import FirstOut, FirstOutView
from widgets.alerts.flood_notice import FloodNotice, FloodView
from widgets.alerts.rate_bars import RateBars, RateView
from widgets.alerts.shelf_list import LikelyList, LikelyView, ShelfList, ShelfView
from widgets.alerts.shelve_form import ShelveForm
from widgets.gallery_states import State, is_old, long, panel_of, sized
from widgets.glyphs import GlyphKind

_COUNTS = (0, 1, 0, 0, 1, 0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 2, 1, 0, 0, 1, 3, 9, 17, 14, 11, 8, 5, 2)


def _blocks(state: State) -> list[AlertBlock]:
    lines = (
        AlertLine(
            "a", GlyphKind.DEGRADED, long(state, "P1 accepted / min 552, usual 1130 to 1350"), "13:52:48", "FIRING"
        ),
        AlertLine("b", GlyphKind.AT_RISK, "P3 connection wait", "13:52:59", "LINKED", Handling.DONE, note="INC-204"),
    )
    blocks = [
        AlertBlock(
            "orders",
            GlyphKind.DEGRADED,
            long(state, "orders"),
            "DEGRADED",
            18,
            "1 / 4 / 13",
            long(state, "Accepted per minute below band"),
            long(state, "orders v88 deployed 6 min before"),
            "13:52:48",
            "FIRING",
            window="02:46",
            is_due=True,
            children=lines,
        ),
        AlertBlock(
            "checkout", GlyphKind.DEGRADED, "checkout", "DEGRADED", 14, "1 / 3 / 10", "Errors 38.2 %", "", "13:53:10",
            "ACKED", Handling.DONE, "Priya, 13:54Z",
        ),
        AlertBlock(
            "search", GlyphKind.OK, "search", "OK", 1, "0 / 1 / 0", "Index stale", "over since 13:56Z", "13:50:00",
            "RESOLVED", Handling.LATCHED, "no page",
        ),
        AlertBlock(
            "held", GlyphKind.AT_RISK, "Suppressed 3", "SHOWN, NOT PAGED", 3, "0 / 0 / 3", "Kept from paging by db-3",
            "", "13:55:20", "SUPPRESSED", Handling.HELD, "no page",
        ),
    ]  # fmt: skip
    return [] if state is State.EMPTY else blocks


def alerts(state: State) -> QWidget:
    """Groups in every state of handling, the first one open."""
    table = AlertTable()
    table.list.set_blocks(_blocks(state))
    table.list.fold("orders", is_open=True)
    table.list.set_current("orders")
    table.set_past(is_old(state))
    table.foot.set_words("Space acknowledges the group · A acknowledges one", "4 groups, 36 alerts, 1,204 raw events")
    return sized(table, 1320, 420)


def first_out(state: State) -> QWidget:
    """The pinned alert."""
    widget = FirstOut()
    if state is not State.EMPTY:
        title = long(state, "db-3: connection pool exhausted")
        facts = "First out 13:52:04.180Z, 44 s before any other · P1 · DOWN"
        widget.set_view(FirstOutView("first", GlyphKind.DOWN, title, facts, "02:01", "to acknowledge"))
    return sized(widget, 1320, 88)


def flood_notice(state: State) -> QWidget:
    """The notice of a flood."""
    widget = FloodNotice()
    sentence = long(state, "64 alerts in 10 min, budget is 10. Grouped by service, first-out pinned, one sound in all.")
    widget.set_view(FloodView("Flood mode", sentence, "since 13:53:20Z", group="Ungroup"))
    return sized(widget, 1904, 56)


def rate(state: State) -> QWidget:
    """Half an hour of alerts a minute."""
    bars = tuple((f"13:{27 + at:02}", count) for at, count in enumerate(_COUNTS))
    view = RateView(() if state is State.EMPTY else bars, flood_from="13:50", flood_words="flood mode on 13:50Z")
    return panel_of("Alerts a minute", RateBars(view), state, "No alert in the last 30 minutes.", QSize(576, 208))


def likely(state: State) -> QWidget:
    """Two candidates."""
    rows = [
        LikelyView("db-3", 1, GlyphKind.DOWN, long(state, "db-3"), "DOWN", long(state, "first out"), "0.71"),
        LikelyView("orders", 2, GlyphKind.CHANGE, "orders v88", "CHANGE", "6 min before; eu only", "0.64"),
    ]
    return panel_of("Likely causes", LikelyList(rows), state, "Nothing is broken.", QSize(576, 152))


def shelf(state: State) -> QWidget:
    """Two shelved alerts."""
    rows = [
        ShelfView("1", GlyphKind.DEGRADED, long(state, "mail-bounce-rate"), "vendor maintenance", "Mei Tan", "32:10"),
        ShelfView(
            "2", GlyphKind.AT_RISK, "lake-freshness", long(state, "rerun in progress"), "Bo", "until incident end"
        ),
    ]
    return panel_of("Shelved 2", ShelfList(rows), state, "Nothing is shelved.", QSize(576, 168))


def shelve_form(state: State) -> QWidget:
    """How long and why."""
    form = ShelveForm((("15", "15 min"), ("60", "1 h"), ("240", "4 h"), ("incident", "Incident end")), "60")
    form.what.set_what(GlyphKind.UNKNOWN, long(state, "queue-exporter"), "6 changes in 10 min, CHATTERING")
    if state is State.EMPTY:
        form.reason.set_error("Say why: everybody sees it, and the next shift needs it.")
    else:
        form.reason.set_text("exporter restarts under load, ticket OPS-881")
    return panel_of("Shelve", form, state if state is not State.EMPTY else State.NORMAL, "", QSize(576, 240))
