"""What the lock screen says: nothing that a wall in a corridor might not show. No names of services, people or incidents."""

from collections.abc import Sequence
from typing import Final

from console.live import Live
from console.panes.sheet import sentence
from console.panes.words import clock_time, elapsed
from console.sign_in import SignInFacts
from models.access.signing_in import HOUR_MS
from models.health.condition import Condition
from resources.tongue import tr
from widgets.glyphs import GlyphKind, glyph_of, glyph_of_severity
from widgets.lock_screen import LockData, LockLine

_ORDER: Final = (Condition.DOWN, Condition.DEGRADED, Condition.AT_RISK, Condition.UNKNOWN, Condition.OK)


def lock_data(live: Live, facts: SignInFacts, sharing: str) -> LockData:
    """The screen at this second. `sharing`: how the hub is reached, as the window says it."""
    role = tr("{role} at the hub", role=tr(facts.role.replace("_", " "))) if facts.role else ""
    return LockData(
        name=facts.name,
        clock=f"{clock_time(live.clock.now_ms())}Z",
        role=" · ".join(part for part in (role, sharing.partition(" · ")[0]) if part),
        why=sentence(facts.why),
        note=_lease(facts),
        lines=(_health(live), *_incidents(live)),
    )


def counted(conditions: Sequence[Condition]) -> str:
    """2 down · 1 degraded · 21 ok."""
    parts = [(conditions.count(each), tr(each.value)) for each in _ORDER]
    return " · ".join(f"{number} {word}" for number, word in parts if number)


def _health(live: Live) -> LockLine:
    found = [each.condition for each in live.health]
    if not found:
        return LockLine(GlyphKind.UNKNOWN, tr("No health data yet"))
    worst = next(each for each in _ORDER if each in found)
    return LockLine(glyph_of(worst), tr("Services: {counted}", counted=counted(found)))


def _incidents(live: Live) -> tuple[LockLine, ...]:
    opened = [each for each in live.headings if each.is_open and not each.drill]
    if not opened:
        return (LockLine(GlyphKind.OK, tr("No open incident")),)
    gravest = min(opened, key=lambda each: (each.severity.rank, each.declared_ms))
    number = tr(" and {opened} more", opened=len(opened) - 1) if len(opened) > 1 else ""
    words = tr(
        "{severity} open for {elapsed}{number}",
        severity=gravest.severity,
        elapsed=elapsed(gravest.declared_ms, live.clock.now_ms()),
        number=number,
    )
    return (LockLine(glyph_of_severity(gravest.severity.rank), words),)


def _lease(facts: SignInFacts) -> str:
    if facts.left_ms is None or facts.why:
        return ""
    hours = facts.left_ms // HOUR_MS
    left = f"{hours} h" if hours else f"{facts.left_ms // 60_000} min"
    return tr("Opens without the hub for another {left}.", left=left)
