"""Why the inbox is empty, and whether what it shows is the past."""

from console.live import Live
from console.panes.words import clock_time
from models.health.figure import age
from resources.tongue import marked, tr

_CONNECT = marked("Ctrl+comma connects one")
_ALERTING = ("alertmanager", "hub", "simulator")
"""Kinds of sources that bring alerts; others prove it by having brought some."""


def alert_sources(live: Live) -> list[str]:
    """Names of the sources that bring alerts."""
    return sorted(name for name, each in live.sources.items() if each.kind in _ALERTING or name in live.alerts)


def why_empty(live: Live) -> str:
    """Why there is no alert, and the next key."""
    sources = alert_sources(live)
    if not sources and live.is_loading:
        return tr("Loading what the sources bring.")
    if not sources:
        return tr("No alert source is connected, so nothing can be said of alerts. {connect}.", connect=tr(_CONNECT))
    if past_words(live) is not None:
        return tr("No alert was known when the source was last heard. What fires now is unknown.")
    return (
        tr("No alerts. {sources} has nothing that fires. F3 shows the estate.", sources=", ".join(sources))
        if len(sources) == 1
        else tr("No alerts. {sources} have nothing that fires. F3 shows the estate.", sources=", ".join(sources))
    )


def past_words(live: Live) -> tuple[str, str] | None:
    """Lead and sentence where a source of alerts doesn't answer; None while all do."""
    failing = [live.sources[name] for name in alert_sources(live) if live.sources[name].state == "failing"]
    if not failing:
        return None
    worst = min(failing, key=lambda each: each.last_success_ms or 0)
    others = tr(" and {failing} more", failing=len(failing) - 1) if len(failing) > 1 else ""
    if worst.last_success_ms is None:
        return tr("NO DATA YET"), tr(
            "{worst}{others} can't be reached: {last_error}. It is tried again by itself.",
            worst=worst.name,
            others=others,
            last_error=worst.last_error,
        )
    old = age(max(0, live.clock.now_ms() - worst.last_success_ms) / 1000)
    return tr("OFFLINE {old}", old=old), (
        tr(
            "{worst}{others} can't be reached: {last_error}. Last answer {clock_time}Z; what is "
            "below was, and may be over. Acknowledgements are kept here.",
            worst=worst.name,
            others=others,
            last_error=worst.last_error,
            clock_time=clock_time(worst.last_success_ms),
        )
    )
