"""What the head of the charts screen says: the service, its state, and what is shown of it."""

from console.live import Live
from console.panes import health_views
from console.panes.charts.span import ChartSpan
from console.panes.words import clock_time, drill_marked, duration
from models.health.condition import Condition
from models.health.verdict import ServiceHealth
from models.kernel.clock import utc
from resources.tongue import tr
from widgets.charts.time_axis import span_words


def head_words(
    live: Live, service: str, health: ServiceHealth | None, span: ChartSpan, now_ms: int, paused_ms: int | None
) -> tuple[str, Condition, str, str]:
    """Name, condition, the state in words, and the line below: what is selected, else where the service belongs."""
    entry = health_views.entry_of(live, service)
    name = entry.name if entry else service or tr("No service")
    if health is None:
        return name, Condition.UNKNOWN, tr("UNKNOWN"), tr("Select a service in the overview, F3.")
    spent = duration(health.since_ms, now_ms)
    word = f"{tr(health.condition).upper()}{(tr(' for {spent}', spent=spent) if spent else '')}"
    if paused_ms is not None:
        word += tr(" · PAUSED since {clock_time}Z", clock_time=clock_time(paused_ms))
    owner = tr("on call {on_call}", on_call=entry.on_call) if entry and entry.on_call else tr("NO ON-CALL SCHEDULE")
    selected = selection_words(live)
    note = (
        (tr("{selected} · Z zooms, Esc lets go", selected=selected) if selected else "")
        or _shown_words(span, now_ms)
        or f"{health_views.place(entry)} · {owner}"
    )
    return name, health.condition, word, note


def caption(live: Live, service: str, start_ms: int, end_ms: int) -> str:
    """What a picture of the charts is of; simulated data and drills say so, so that none can pass for real."""
    start, end = (f"{utc(at):%Y-%m-%d %H:%M:%S}Z" for at in (start_ms, end_ms))
    simulated = tr("SIMULATED · ") if is_simulated(live) else ""
    words = tr(
        "{simulated}{service}, {start} to {end}, taken {utc:%Y-%m-%d %H:%M:%S}Z",
        simulated=simulated,
        service=service,
        start=start,
        end=end,
        utc=utc(live.clock.now_ms()),
    )
    return drill_marked(words, live.incident is not None and live.incident.drill)


def is_simulated(live: Live) -> bool:
    """Whether any of the figures comes from a simulator."""
    return any(status.kind == "simulator" for status in live.sources.values())


def selection_words(live: Live) -> str:
    """Selected 14:16:00Z to 14:36:00Z, 20 min: 12 of 47 entries; empty where nothing is."""
    if live.brush is None:
        return ""
    start, end = live.brush
    inside = sum(start * 1000 <= each.occurred_ms <= end * 1000 for each in live.entries.values())
    long = duration(round(start * 1000), round(end * 1000))
    return tr(
        "Selected {span_words}, {long}: {inside} of {entries} entries",
        span_words=span_words(start, end),
        long=long,
        inside=inside,
        entries=len(live.entries),
    )


def _shown_words(span: ChartSpan, now_ms: int) -> str:
    if span.end_ms is None:
        return ""
    start, end = span.bounds(now_ms)
    return tr("Shown {span_words} · 0 goes back to the present", span_words=span_words(start / 1000, end / 1000))


def most_telling(live: Live) -> str:
    """What to show where nobody has chosen: a service of the incident, else the worst; empty where there is none."""
    named = [each for each in (live.incident.services if live.incident else ()) if each in live.by_service]
    worst = min(live.health, key=lambda each: each.condition.rank, default=None)
    return named[0] if named else worst.service if worst else ""
