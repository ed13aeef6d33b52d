"""Where pulses are seen from here: files that are touched, an alert that always fires, the newest sample of an expression.

A feed that can't be read brings no pulse, and no pulse is what a heartbeat is about: nothing here ever fails as a whole.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from console.http import HttpClient, HttpFailure
from console.sources.port import Batch
from models.kernel.clock import Clock, parse_rfc3339
from models.kernel.errors import BadInput, Problem
from models.probes.heartbeat import Feed, Heartbeat, Pulse
from resources.said import say

_LEAST_SECONDS = 5.0
_TIMEOUT_SECONDS = 5.0


class HeartbeatSource:
    """Looks at the feeds of heartbeats that are seen in one place, so that a server that hangs delays no other."""

    def __init__(
        self, heartbeats: Sequence[Heartbeat], clock: Clock, client: HttpClient | None = None, name: str = "heartbeats"
    ) -> None:
        """`client` speaks to the server that alerts and expressions are asked of; None for files."""
        self.name = name
        self.interval_seconds = max(_LEAST_SECONDS, min(each.interval_seconds for each in heartbeats) / 4)
        self._clock = clock
        self._heartbeats = tuple(heartbeats)
        self._client = client
        self._due: dict[str, float] = {}

    def poll(self, now_ms: int) -> Batch:
        """The pulses of the feeds that are due, and why some could not be looked at."""
        pulses: list[Pulse] = []
        warnings: list[str] = []
        now = self._clock.monotonic()
        for beat in self._heartbeats:
            if self._due.get(beat.id, now) > now:
                continue
            self._due[beat.id] = now + max(_LEAST_SECONDS, beat.interval_seconds / 4) * 0.9
            try:
                at_ms = self._seen(beat)
            except (HttpFailure, OSError) as error:
                warnings.append(f"{beat.name}: {error}")
                continue
            if at_ms is not None:
                pulses.append(Pulse(beat.id, at_ms))
        return Batch(pulses=tuple(pulses), warnings=tuple(warnings))

    def close(self) -> None:
        """Let go of the connection."""
        if self._client is not None:
            self._client.close()

    def _seen(self, beat: Heartbeat) -> int | None:
        if self._client is None:
            return Path(beat.at).expanduser().stat().st_mtime_ns // 1_000_000
        if beat.feed is Feed.ALERT:
            wanted = {"active": "true", "silenced": "true", "inhibited": "true"}
            filters = {**wanted, "filter": f'alertname="{_quoted(beat.at)}"'}
            return newest_alert_ms(self._client.get_json("/api/v2/alerts", filters))
        query = {"query": f"max(timestamp({beat.at}))"}
        return newest_sample_ms(self._client.get_json("/api/v1/query", query))


def heartbeat_sources(
    heartbeats: Sequence[Heartbeat], clock: Clock, prometheus: str = "", alertmanager: str = ""
) -> list[HeartbeatSource]:
    """One source a server, and one for all files. The addresses serve where a heartbeat names none; BadInput without one."""
    defaults = {Feed.ALERT: alertmanager, Feed.QUERY: prometheus}
    places: dict[str, list[Heartbeat]] = {}
    for beat in heartbeats:
        url = "" if beat.feed is Feed.FILE else beat.url or defaults[beat.feed]
        if not url and beat.feed is not Feed.FILE:
            server = "Alertmanager" if beat.feed is Feed.ALERT else "Prometheus"
            message = say("expected the address of {server} here or in the settings, found none", server=server)
            raise BadInput(Problem(f"heartbeat {beat.id}", None, "url", message))
        places.setdefault(url, []).append(beat)
    return [
        HeartbeatSource(
            found,
            clock,
            HttpClient(url, timeout_seconds=_TIMEOUT_SECONDS, clock=clock) if url else None,
            f"heartbeats {url}".strip(),
        )
        for url, found in places.items()
    ]


def newest_alert_ms(document: Any) -> int | None:
    """When Alertmanager last heard of the alert: it notes each time it is sent anew. None where it does not stand."""
    times = []
    for entry in document if isinstance(document, list) else []:
        try:
            times.append(parse_rfc3339(str(entry["updatedAt"])))
        except (KeyError, TypeError, ValueError):
            continue
    return max(times, default=None)


def newest_sample_ms(document: Any) -> int | None:
    """The time that an instant query for `max(timestamp(…))` answered; None where it found no sample."""
    try:
        return round(float(document["data"]["result"][0]["value"][1]) * 1000)
    except (KeyError, IndexError, TypeError, ValueError, OverflowError):
        return None


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')
