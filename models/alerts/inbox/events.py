"""The content of the inbox's events: batches small enough to be recorded, cleaned of what no record can hold."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from models.alerts.alert import Alert
from models.alerts.inbox.priority import priority_of
from models.alerts.inbox.views import Priority
from models.kernel.hlc import ZERO, Hlc

FIRED: Final = "alert.fired"
RESOLVED: Final = "alert.resolved"
ACKNOWLEDGED: Final = "alert.acknowledged"
LINKED: Final = "alert.linked"
UNLINKED: Final = "alert.unlinked"
SHELVED: Final = "alert.shelved"
UNSHELVED: Final = "alert.unshelved"
WINDOW_OPENED: Final = "alert.window_opened"
WINDOW_EXTENDED: Final = "alert.window_extended"
WINDOW_CANCELLED: Final = "alert.window_cancelled"
PAGED: Final = "alert.paged"
PAGE_SKIPPED: Final = "alert.page_skipped"
PAGE_CALLED: Final = "alert.page_called"
SILENCED: Final = "alert.silenced"
SILENCE_ENDED: Final = "alert.silence_ended"
VERSIONS: Final[Mapping[str, int]] = dict.fromkeys(
    (
        FIRED,
        RESOLVED,
        ACKNOWLEDGED,
        LINKED,
        UNLINKED,
        SHELVED,
        UNSHELVED,
        WINDOW_OPENED,
        WINDOW_EXTENDED,
        WINDOW_CANCELLED,
        PAGED,
        PAGE_SKIPPED,
        PAGE_CALLED,
        SILENCED,
        SILENCE_ENDED,
    ),
    1,
)

LATEST_MS: Final = 253_402_300_799_999
"""The end of the year 9999."""
MOST_BYTES: Final = 24 * 1024
"""Of one event's content: well under what a record takes (64 KiB), so that a batch never fails for its size."""
_MOST_TEXT: Final = 500
_MOST_LABELS: Final = 40
_MOST_VALUE: Final = 200


@dataclass(frozen=True, slots=True)
class Firing:
    """One firing of one alert, as it was told."""

    key: str
    source: str
    fingerprint: str
    name: str
    service: str | None
    priority: Priority
    tier: int | None
    summary: str
    labels: Mapping[str, str]
    starts_ms: int
    muted: str
    """Why its source keeps it quiet, e.g. a silence's comment; empty where it does not."""
    seen_ms: int = 0
    """When it was first recorded."""
    stamp: tuple[Hlc, str] = (ZERO, "")
    """Of the event that told the newest of it."""
    stream: str = ""
    """Where it is recorded."""

    @property
    def print(self) -> tuple[str, str]:
        """Source and fingerprint: the same for every firing of the same alert."""
        return (self.source, self.fingerprint)


def key_of(source: str, fingerprint: str, starts_ms: int) -> str:
    """Names one firing, the same on every workstation."""
    return hashlib.sha256(json.dumps([source, fingerprint, starts_ms]).encode()).hexdigest()[:24]


def firing_of(alert: Alert, source: str, tier: int | None, muted: str, starts_ms: int | None = None) -> Firing:
    """What is recorded of an alert: texts cut to a size that people can read, times within the calendar."""
    source, fingerprint = cleaned(source, _MOST_VALUE), cleaned(alert.fingerprint, _MOST_VALUE)
    begin = min(max(alert.starts_at_ms if starts_ms is None else starts_ms, 0), LATEST_MS)
    labels = {
        cleaned(name, _MOST_VALUE): cleaned(value, _MOST_VALUE)
        for name, value in sorted(alert.labels.items())[:_MOST_LABELS]
    }
    service = None if alert.service is None else cleaned(alert.service, _MOST_VALUE)
    return Firing(
        key_of(source, fingerprint, begin),
        source,
        fingerprint,
        cleaned(alert.name, _MOST_VALUE),
        service,
        priority_of(alert.severity, tier),
        tier,
        cleaned(alert.summary, _MOST_TEXT),
        labels,
        begin,
        cleaned(muted, _MOST_VALUE),
    )


def cleaned(text: str, most: int) -> str:
    """Without half surrogate pairs, no longer than `most` characters."""
    return text[:most].encode(errors="replace").decode()


def fired_bodies(source: str, firings: Iterable[Firing]) -> Iterator[dict[str, Any]]:
    """The contents of as many events as it takes."""
    for chunk in _chunks([_plain(each) for each in firings]):
        yield {"source": cleaned(source, _MOST_VALUE), "alerts": chunk}


def resolved_bodies(source: str, ended: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The contents of as many events as it takes; `ended` holds the end of each key."""
    for chunk in _chunks([[key, ended[key]] for key in sorted(ended)]):
        yield {"source": cleaned(source, _MOST_VALUE), "alerts": chunk}


def read_fired(body: Mapping[str, Any]) -> tuple[Firing, ...]:
    """The firings of an event's content; KeyError, TypeError or ValueError where it is none."""
    source = _text(body["source"])
    return tuple(_firing(source, each) for each in body["alerts"])


def read_resolved(body: Mapping[str, Any]) -> dict[str, int]:
    """The ends by key; errors as `read_fired`."""
    return {_text(key): moment(ended) for key, ended in body["alerts"]}


def moment(value: Any) -> int:
    """A time within the calendar, or ValueError."""
    if type(value) is not int or not 0 <= value <= LATEST_MS:
        raise ValueError(f"{value!r} is no time between 1970 and 9999")
    return value


def read_texts(value: Any) -> tuple[str, ...]:
    """A list of texts, or ValueError."""
    if not isinstance(value, list | tuple):
        raise ValueError("not a list")
    return tuple(_text(each) for each in value)


def seen(firing: Firing, seen_ms: int, stamp: tuple[Hlc, str], stream: str) -> Firing:
    """The same with when and where it was recorded."""
    return replace(firing, seen_ms=seen_ms, stamp=stamp, stream=stream)


def _plain(firing: Firing) -> dict[str, Any]:
    plain = {
        "fp": firing.fingerprint,
        "name": firing.name,
        "service": firing.service,
        "priority": int(firing.priority),
        "tier": firing.tier,
        "summary": firing.summary,
        # Pairs: a label's name may be anything, the record's own names are ASCII.
        "labels": [[name, value] for name, value in firing.labels.items()],
        "starts_ms": firing.starts_ms,
        "muted": firing.muted,
    }
    return {name: value for name, value in plain.items() if value not in (None, "", [])}


def _firing(source: str, plain: Any) -> Firing:
    fingerprint, starts, tier = _text(plain["fp"]), moment(plain["starts_ms"]), plain.get("tier")
    if tier is not None and type(tier) is not int:
        raise ValueError("tier: not a whole number")
    service = plain.get("service")
    return Firing(
        key_of(source, fingerprint, starts),
        source,
        fingerprint,
        _text(plain.get("name", "")),
        None if service is None else _text(service),
        Priority(plain["priority"]),
        tier,
        _text(plain.get("summary", "")),
        {_text(name): _text(value) for name, value in plain.get("labels", [])},
        starts,
        _text(plain.get("muted", "")),
    )


def _text(value: Any) -> str:
    if type(value) is not str:
        raise ValueError(f"{value!r} is not text")
    return value


def _chunks(items: list[Any]) -> Iterator[list[Any]]:
    chunk: list[Any] = []
    size = 0
    for item in items:
        cost = len(json.dumps(item, ensure_ascii=False).encode()) + 1
        if chunk and size + cost > MOST_BYTES:
            yield chunk
            chunk, size = [], 0
        chunk.append(item)
        size += cost
    if chunk:
        yield chunk
