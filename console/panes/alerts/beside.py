"""What stands above and beside the list: the flood, the first one out, the rate, likely causes, the shelf. Pure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from console.panes.alerts.choice import is_held, is_unhandled
from console.panes.alerts.facts import Facts
from console.panes.alerts.views import alert_glyph, is_flashing, name_of, title_of
from console.panes.words import clock_time, countdown, minute
from models.alerts.inbox.views import Inbox, InboxAlert
from widgets.alerts.first_out import FirstOutView
from widgets.alerts.flood_notice import FloodView
from widgets.alerts.rate_bars import RateView
from widgets.alerts.shelf_list import LikelyView, ShelfView
from widgets.glyphs import GlyphKind, glyph_of

if TYPE_CHECKING:
    from models.causes.suspect import Suspect

MOST_CAUSES: Final = 3
_WINDOW_MINUTES: Final = 10


def flood_view(inbox: Inbox, *, is_grouped: bool, muted_until_ms: int | None) -> FloodView | None:
    """The notice of a flood, or that the sounds are muted; None where there is nothing to say."""
    muted = "" if muted_until_ms is None else f"Sounds muted until {minute(muted_until_ms)}."
    mute = "Mute 10 min" if muted_until_ms is None else "Mute 10 min more"
    flood = inbox.flood
    if flood is None:
        return FloodView("Muted", muted, mute=mute) if muted else None
    how = "Grouped by service, first-out pinned" if is_grouped else "One by one, first-out pinned"
    sentence = f"{flood.count} alerts in {_WINDOW_MINUTES} min, budget is {flood.budget}. {how}, "
    return FloodView(
        "Flood mode",
        sentence + (f"no sound. {muted}" if muted else "one sound in all."),
        f"since {clock_time(flood.since_ms)}Z",
        mute,
        "Ungroup" if is_grouped else "Group",
    )


def first_out_view(inbox: Inbox, facts: Facts) -> FirstOutView | None:
    """The alert that came first; None outside a flood."""
    alert = inbox.first_out
    if alert is None:
        return None
    service = alert.service
    condition = facts.condition(service).value.upper() if service is not None else ""
    ahead = _ahead(inbox, alert)
    began = f"First out {clock_time(alert.began_ms)}.{alert.began_ms % 1000:03}Z{f', {ahead}' if ahead else ''}"
    window, note = _first_window(alert, facts)
    return FirstOutView(
        id=alert.key,
        glyph=glyph_of(facts.condition(service)) if service is not None else alert_glyph(alert, facts),
        title=f"{name_of(service, facts)}: {title_of(alert)}",
        facts=" · ".join(each for each in (began, f"P{alert.priority.value}", condition) if each),
        window=window,
        window_note=note,
        is_acknowledged=not is_unhandled(alert),
        is_flashing=is_flashing(alert, facts.now_ms),
    )


def _first_window(alert: InboxAlert, facts: Facts) -> tuple[str, str]:
    if not is_unhandled(alert):
        by = facts.person(alert.acked_by) if alert.acked_by is not None else ""
        at = f"{alert.state.value.upper()} {minute(alert.acked_ms)}" if alert.acked_ms is not None else ""
        return "", " · ".join(each for each in (at or alert.state.value.upper(), by) if each)
    if alert.ack_due_ms is None:
        return "", "no page"
    is_over = alert.ack_due_ms < facts.now_ms
    return countdown(alert.ack_due_ms, facts.now_ms), "past its window" if is_over else "to acknowledge"


def _ahead(inbox: Inbox, first: InboxAlert) -> str:
    others = [
        alert.began_ms
        for group in inbox.groups
        for alert in group.alerts
        if alert.key != first.key and not is_held(alert) and alert.began_ms >= first.began_ms
    ]
    if not others:
        return ""
    seconds = (min(others) - first.began_ms) / 1000
    if seconds < 1:
        return f"{seconds * 1000:.0f} ms before any other"
    return f"{seconds:.0f} s before any other" if seconds < 120 else f"{seconds / 60:.0f} min before any other"


def rate_view(inbox: Inbox) -> RateView:
    """Alerts a minute, the last 30 minutes."""
    flood = inbox.flood
    budget = flood.budget if flood is not None else 10
    since = "" if flood is None else minute(flood.since_ms)
    return RateView(
        tuple((minute(at).rstrip("Z"), count) for at, count in inbox.per_minute),
        budget / _WINDOW_MINUTES,
        f"flood line, {budget} in {_WINDOW_MINUTES} min",
        since.rstrip("Z"),
        f"flood mode on {since}" if since else "",
    )


def mix_words(mix: Sequence[int]) -> str:
    """ "priority mix 5 / 16 / 79", in per cent; empty where there is nothing to divide."""
    total = sum(mix)
    return f"priority mix {' / '.join(f'{each * 100 / total:.0f}' for each in mix)} %" if total else ""


def likely(suspects: "Sequence[Suspect]", facts: Facts) -> list[LikelyView]:
    """The likeliest causes of all that fires, one line each."""
    rows = []
    for number, each in enumerate(suspects[:MOST_CAUSES], start=1):
        condition = facts.condition(each.service)
        rows.append(
            LikelyView(
                id=each.service,
                rank=number,
                glyph=GlyphKind.CHANGE if each.change else glyph_of(condition),
                name=each.change or facts.service(each.service),
                word="CHANGE" if each.change else condition.value.upper(),
                why=each.for_[0] if each.for_ else "",
                score=f"{each.score:.2f}",
            )
        )
    return rows


def shelf_views(inbox: Inbox, facts: Facts) -> list[ShelfView]:
    """What is shelved, the soonest back first."""
    shelves = sorted(inbox.shelves, key=lambda each: (each.until_ms is None, each.until_ms or 0, each.key))
    return [
        ShelfView(
            id=each.key,
            glyph=alert_glyph(each.alert, facts),
            name=f"{name_of(each.alert.service, facts)}: {title_of(each.alert)}",
            reason=each.reason,
            by=facts.person(each.by),
            left="until incident end" if each.until_ms is None else countdown(each.until_ms, facts.now_ms),
        )
        for each in shelves
    ]


def foot_words(inbox: Inbox, number: str) -> tuple[str, str]:
    """The keys, and the counts."""
    link = f" · L links to {number}" if number else ""
    keys = f"Space acknowledges the group · A acknowledges one{link} · Ctrl+Shift+S shelves"
    count = sum(len(group.alerts) for group in inbox.groups)
    held = f", {inbox.suppressed:,} suppressed" if inbox.suppressed else ""
    groups = len(inbox.groups)
    return keys, f"{groups} group{_s(groups)}, {count:,} alert{_s(count)}{held}, {inbox.raw_events:,} raw events"


def _s(count: int) -> str:
    return "" if count == 1 else "s"
