"""Blind spots: monitors that fell silent, or whose alerts are muted, just while something was being changed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from models.coverage.evidence import first_and_last
from models.coverage.layer import LAYERS, Layer
from models.health.condition import Condition
from models.health.figure import age
from models.health.history import SeriesSource
from resources.said import said_join, say

_GRACE_SECONDS = 90.0
"""A restart interrupts a series for a moment; that alone blinds nobody."""


@dataclass(frozen=True, slots=True)
class ChangeWindow:
    """A time in which a service is being changed. Plain values, from whatever knows of changes."""

    service: str
    title: str
    from_ms: int
    until_ms: int


@dataclass(frozen=True, slots=True)
class Muted:
    """A time in which the alerts of a service are silenced."""

    service: str
    from_ms: int
    until_ms: int
    why: str


@dataclass(frozen=True, slots=True)
class BlindSpot:
    """One service that could fail unseen while it is changed. Ready to be shown."""

    service: str
    change: str
    from_ms: int
    until_ms: int | None
    """None while it lasts."""
    layers: tuple[Layer, ...]
    """Silent layers; empty where alerts are muted and figures still come."""
    sentence: str

    @property
    def condition(self) -> Condition:
        """What can't be seen is not known."""
        return Condition.UNKNOWN


def blind_spots(
    series: SeriesSource, windows: Iterable[ChangeWindow], muted: Sequence[Muted], now_ms: int
) -> tuple[BlindSpot, ...]:
    """Every blind spot in the given windows up to now, those that last first, then the newest."""
    found: list[BlindSpot] = []
    for window in windows:
        if window.from_ms > now_ms:
            continue
        silent = _silent(series, window, now_ms)
        if silent is not None:
            found.append(silent)
        for mute in muted:
            start, end = max(mute.from_ms, window.from_ms), min(mute.until_ms, window.until_ms)
            if mute.service == window.service and start < end and start <= now_ms:
                lasts = end > now_ms
                told = {"service": window.service, "title": window.title, "why": mute.why}
                words = say("blind spot: alerts of {service} were muted during {title} ({why})", **told)
                if lasts:
                    words = say("blind spot: alerts of {service} are muted during {title} ({why})", **told)
                found.append(BlindSpot(window.service, window.title, start, None if lasts else end, (), words))
    return tuple(sorted(found, key=lambda spot: (spot.until_ms is not None, -spot.from_ms, spot.service)))


def _silent(series: SeriesSource, window: ChangeWindow, now_ms: int) -> BlindSpot | None:
    """Layers in which every series that delivered before the change has stopped within its window."""
    start, end = window.from_ms / 1000, min(now_ms, window.until_ms) / 1000
    by_layer: dict[Layer, list[float]] = {}
    for key in series.keys(window.service):
        was, last = first_and_last(series, key, start, end)
        if was and key.signal in LAYERS:
            by_layer.setdefault(LAYERS[key.signal], []).append(start if last is None else last)
    silent = {layer: max(moments) for layer, moments in by_layer.items() if end - max(moments) > _GRACE_SECONDS}
    if not silent:
        return None
    since = max(silent.values())
    layers = tuple(layer for layer in Layer if layer in silent)
    names = said_join(say(" and "), (say(layer.value) for layer in layers))
    words = say(
        "blind spot: {service} has sent no figures of its {names} layer for {end} since {title}",
        service=window.service,
        names=names,
        end=age(end - since),
        title=window.title,
    )
    lasts = window.until_ms > now_ms
    return BlindSpot(
        window.service, window.title, round(since * 1000), None if lasts else window.until_ms, layers, words
    )
