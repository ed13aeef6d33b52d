"""Which levels of an incident are due or will be: by time, by the SLA budget used, by exposure and duration. Pure (ALT-7).

Time counts from when the incident got the severity it has: raised to SEV1 after an hour as SEV2, level 1 of SEV1 is due half an
hour after that. Where the protocol has an acknowledgement window, a level falls due as soon as somebody asked, or told at the
level before, has let it pass (ALT-2). A rule fires a level once in an incident's life, also when it is reopened.
"""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from models.incident.severity import Severity
from models.oncall.plan import Plan, Step, Triggers
from resources.said import say

_HIGHEST: Final = 9


@dataclass(frozen=True, slots=True)
class Unanswered:
    """Somebody was asked (level 0) or told at a level, and has not acknowledged."""

    level: int
    since_ms: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of the incident at an instant. None: not known, which never fires anything."""

    severity: Severity
    declared_ms: int
    rated_ms: int
    """Since when it has this severity."""
    region: str = ""
    budget_used_percent: float | None = None
    """Of the worst SLA concerned."""
    is_breach_projected: bool | None = None
    exposure: int | None = None
    """Financial, in whole units of the plan's currency."""
    ack_window_seconds: int | None = None
    """The protocol's; None: it names none."""
    unanswered: tuple[Unanswered, ...] = ()


@dataclass(frozen=True, slots=True)
class Due:
    """One level that is due, or will be at `due_ms`."""

    rule: str
    level: int
    due_ms: int | None
    """By the wall clock; None: at once, it hangs on no time."""
    sentence: str
    notify: str
    message: str

    @property
    def key(self) -> str:
        """As of the item it becomes."""
        return f"{self.rule}|{self.level}"


def due(plan: Plan, facts: Facts, settled: Collection[str]) -> tuple[Due, ...]:
    """What has not fired or been skipped yet: due at once first, then by time."""
    steps = plan.steps_for(facts.severity, facts.region)
    found = [_of_time(facts, step, steps) for step in steps]
    found += _of_budget(plan.triggers, facts, steps) + _of_executives(plan.triggers, facts, steps)
    left = (each for each in found if each.key not in settled)
    return tuple(sorted(left, key=lambda each: (each.due_ms is not None, each.due_ms or 0, each.level, each.rule)))


def message(number: str, severity: Severity, title: str, level: Due) -> str:
    """What whoever is notified is to be told."""
    return " ".join(part for part in (f"{number} {severity}: {title}.", level.sentence, level.message) if part)


def _of_time(facts: Facts, step: Step, steps: tuple[Step, ...]) -> Due:
    """By time with the severity, or sooner where nobody of the level before acknowledges."""
    due_ms, sentence = (
        facts.rated_ms + step.after_seconds * 1000,
        say("{severity} for {after_seconds}.", severity=facts.severity, after_seconds=_span(step.after_seconds)),
    )
    before = max((each.level for each in steps if each.level < step.level), default=0)
    if facts.ack_window_seconds is not None:
        waits = [each.since_ms for each in facts.unanswered if each.level == before]
        over_ms = min(waits, default=due_ms) + facts.ack_window_seconds * 1000
        if waits and over_ms < due_ms:
            within = _span(facts.ack_window_seconds)
            due_ms, sentence = over_ms, say("Who was asked has not acknowledged within {within}.", within=within)
            if before:
                sentence = say("Level {level} has not acknowledged within {within}.", level=before, within=within)
    return Due(f"elapsed-{facts.severity}", step.level, due_ms, sentence, step.notify, step.message)


def _of_budget(triggers: Triggers, facts: Facts, steps: tuple[Step, ...]) -> list[Due]:
    found = []
    used = facts.budget_used_percent
    for level, percent in enumerate(triggers.budget_percent, 1):
        if used is not None and used >= percent:
            sentence = say("{used:.0f} % of the SLA budget is used (limit {percent} %).", used=used, percent=percent)
            found.append(_now(f"sla-budget-{percent}", min(level, _HIGHEST), sentence, steps))
    if facts.is_breach_projected and triggers.projected_breach_level is not None:
        sentence = say("At the present rate the SLA will be breached.")
        found.append(_now("sla-breach", triggers.projected_breach_level, sentence, steps))
    return found


def _of_executives(triggers: Triggers, facts: Facts, steps: tuple[Step, ...]) -> list[Due]:
    found, level = [], triggers.executive_level
    limit = triggers.exposure_limit
    if limit is not None and facts.exposure is not None and facts.exposure > limit:
        money = f"{facts.exposure:,} {triggers.currency}".strip()
        sentence = say("Financial exposure of {money} is above the limit of {limit:,}.", money=money, limit=limit)
        found.append(_now("exposure", level, sentence, steps, triggers.executive))
    seconds = triggers.duration_limit_seconds
    if seconds is not None:
        at_ms = facts.declared_ms + seconds * 1000
        notify = triggers.executive or _notify(level, steps)
        found.append(Due("duration", level, at_ms, say("Open for {seconds}.", seconds=_span(seconds)), notify, ""))
    return found


def _now(rule: str, level: int, sentence: str, steps: tuple[Step, ...], notify: str = "") -> Due:
    return Due(rule, level, None, sentence, notify or _notify(level, steps), "")


def _notify(level: int, steps: tuple[Step, ...]) -> str:
    """Whom the matrix names for the level; the highest it has below where it names nobody; else the secondary."""
    below = [step for step in steps if step.level <= level]
    return below[-1].notify if below else "secondary"


def _span(seconds: int) -> str:
    minutes = seconds // 60
    hours, rest = divmod(minutes, 60)
    return f"{minutes} min" if not hours or rest else f"{hours} h"
