"""Cachet 3: an incident, its updates and the states of components are three calls; the content holds all of them."""

from typing import Any

from models.comms.phase import Phase
from models.comms.rendering.rendered import Rendered, as_json, marker_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import full_preview, markdown, next_words, plain, too_long
from models.comms.update import ComponentState, Update

MOST_BODY = 20_000
_STATUS = {Phase.INVESTIGATING: 1, Phase.IDENTIFIED: 2, Phase.MONITORING: 3, Phase.RESOLVED: 4}
_COMPONENT = {
    ComponentState.OPERATIONAL: 1,
    ComponentState.DEGRADED_PERFORMANCE: 2,
    ComponentState.PARTIAL_OUTAGE: 3,
    ComponentState.MAJOR_OUTAGE: 4,
    ComponentState.UNDER_MAINTENANCE: 6,
}


def render(update: Update, sink: Sink) -> Rendered:
    """The marker stands in the text: Cachet keeps nothing else that can be searched."""
    words, marker = plain(update), marker_of(update, sink.name)
    text = "\n\n".join(each for each in (words.body, next_words(update)) if each)
    message = f"{markdown(text)}\n\nRef {marker}"
    status = _STATUS[update.phase]
    problems = [*words.problems, *too_long("the text for the status page", len(message), MOST_BODY)]
    components: list[dict[str, Any]] = []
    for component in update.components:
        id_ = sink.component_id(component.key)
        if id_ is None or not id_.isascii() or not id_.isdigit():
            problems.append(f"{sink.name} needs the number of the component {component.key} in the file of sinks")
        else:
            components.append({"id": int(id_), "status": _COMPONENT[component.state]})
    content = {
        "incident": {
            "name": words.title,
            "status": status,
            "message": message,
            "visible": True,
            "components": components,
        },
        "update": {"status": status, "message": message},
        "components": components,
    }
    preview = f"{full_preview(update, words)}\n\nRef {marker}"
    return Rendered(sink.name, sink.kind, as_json(content), preview, len(message), MOST_BODY, tuple(problems), marker)
