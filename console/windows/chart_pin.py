"""Alt+P on the charts: data and picture go into the timeline of the open incident, as they are seen now."""

import json

from console.live import Live
from console.panes.charts import snapshot
from console.panes.charts.pane import ServicePane
from console.panes.png import png_bytes
from models.incident.attachment import MAX_BYTES, Attachment
from models.incident.commands import LogEntry
from models.incident.entry import Kind
from resources.tongue import tr


def pin_charts(live: Live, pane: ServicePane) -> None:
    """Of the service shown and the stretch of time shown; a paused picture is pinned as it stands."""
    incident, health = live.incident, pane.shown_health()
    if incident is None or health is None or not pane.views:
        live.failed.emit(tr("Pin: needs an open incident and the charts of a service."))
        return
    wanted = pane.wanted()
    document = snapshot.data(live, health, wanted, incident.number)
    plain = json.dumps(document, separators=(",", ":"), allow_nan=False).encode()
    data = Attachment(f"{snapshot.NAME}.json", "application/json", plain)
    picture = Attachment(f"{snapshot.NAME}.png", "image/png", png_bytes(pane.picture()))
    fits = len(data.data) + len(picture.data) <= MAX_BYTES
    attachments = (data, picture) if fits else (data,)
    kept = tr("data and picture") if fits else tr("its data; the picture would be too large")
    command = LogEntry(incident.id, snapshot.words(health, wanted), Kind.FACT, pinned=True, attachments=attachments)
    live.submit(command, lambda _receipt: live.told.emit(tr("Pinned to the incident, with {kept}.", kept=kept)))
