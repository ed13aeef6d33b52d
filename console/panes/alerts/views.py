"""The inbox as rows of the list. Pure functions of the inbox and the facts of the moment."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from console.panes.alerts.choice import is_held, is_unhandled
from console.panes.alerts.facts import Facts
from console.panes.words import clock_time, countdown, minute
from models.alerts.inbox.views import Inbox, InboxAlert, InboxState, Priority, ServiceGroup
from models.health.condition import Condition
from resources.tongue import marked, tr
from widgets.alerts.alert_views import AlertBlock, AlertLine, Handling
from widgets.glyphs import GlyphKind, glyph_of

SUPPRESSED: Final = "suppressed"
"""Id of the group of what is kept from paging."""
NO_SERVICE: Final = marked("no service")
FLASH_MS: Final = 30_000
"""How long an unacknowledged P1 flashes at most, from when it was learned of."""
_DUE_SOON_MS: Final = 5 * 60_000


def blocks(inbox: Inbox, facts: Facts, *, is_grouped: bool = True) -> tuple[AlertBlock, ...]:
    """Groups, or one row an alert; what is kept from paging stands last, folded."""
    shown: list[AlertBlock] = []
    for group in inbox.groups:
        alerts = [alert for alert in group.alerts if not is_held(alert)]
        if alerts and is_grouped:
            head = group_head(group, alerts, facts)
            shown.append(replace(head, children=tuple(child(each, head.window, facts) for each in alerts)))
        elif alerts:
            shown += [single(alert, facts) for alert in alerts]
    if not is_grouped:
        shown = worst_first(inbox, shown)
    held = [alert for group in inbox.groups for alert in group.alerts if is_held(alert)]
    if not held:
        return tuple(shown)
    lines = tuple(line(each, facts, with_service=True) for each in held)
    return (*shown, replace(suppressed_head(held, facts), children=lines))


def worst_first(inbox: Inbox, singles: Sequence[AlertBlock]) -> list[AlertBlock]:
    """Rows of one alert each, by priority and age."""
    order = {alert.key: (alert.priority, alert.began_ms) for group in inbox.groups for alert in group.alerts}
    return sorted(singles, key=lambda block: order[block.id])


def alert_glyph(alert: InboxAlert, facts: Facts) -> GlyphKind:
    """The shape of an alert: P1 takes that of a service that is down, P1 and P2 else degraded, the rest at risk."""
    if alert.priority is Priority.P1 and alert.service is not None and facts.condition(alert.service) is Condition.DOWN:
        return GlyphKind.DOWN
    return GlyphKind.DEGRADED if alert.priority <= Priority.P2 else GlyphKind.AT_RISK


def name_of(service: str | None, facts: Facts) -> str:
    """Name of a service; words where an alert names none that is known."""
    return tr(NO_SERVICE) if service is None else facts.service(service)


def title_of(alert: InboxAlert) -> str:
    """What an alert says, or its name where it says nothing."""
    return alert.summary or alert.name


def is_flashing(alert: InboxAlert, now_ms: int) -> bool:
    """Only an unacknowledged P1, and only at first."""
    return alert.priority is Priority.P1 and alert.state is InboxState.FIRING and 0 <= now_ms - alert.seen_ms < FLASH_MS


def passing(alert: InboxAlert, facts: Facts) -> tuple[object, ...]:
    """Of a row's words those that can become others while the alert stays as it is."""
    return (
        *_window(alert, facts),
        alert_glyph(alert, facts),
        name_of(alert.service, facts),
        is_flashing(alert, facts.now_ms),
    )


def line(alert: InboxAlert, facts: Facts, *, with_service: bool = False) -> AlertLine:
    """One alert below its group."""
    text = f"P{alert.priority.value} {title_of(alert)}"
    window, is_due = _window(alert, facts)
    return AlertLine(
        id=alert.key,
        glyph=alert_glyph(alert, facts),
        text=f"{name_of(alert.service, facts)}: {text}" if with_service else text,
        began=clock_time(alert.began_ms),
        state=tr(alert.state.value).upper(),
        handling=_handling(alert),
        window=window,
        is_due=is_due,
        note=_note(alert),
        is_flashing=is_flashing(alert, facts.now_ms),
    )


def group_head(group: ServiceGroup, alerts: Sequence[InboxAlert], facts: Facts) -> AlertBlock:
    """A group without its alerts' lines."""
    lead = group.lead if not is_held(group.lead) else alerts[0]
    least = min(alerts, key=_handled)
    due = min((each for each in alerts if _counts_down(each)), key=lambda each: each.ack_due_ms or 0, default=None)
    window, is_due = _window(due if due is not None else least, facts)
    service = group.service
    condition = facts.condition(service) if service is not None else Condition.UNKNOWN
    return AlertBlock(
        id=f"service:{service or ''}",
        glyph=glyph_of(condition) if service is not None else alert_glyph(lead, facts),
        name=name_of(service, facts),
        word=tr(condition.value).upper() if service is not None else "",
        count=len(alerts),
        mix=" / ".join(str(each) for each in mix_of(alerts)),
        lead=title_of(lead),
        note=_note(lead) or (facts.change(service, lead.began_ms) if service is not None else ""),
        began=clock_time(min(each.began_ms for each in alerts)),
        state=tr(least.state.value).upper(),
        handling=_handling(least),
        window=window,
        is_due=is_due,
        is_flashing=any(is_flashing(each, facts.now_ms) for each in alerts),
    )


def child(alert: InboxAlert, window: str, facts: Facts) -> AlertLine:
    """An alert below its group; what the group's last column says already is not said again."""
    found = line(alert, facts)
    return replace(found, window="", is_due=False) if found.window == window else found


def single(alert: InboxAlert, facts: Facts) -> AlertBlock:
    """One alert as a row of its own."""
    window, is_due = _window(alert, facts)
    return AlertBlock(
        id=alert.key,
        glyph=alert_glyph(alert, facts),
        name=name_of(alert.service, facts),
        word=f"P{alert.priority.value}",
        count=alert.count,
        mix="",
        lead=title_of(alert),
        note=_note(alert),
        began=clock_time(alert.began_ms),
        state=tr(alert.state.value).upper(),
        handling=_handling(alert),
        window=window,
        is_due=is_due,
        is_flashing=is_flashing(alert, facts.now_ms),
    )


def suppressed_head(held: Sequence[InboxAlert], facts: Facts) -> AlertBlock:
    """What is kept from paging, without its lines."""
    reasons = sorted({each.suppressed_by for each in held if each.suppressed_by})
    return AlertBlock(
        id=SUPPRESSED,
        glyph=alert_glyph(min(held, key=lambda each: each.priority), facts),
        name=tr("Suppressed {held}", held=len(held)),
        word=tr("SHOWN, NOT PAGED"),
        count=len(held),
        mix=" / ".join(str(each) for each in mix_of(held)),
        lead=tr("Kept from paging by {reasons}", reasons=", ".join(reasons)) if reasons else tr("Kept from paging"),
        note="",
        began=clock_time(min(each.began_ms for each in held)),
        state=tr("SUPPRESSED"),
        handling=Handling.HELD,
        window=tr("no page"),
    )


def mix_of(alerts: Sequence[InboxAlert]) -> tuple[int, int, int]:
    """P1, P2 and the rest."""
    p1 = sum(each.priority is Priority.P1 for each in alerts)
    p2 = sum(each.priority is Priority.P2 for each in alerts)
    return p1, p2, len(alerts) - p1 - p2


def _handling(alert: InboxAlert) -> Handling:
    if is_held(alert):
        return Handling.HELD
    if alert.is_latched:
        return Handling.LATCHED
    return Handling.OPEN if alert.state is InboxState.FIRING else Handling.DONE


def _handled(alert: InboxAlert) -> int:
    """The least handled first: what fires, then what is over but was never acknowledged."""
    if alert.is_latched:
        return 1
    return {InboxState.FIRING: 0, InboxState.ACKED: 2, InboxState.LINKED: 3}.get(alert.state, 4)


def _counts_down(alert: InboxAlert) -> bool:
    return alert.state is InboxState.FIRING and alert.ack_due_ms is not None


def _window(alert: InboxAlert, facts: Facts) -> tuple[str, bool]:
    """The last column, and whether it is pressing."""
    if alert.acked_by is not None and not is_unhandled(alert):
        first_name = facts.person(alert.acked_by).split(" ")[0]
        return (f"{first_name}, {minute(alert.acked_ms)}" if alert.acked_ms is not None else first_name), False
    if not is_unhandled(alert):
        return "", False
    if alert.ack_due_ms is None:
        return tr("no page"), False
    return countdown(alert.ack_due_ms, facts.now_ms), alert.ack_due_ms - facts.now_ms < _DUE_SOON_MS


def _note(alert: InboxAlert) -> str:
    if is_held(alert):
        return ": ".join(each for each in (alert.suppressed_by, alert.suppressed_why) if each)
    if alert.is_latched:
        over = (
            tr("over since {minute}", minute=minute(alert.resolved_ms)) if alert.resolved_ms is not None else tr("over")
        )
        return tr("{over}; stays until it is acknowledged", over=over)
    if alert.is_chattering:
        return tr("CHATTERING, {changes} changes in 10 min, not counted in the budget", changes=alert.changes)
    if alert.state is InboxState.LINKED and alert.incident_number:
        return alert.incident_number
    return tr("fired {count} times", count=alert.count) if alert.count > 1 else ""
