"""The built-in status page: the update as the page's own data; the files are made of it in the folder `page`."""

from models.comms.rendering.rendered import Rendered, as_json, marker_of, thread_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import MOST_BODY, full_preview, one_line, plain
from models.comms.update import Update


def render(update: Update, sink: Sink) -> Rendered:
    """Every word of the page is data until the page is written; nothing of it is markup."""
    words, marker = plain(update), marker_of(update, sink.name)
    content = {
        "id": marker,
        "incident": thread_of(update, sink),
        "number": update.number,
        "title": words.title,
        "phase": str(update.phase),
        "body": words.body,
        "components": [
            {"key": each.key, "name": one_line(each.name), "state": str(each.state)} for each in update.components
        ],
        "at_ms": update.at_ms,
        "next_update_ms": update.next_update_ms,
        "drill": update.drill,
    }
    preview = full_preview(update, words)
    return Rendered(sink.name, sink.kind, as_json(content), preview, len(words.body), MOST_BODY, words.problems, marker)
