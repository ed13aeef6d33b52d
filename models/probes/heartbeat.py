"""Heartbeats: pulses expected at an interval. Silence of a monitoring system is told of sooner than of others: without it
every green is a guess.
"""

from dataclasses import dataclass
from enum import StrEnum

from models.health.figure import age as age_words
from models.kernel.clock import utc
from resources.said import say

BLIND_AFTER = 2
"""Intervals of silence after which a monitoring system counts as gone."""
ALERT_AFTER = 3
"""Missed pulses after which any other heartbeat alerts, where its file says nothing else."""


class Feed(StrEnum):
    """Where pulses are seen."""

    FILE = "file"
    """A file that is touched or rewritten: its time of change is the pulse."""
    ALERT = "alert"
    """An alert that always fires (Watchdog) and that Alertmanager hears anew at intervals."""
    QUERY = "query"
    """A Prometheus expression whose newest sample is the pulse."""


@dataclass(frozen=True, slots=True)
class Heartbeat:
    """Who is to be heard, and how often."""

    id: str
    feed: Feed
    at: str
    """Path of the file, name of the alert, or the expression."""
    interval_seconds: float
    grace_seconds: float = 0.0
    title: str = ""
    alert_after: int = ALERT_AFTER
    is_monitoring: bool = False
    """A monitoring system's: silence for two intervals is MONITORING BLIND."""
    service: str | None = None
    """Its own entry in the catalogue."""
    stands_in_for: str = ""
    """Monitoring systems with the same word here are redundant: we are blind once all of them are silent."""
    watches: tuple[str, ...] = ()
    """Services known through it alone; empty: all."""
    url: str | None = None
    """Of the server to ask, where it is not the one of the settings."""

    @property
    def name(self) -> str:
        """The title, or the id where there is none."""
        return self.title or self.id


@dataclass(frozen=True, slots=True)
class Pulse:
    """A sign of life."""

    heartbeat: str
    at_ms: int


class HeartbeatState(StrEnum):
    """The value is the word shown to people."""

    BEATING = "beating"
    LATE = "late"
    MISSED = "missed"
    SILENT = "silent"
    """As many pulses missed as it takes: alert."""
    WAITING = "waiting for its first pulse"


@dataclass(frozen=True, slots=True)
class HeartbeatStanding:
    """One heartbeat at one moment."""

    heartbeat: str
    name: str
    service: str | None
    state: HeartbeatState
    is_monitoring: bool
    is_blind: bool
    """A monitoring system, silent for two intervals."""
    missed: int
    age_seconds: float | None
    """Since the newest pulse; None where none was ever heard."""
    since_ms: int | None
    """When the next pulse was due that did not come; None while it beats."""
    why: str


def stand(heartbeat: Heartbeat, age_seconds: float | None, waited_seconds: float, now_ms: int) -> HeartbeatStanding:
    """What an age means. `waited_seconds` is how long we have listened: it stands in for the age before the first pulse."""
    silence = waited_seconds if age_seconds is None else age_seconds
    every, grace = heartbeat.interval_seconds, heartbeat.grace_seconds
    missed = max(0, int((silence - grace) // every))
    is_blind = heartbeat.is_monitoring and missed >= BLIND_AFTER
    state = HeartbeatState.BEATING
    if missed >= heartbeat.alert_after or is_blind:
        state = HeartbeatState.SILENT
    elif missed:
        state = HeartbeatState.MISSED
    elif age_seconds is None:
        state = HeartbeatState.WAITING
    elif silence > every:
        state = HeartbeatState.LATE
    since = None
    if state in (HeartbeatState.MISSED, HeartbeatState.SILENT):
        since = now_ms - round((silence - every) * 1000)
    why = _words(heartbeat, state, missed, age_seconds, now_ms)
    return HeartbeatStanding(
        heartbeat.id,
        heartbeat.name,
        heartbeat.service,
        state,
        heartbeat.is_monitoring,
        is_blind,
        missed,
        age_seconds,
        since,
        why,
    )


def _words(heartbeat: Heartbeat, state: HeartbeatState, missed: int, age: float | None, now_ms: int) -> str:
    if age is None:
        heard = say("no pulse was ever heard")
    else:
        at = utc(now_ms - round(age * 1000)).strftime("%H:%M:%S")
        heard = say("last pulse {at} UTC, {age_words} ago", at=at, age_words=age_words(age))
    match state:
        case HeartbeatState.SILENT | HeartbeatState.MISSED:
            every = heartbeat.interval_seconds
            if missed == 1:
                return say("1 pulse missed; {heard}; expected every {every:g} s", heard=heard, every=every)
            return say(
                "{missed} pulses missed; {heard}; expected every {every:g} s", missed=missed, heard=heard, every=every
            )
        case HeartbeatState.LATE:
            return say("late, within its grace of {grace:g} s; {heard}", grace=heartbeat.grace_seconds, heard=heard)
    return heard
