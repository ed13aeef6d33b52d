"""Two rules side by side over the same past, and any replay as rows of text for a pane or a terminal."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from models.alerts.replay import IncidentOutcome, PastIncident, Replay
from models.kernel.clock import rfc3339
from models.slo.words import percent, rough

ALERT_HEAD = ("BEGAN", "ENDED", "LASTED", "SERVICE", "SERIES", "PEAK", "INCIDENT")
OUTCOME_HEAD = ("INCIDENT", "SERVICE", "BEGAN")
_NONE = "–"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A new rule against the old one."""

    old: Replay
    new: Replay

    @property
    def newly_missed(self) -> tuple[PastIncident, ...]:
        """Found by the old rule, missed by the new."""
        return tuple(each for each in self.new.missed if each in _found(self.old))

    @property
    def newly_found(self) -> tuple[PastIncident, ...]:
        """Missed by the old rule, found by the new."""
        return tuple(each for each in self.old.missed if each in _found(self.new))

    def sentence(self) -> str:
        """What changes, in words."""
        old, new = len(self.old.alerts), len(self.new.alerts)
        false = len(self.new.false_alerts), len(self.old.false_alerts)
        said = f"{new:,} alerts in place of {old:,}, {false[0]:,} without an incident in place of {false[1]:,}"
        lost, won = self.newly_missed, self.newly_found
        said += f"; newly missed: {_titles(lost)}" if lost else "; no incident newly missed"
        return said + (f"; newly found: {_titles(won)}." if won else ".")


def summary(replays: Sequence[Replay]) -> list[tuple[str, ...]]:
    """A row a figure, a column a replay; the first row names the rules."""
    return [
        ("", *(each.rule.name for each in replays)),
        ("rule", *(each.rule.words() for each in replays)),
        ("alerts", *(f"{len(each.alerts):,}" for each in replays)),
        ("alerts a week", *(_NONE if (rate := each.alerts_per_week) is None else f"{rate:.3g}" for each in replays)),
        ("with an incident", *(f"{len(each.alerts) - len(each.false_alerts):,}" for each in replays)),
        ("without one", *(f"{len(each.false_alerts):,}" for each in replays)),
        ("incidents found", *(f"{len(_found(each)):,} of {len(each.outcomes):,}" for each in replays)),
        ("missed", *(_titles(each.missed) or "none" for each in replays)),
        ("median delay", *(_NONE if (delay := each.median_delay) is None else _delay(delay) for each in replays)),
        ("share of time firing", *(percent(each.firing_share) for each in replays)),
        ("noisiest", *(_noisiest(each) for each in replays)),
    ]


def outcome_cells(replays: Sequence[Replay]) -> list[tuple[str, ...]]:
    """A row an incident under OUTCOME_HEAD, with one further cell a replay of the same past: delay, missed, or no data."""
    return [
        (
            outcomes[0].incident.title or "incident",
            outcomes[0].incident.service or _NONE,
            instant(outcomes[0].incident.start),
            *(_outcome(each) for each in outcomes),
        )
        for outcomes in zip(*(each.outcomes for each in replays), strict=True)
    ]


def alert_cells(one: Replay) -> list[tuple[str, ...]]:
    """The cells under ALERT_HEAD for each alert, by its begin."""
    return [
        (
            instant(each.start),
            "fires" if each.is_open else instant(each.end),
            rough(each.end - each.start),
            each.service or _NONE,
            each.series or _NONE,
            f"{each.peak:.4g}",
            each.incident or "none known",
        )
        for each in one.alerts
    ]


def instant(seconds: float) -> str:
    """A moment in UTC, to the second."""
    if not math.isfinite(seconds):
        return _NONE
    return rfc3339(round(seconds) * 1000).replace(".000Z", "Z")


def _found(one: Replay) -> tuple[PastIncident, ...]:
    return tuple(each.incident for each in one.outcomes if each.delay_seconds is not None)


def _titles(incidents: Sequence[PastIncident]) -> str:
    return ", ".join(each.title or instant(each.start) for each in incidents)


def _outcome(outcome: IncidentOutcome) -> str:
    if outcome.delay_seconds is not None:
        return _delay(outcome.delay_seconds)
    return "MISSED" if outcome.has_data else "no data"


def _delay(seconds: float) -> str:
    return f"{rough(-seconds)} early" if seconds < 0 else rough(seconds)


def _noisiest(one: Replay) -> str:
    counts = list(one.counts().items())[:3]
    return ", ".join(f"{service or 'unnamed'} {count:,}" for service, count in counts) or _NONE
