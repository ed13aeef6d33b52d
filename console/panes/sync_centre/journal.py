"""The journal of what was written while the hub was away or not well, as rows in words. Pure."""

from collections.abc import Sequence

from console.panes.words import clock_time, countdown, minute
from models.degraded.view import Fate, JournalItem, JournalView, PeriodView, SagaView
from models.sync.heard import heard
from resources.tongue import shown, tr
from widgets.detail_rows import DetailView
from widgets.glyphs import GlyphKind
from widgets.two_line_list import Sign, TwoLineView

_SIGNS = {
    Fate.WAITING: Sign.OPEN,
    Fate.ACCEPTED: Sign.DONE,
    Fate.CONFLICTED: Sign.WARNING,
    Fate.REJECTED: Sign.WARNING,
    Fate.COMPENSATED: Sign.DONE,
}


def open_count(journal: JournalView | None) -> int:
    """Entries that a person still has to see to."""
    if journal is None:
        return 0
    owed = (Fate.CONFLICTED, Fate.REJECTED)
    items = (*journal.outside, *(item for period in journal.periods for item in period.items))
    return sum(item.fate in owed for item in items)


def journal_rows(journal: JournalView) -> list[TwoLineView]:
    """What was not taken though all was well; then each period, the newest first, with what is owed first in it."""
    rows = [_item(item) for item in journal.outside]
    for period in journal.periods:
        rows.append(_period(period))
        rows += [_item(item) for item in sorted(period.items, key=lambda each: (each.fate.is_settled, each.at_ms))]
    return rows


def period_id(period: PeriodView) -> str:
    """Of its row."""
    return f"period:{period.began_ms}"


def _period(period: PeriodView) -> TwoLineView:
    counts = ", ".join(f"{count} {tr(fate.value)}" for fate, count in period.counts().items() if count)
    end = tr("closed") if period.is_closed else tr("still away") if period.ended_ms is None else tr("to reconcile")
    sign = Sign.DONE if period.is_closed else Sign.WARNING if period.ended_ms is not None else Sign.OPEN
    return TwoLineView(period_id(period), _span(period), counts or tr("nothing was written"), end, sign)


def _span(period: PeriodView) -> str:
    if period.ended_ms is None:
        return tr("Since {minute}: {why}", minute=minute(period.began_ms), why=heard(period.why))
    length = countdown(period.ended_ms, period.began_ms)
    return tr(
        "{minute} to {minute2}, {length}: {why}",
        minute=minute(period.began_ms),
        minute2=minute(period.ended_ms),
        length=length,
        why=heard(period.why),
    )


def _item(item: JournalItem) -> TwoLineView:
    # Some changes say themselves what they began from.
    is_told = not item.before or item.after.casefold().startswith(item.before.casefold())
    change = item.after if is_told else f"{item.before} → {item.after}"
    note = " · ".join(part for part in (f"{clock_time(item.at_ms)}Z", item.place, item.who, change) if part)
    return TwoLineView(item.event, tr(item.what), note, tr(item.fate.value), _SIGNS[item.fate])


def item_details(item: JournalItem, sagas: Sequence[SagaView]) -> list[DetailView]:
    """Who, what, before and after, why, by which clock; what became of it, and what undoes it."""
    glyph = None if item.fate.is_settled or item.fate is Fate.WAITING else GlyphKind.AT_RISK
    rows = [DetailView(tr("Fate"), tr(item.fate.value), shown(item.reason), glyph)]
    if item.before:
        rows.append(DetailView(tr("Before"), item.before))
    rows.append(DetailView(tr("After"), item.after or "–"))
    rows.append(
        DetailView(
            tr("By"), item.who, tr("{clock_time}Z, clock {clock}", clock_time=clock_time(item.at_ms), clock=item.clock)
        )
    )
    if item.why:
        rows.append(DetailView(tr("Why"), heard(item.why)))
    if item.place:
        rows.append(DetailView(tr("In"), item.place))
    if item.compensation:
        rows.append(DetailView(tr("Undone by"), tr(item.compensation)))
    saga = next((each for each in sagas if each.key == item.saga), None)
    if saga is not None:
        undone = ", ".join(saga.undone) or tr("every step holds")
        rows.append(
            DetailView(
                tr("Part of"), saga.name, tr("{steps} steps; not holding: {undone}", steps=saga.steps, undone=undone)
            )
        )
    return rows


def period_details(period: PeriodView) -> list[DetailView]:
    """A stretch of time, and what is owed before it is closed."""
    rows = [
        DetailView(tr("Began"), f"{clock_time(period.began_ms)}Z", heard(period.why)),
        DetailView(tr("Ended"), f"{clock_time(period.ended_ms)}Z" if period.ended_ms is not None else tr("not yet")),
    ]
    rows += [DetailView(tr(fate.value).capitalize(), str(count)) for fate, count in period.counts().items() if count]
    for saga in period.sagas:
        rows.append(
            DetailView(
                tr("Part of"), saga.name, tr("not holding: {undone}", undone=", ".join(saga.undone) or tr("nothing"))
            )
        )
    owed = len(period.open_items)
    rows.append(
        DetailView(
            tr("Closed"),
            tr("yes") if period.is_closed else tr("no"),
            tr("{owed} not settled", owed=owed) if owed else "",
        )
    )
    return rows


def selected(journal: JournalView | None, chosen: str) -> tuple[str, list[DetailView], tuple[str, ...]] | None:
    """Heading, details and acts of a row; None where there is none of this id."""
    outside = next((each for each in journal.outside if each.event == chosen), None) if journal is not None else None
    if outside is not None:
        return outside.what, item_details(outside, ()), _acts(outside)
    for period in journal.periods if journal is not None else ():
        if period_id(period) == chosen:
            return _span(period), period_details(period), ()
        item = next((each for each in period.items if each.event == chosen), None)
        if item is not None:
            return item.what, item_details(item, period.sagas), _acts(item)
    return None


def _acts(item: JournalItem) -> tuple[str, ...]:
    return ("compensate",) if item.fate is Fate.REJECTED else ()
