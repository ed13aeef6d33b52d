"""The page's feed (RFC 4287): one entry for each update, newest first."""

import re
import uuid
from typing import Final

from models.comms.rendering.page.entries import Entry, Page
from models.comms.rendering.text import clock_words, html
from models.kernel.clock import rfc3339

MOST_ENTRIES: Final = 50
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def feed(page: Page) -> bytes:
    """The newest fifty. Ids are made of the updates' own, so that they stay when the page moves."""
    newest = tuple(reversed(page.entries))[:MOST_ENTRIES]
    link = f'<link rel="self" type="application/atom+xml" href="{_xml(page.url)}feed.atom"/>\n' if page.url else ""
    home = f'<link rel="alternate" type="text/html" href="{_xml(page.url)}index.html"/>\n' if page.url else ""
    entries = "\n".join(_entry(page, each) for each in newest)
    text = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{_xml(page.language)}">
<id>{_id(page.url or page.title)}</id>
<title type="text">{_xml(page.title)}</title>
<updated>{rfc3339(page.written_ms)}</updated>
<author><name>{_xml(page.title)}</name></author>
{link}{home}{entries}
</feed>
"""
    return text.encode()


def _entry(page: Page, entry: Entry) -> str:
    paragraphs = [f"<p>{html(each.strip())}</p>" for each in entry.body.split("\n\n") if each.strip()]
    paragraphs += [f"<p>{html(each.name)}: {each.state.label}</p>" for each in entry.components]
    if entry.next_update_ms is not None:
        paragraphs.append(f"<p>Next update: {clock_words(entry.next_update_ms)}</p>")
    content = _xml("\n".join(paragraphs))
    at = rfc3339(entry.at_ms)
    where = f"{page.url}incident-{entry.incident}.html#{entry.id}" if page.url else ""
    link = f'<link rel="alternate" type="text/html" href="{_xml(where)}"/>\n' if where else ""
    return (
        f"<entry>\n<id>{_id(entry.id)}</id>\n"
        f'<title type="text">{_xml(f"{entry.phase.label}: {entry.title}")}</title>\n'
        f"<updated>{at}</updated>\n<published>{at}</published>\n{link}"
        f'<content type="html">{content}</content>\n</entry>'
    )


def _id(name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'watchfloor:{name}')}"


def _xml(text: str) -> str:
    return html(_NO_XML.sub("\ufffd", text))
