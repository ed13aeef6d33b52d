"""What stands above and beside the list: the flood, the first one out, the rate, likely causes, the shelf. Pure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from console.panes.alerts.choice import is_held, is_unhandled
from console.panes.alerts.facts import Facts
from console.panes.alerts.views import alert_glyph, is_flashing, name_of, title_of
from console.panes.words import clock_time, countdown, minute
from models.alerts.inbox.views import Inbox, InboxAlert
from resources.tongue import tr
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
    muted = "" if muted_until_ms is None else tr("Sounds muted until {minute}.", minute=minute(muted_until_ms))
    mute = tr("Mute 10 min") if muted_until_ms is None else tr("Mute 10 min more")
    flood = inbox.flood
    if flood is None:
        return FloodView(tr("Muted"), muted, mute=mute) if muted else None
    how = tr("Grouped by service, first-out pinned") if is_grouped else tr("One by one, first-out pinned")
    sentence = tr(
        "{count} alerts in {window_minutes} min, budget is {budget}. {how}, ",
        count=flood.count,
        window_minutes=_WINDOW_MINUTES,
        budget=flood.budget,
        how=how,
    )
    return FloodView(
        tr("Flood mode"),
        sentence + (tr("no sound. {muted}", muted=muted) if muted else tr("one sound in all.")),
        tr("since {clock_time}Z", clock_time=clock_time(flood.since_ms)),
        mute,
        tr("Ungroup") if is_grouped else tr("Group"),
    )


def first_out_view(inbox: Inbox, facts: Facts) -> FirstOutView | None:
    """The alert that came first; None outside a flood."""
    alert = inbox.first_out
    if alert is None:
        return None
    service = alert.service
    condition = facts.condition(service).value.upper() if service is not None else ""
    ahead = _ahead(inbox, alert)
    began = tr(
        "First out {clock_time}.{began_ms:03}Z{ahead}",
        clock_time=clock_time(alert.began_ms),
        began_ms=alert.began_ms % 1000,
        ahead=f", {ahead}" if ahead else "",
    )
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
        at = f"{tr(alert.state.value).upper()} {minute(alert.acked_ms)}" if alert.acked_ms is not None else ""
        return "", " · ".join(each for each in (at or tr(alert.state.value).upper(), by) if each)
    if alert.ack_due_ms is None:
        return "", tr("no page")
    is_over = alert.ack_due_ms < facts.now_ms
    return countdown(alert.ack_due_ms, facts.now_ms), tr("past its window") if is_over else tr("to acknowledge")


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
        return tr("{seconds:.0f} ms before any other", seconds=seconds * 1000)
    return (
        tr("{seconds:.0f} s before any other", seconds=seconds)
        if seconds < 120
        else tr("{seconds:.0f} min before any other", seconds=seconds / 60)
    )


def rate_view(inbox: Inbox) -> RateView:
    """Alerts a minute, the last 30 minutes."""
    flood = inbox.flood
    budget = flood.budget if flood is not None else 10
    since = "" if flood is None else minute(flood.since_ms)
    return RateView(
        tuple((minute(at).rstrip("Z"), count) for at, count in inbox.per_minute),
        budget / _WINDOW_MINUTES,
        tr("flood line, {budget} in {window_minutes} min", budget=budget, window_minutes=_WINDOW_MINUTES),
        since.rstrip("Z"),
        tr("flood mode on {since}", since=since) if since else "",
    )


def mix_words(mix: Sequence[int]) -> str:
    """ "priority mix 5 / 16 / 79", in per cent; empty where there is nothing to divide."""
    total = sum(mix)
    return tr("priority mix {mix} %", mix=" / ".join(f"{each * 100 / total:.0f}" for each in mix)) if total else ""


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
                word=tr("CHANGE") if each.change else tr(condition.value).upper(),
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
            left=tr("until incident end") if each.until_ms is None else countdown(each.until_ms, facts.now_ms),
        )
        for each in shelves
    ]


def foot_words(inbox: Inbox, number: str) -> tuple[str, str]:
    """The keys, and the counts."""
    link = tr(" · L links to {number}", number=number) if number else ""
    keys = tr("Space acknowledges the group · A acknowledges one{link} · Ctrl+Shift+S shelves", link=link)
    count = sum(len(group.alerts) for group in inbox.groups)
    held = tr(", {suppressed:,} suppressed", suppressed=inbox.suppressed) if inbox.suppressed else ""
    groups, raw = len(inbox.groups), tr("{raw_events:,} raw events", raw_events=inbox.raw_events)
    said = (
        tr("{groups} group", groups=groups) if groups == 1 else tr("{groups} groups", groups=groups),
        (tr("{count} alert", count=1) if count == 1 else tr("{count:,} alerts", count=count)) + held,
        raw,
    )
    return keys, ", ".join(said)
