"""The figures that a runbook's steps name, as they are now, with their age: what is unknown is never shown as normal."""

from typing import Final

from console.live import Live
from console.runbook_values import values_of
from models.health.figure import age
from models.incident.runs.views import RunView
from models.runbooks.figures import Figure, FigureState
from models.runbooks.runbook import LiveValue
from resources.tongue import shown, tr
from widgets.runbook.views import LiveRow

_QUIET_SECONDS: Final = 30
"""A younger figure needs no word about its age."""


def live_rows(live: Live, run: RunView, chunk: int) -> list[LiveRow]:
    """Of the prerequisites, before the first step is settled, and of the steps of a chunk. Asks for them in the background."""
    wanted: list[tuple[str, LiveValue]] = []
    if run.settled_count == 0:
        wanted += [(f"p{n}", each.live) for n, each in enumerate(run.runbook.prerequisites) if each.live is not None]
    wanted += [(step.key, step.step.live) for step in run.in_chunk(chunk) if step.step.live is not None]
    values = values_of(live.desk)
    values.want(value for _, value in wanted)
    services = live.incident.services if live.incident is not None else ()
    return [_row(key, value, values.figure(value, live.catalog, services)) for key, value in wanted]


def _row(key: str, value: LiveValue, figure: Figure) -> LiveRow:
    source = tr("catalogue, {field}", field=value.field) if value.field else value.promql
    is_unknown = figure.state is FigureState.UNKNOWN
    text = figure.text or "–"
    notes = [shown(figure.why) or (tr("expect {normal}", normal=value.normal) if value.normal else "")]
    if is_unknown and figure.text:
        text = tr("was {figure}", figure=figure.text)
    if figure.age_seconds is not None and (is_unknown or figure.age_seconds >= _QUIET_SECONDS):
        notes.append(tr("{age} old", age=age(figure.age_seconds)))
    return LiveRow(
        key,
        value.label,
        source,
        text,
        " · ".join(filter(None, notes)),
        figure.state is FigureState.ABNORMAL,
        is_unknown,
    )
