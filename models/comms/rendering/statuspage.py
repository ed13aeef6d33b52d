"""Atlassian Statuspage: one incident with updates. The same body opens it (POST) and adds to it (PATCH)."""

from typing import Any

from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import full_preview, next_words, plain, too_long
from models.comms.update import ComponentState, Update

MOST_BODY = 20_000
_IMPACT = {
    ComponentState.OPERATIONAL: "none",
    ComponentState.UNDER_MAINTENANCE: "maintenance",
    ComponentState.DEGRADED_PERFORMANCE: "minor",
    ComponentState.PARTIAL_OUTAGE: "major",
    ComponentState.MAJOR_OUTAGE: "critical",
}
_ORDER = tuple(_IMPACT)


def render(update: Update, sink: Sink) -> Rendered:
    """Component states go by the page's own ids; a component without one is a problem, never a silence."""
    words, marker = plain(update), marker_of(update, sink.name)
    body = "\n\n".join(each for each in (words.body, next_words(update)) if each)
    incident: dict[str, Any] = {
        "name": words.title,
        "status": str(update.phase),
        "body": body,
        "metadata": {"watchfloor": {"id": marker, "incident": update.number}},
        "deliver_notifications": bool(sink.options.get("notify", True)),
    }
    problems = [*words.problems, *too_long("the text for the status page", len(body), MOST_BODY)]
    states = {}
    for component in update.components:
        id_ = sink.component_id(component.key)
        if id_ is None:
            problems.append(
                f"{sink.name} does not know the component {component.key}; name its id in the file of sinks"
            )
        else:
            states[id_] = str(component.state)
    if states:
        incident["components"] = states
        incident["component_ids"] = sorted(states)
    if update.components:
        incident["impact_override"] = _IMPACT[max((each.state for each in update.components), key=_ORDER.index)]
    preview = full_preview(update, words)
    return Rendered(
        sink.name,
        sink.kind,
        as_json({"page": sink.text("page"), "incident": incident}),
        preview,
        len(body),
        MOST_BODY,
        tuple(problems),
        marker,
    )
