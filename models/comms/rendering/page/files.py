"""All files of the page, in the order in which they are written: status.json last, for it says what the page holds."""

import resources
from models.comms.rendering.page.atom import feed
from models.comms.rendering.page.entries import Page, status_json
from models.comms.rendering.page.html import incident_page, index


def files(page: Page) -> dict[str, bytes]:
    """Names relative to the page's folder, with their bytes."""
    made = {"style.css": resources.text("statuspage/style.css").encode()}
    made |= {incident.file: incident_page(page, incident) for incident in page.incidents}
    made["feed.atom"] = feed(page)
    made["index.html"] = index(page)
    made["status.json"] = status_json(page)
    return made
