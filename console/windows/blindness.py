"""What the windows say of what can't be seen now: that monitoring is blind, or quietly that a feed beside it is missing.

Blind is only who does not see health: a source of it that doesn't answer, a dead man's switch that went silent.
"""

from typing import NamedTuple

from console.live import Live
from console.panes.words import clock_time, minute
from console.sources.feeds import FEEDS, eyes_failing, failing_since, feeds_failing
from resources.tongue import shown, tr
from widgets.glyphs import GlyphKind
from widgets.notice_row import NoticeRow


class Blindness(NamedTuple):
    """What stands in the strip."""

    sentence: str
    note: str
    is_blind: bool = True
    """Whether it is health that can't be seen."""


def show_blindness(row: NoticeRow, found: Blindness | None) -> None:
    """Put it on the strip, which goes away where there is nothing to say."""
    row.setVisible(found is not None)
    if found is not None:
        row.set_glyph(GlyphKind.UNKNOWN if found.is_blind else GlyphKind.DEGRADED)
        row.set_dashed(found.is_blind)
        lead = tr("MONITORING BLIND") if found.is_blind else tr("Feed degraded")
        row.set_notice(found.sentence, lead=lead, note=found.note)


def blindness(live: Live) -> Blindness | None:
    """What can't be seen now; None where everything can."""
    failing = eyes_failing(live.sources.values())
    eyes = live.watchers.eyes if live.watchers is not None else None
    if eyes is not None and eyes.blind.is_blind:
        since = "" if eyes.blind.since_ms is None else tr("since {minute}", minute=minute(eyes.blind.since_ms))
        return Blindness(shown(eyes.blind.sentence), since)
    if not failing:
        return _feeds(live)
    worst = failing[0]
    others = tr(" and {failing} more", failing=len(failing) - 1) if len(failing) > 1 else ""
    since = (
        ""
        if worst.last_success_ms is None
        else tr(" · last answer {clock_time}Z", clock_time=clock_time(worst.last_success_ms))
    )
    sentence = tr(
        "{worst}{others} gives no answer: {last_error}. Values keep their age; the record works on.",
        worst=worst.name,
        others=others,
        last_error=worst.last_error,
    )
    return Blindness(sentence, tr("tries again by itself{since}", since=since))


def _feeds(live: Live) -> Blindness | None:
    failing = feeds_failing(live.sources.values())
    if not failing:
        return None
    worst, since_ms = failing[0], failing_since(failing[0])
    said = {"feed": tr(FEEDS[worst.kind]), "name": worst.name, "error": worst.last_error or tr("no answer")}
    if since_ms is None:
        sentence = tr("{feed} ({name}): {error}. Health is seen as before; what is new there is missing here.", **said)
    else:
        sentence = tr(
            "{feed} ({name}) since {time}: {error}. Health is seen as before; what is new there is missing here.",
            time=minute(since_ms),
            **said,
        )
    note = tr("tries again by itself")
    if len(failing) > 1:
        note = tr("{count} feeds in all · tries again by itself", count=len(failing))
    return Blindness(sentence, note, is_blind=False)
