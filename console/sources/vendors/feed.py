"""RSS and Atom feeds of status pages that have no summary. They tell incidents alone, so a feed without an open one says none.

Parsed with defusedxml: documents with entities or a DTD are refused, so that none expands without end or reads a file.
"""

import html
import re
from email.utils import parsedate_to_datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from console.http import Malformed
from models.kernel.clock import parse_rfc3339
from models.vendors.indicator import Indicator
from models.vendors.status import PageKind, VendorNotice, VendorStatus
from resources.said import say

MOST_ENTRIES = 200
OPEN_FOR_MS = 3 * 86_400_000
"""An entry that never says it is over is taken for open no longer than this after its last change."""
_OVER = re.compile(
    r"\b(resolved|completed|recovered|closed|back to normal|operating normally|service restored)\b", re.IGNORECASE
)
_OPEN = re.compile(r"\b(investigating|identified|monitoring|update|in progress|verifying|scheduled)\b", re.IGNORECASE)
_PLANNED = re.compile(r"\b(scheduled|maintenance|in progress|verifying)\b", re.IGNORECASE)
_SEVERE = (
    (re.compile(r"\b(major|critical|complete|full) (outage|incident|disruption)\b", re.IGNORECASE), Indicator.MAJOR),
    (re.compile(r"\b(outage|unavailable|down)\b", re.IGNORECASE), Indicator.MAJOR),
)
_TAG = re.compile(r"<[^>]{0,1000}>")


def read_feed(content: bytes, vendor: str, url: str, at_ms: int) -> VendorStatus:
    """The status that a feed's entries amount to. Malformed where it is neither RSS nor Atom, or tries something."""
    try:
        root = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as error:
        raise Malformed(say("{url} is refused: {name}", url=url, name=type(error).__name__)) from None
    except (ParseError, ValueError, LookupError) as error:
        raise Malformed(say("{url} is no RSS or Atom feed ({error})", url=url, error=error)) from None
    entries = [element for element in root.iter() if _name(element) in ("item", "entry")]
    if _name(root) not in ("rss", "feed", "RDF"):
        raise Malformed(say("{url} is no RSS or Atom feed (it begins with <{name}>)", url=url, name=_name(root)[:40]))
    notices = [notice for element in entries[:MOST_ENTRIES] if (notice := _notice(element, at_ms)) is not None]
    notices.sort(key=lambda notice: -(notice.updated_ms or 0))
    incidents = tuple(notice for notice in notices if not notice.status.startswith("planned"))
    maintenances = tuple(notice for notice in notices if notice.status.startswith("planned"))
    indicator = Indicator.NONE
    if incidents:
        indicator = max((_severity(each) for each in incidents), key=(Indicator.MINOR, Indicator.MAJOR).index)
    words = f"{len(incidents)} open incident{'s' if len(incidents) > 1 else ''}" if incidents else "no open incident"
    return VendorStatus(vendor, at_ms, indicator, words, PageKind.FEED, (), incidents, maintenances, url)


def _notice(entry: Element, at_ms: int) -> VendorNotice | None:
    """The entry, None where it is over, too old, or says nothing."""
    title = _plain(_text(entry, "title"))
    body = _plain(_text(entry, "content", "description", "summary", "encoded")[:20_000])
    began = _instant(_text(entry, "published", "pubDate", "date"))
    updated = _instant(_text(entry, "updated", "pubDate")) or began
    # Without a readable date it might be of today: it counts until it says that it is over.
    if not title or (updated is not None and at_ms - updated > OPEN_FOR_MS):
        return None
    # The newest phase stands first in the text; the title alone decides where it says so.
    if _OVER.search(title):
        return None
    over, still = _OVER.search(body), _OPEN.search(body)
    if over is not None and (still is None or over.start() < still.start()):
        return None
    status = still.group().lower() if still is not None else "open"
    if _PLANNED.search(title) or status in ("scheduled", "in progress", "verifying"):
        status = f"planned, {status}"
    identity = _text(entry, "id", "guid") or title
    return VendorNotice(identity[:500], title[:500], status, "", began or updated, updated, _link(entry), body[:1000])


def _severity(notice: VendorNotice) -> Indicator:
    text = f"{notice.title} {notice.words}"
    return next((indicator for pattern, indicator in _SEVERE if pattern.search(text)), Indicator.MINOR)


def _text(entry: Element, *names: str) -> str:
    for name in names:
        for child in entry:
            if _name(child) == name and child.text and child.text.strip():
                return child.text.strip()
    return ""


def _link(entry: Element) -> str:
    for child in entry:
        if _name(child) == "link":
            found = child.get("href") or (child.text or "").strip()
            if found.startswith(("https://", "http://")):
                return found[:1000]
    return ""


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _plain(text: str) -> str:
    """Without markup and on one line."""
    bare = html.unescape(_TAG.sub(" ", html.unescape(text)))
    return " ".join("".join(letter if ord(letter) >= 32 else " " for letter in bare).split())


def _instant(text: str) -> int | None:
    if not text:
        return None
    try:
        return parse_rfc3339(text)
    except ValueError:
        pass
    try:
        moment = parsedate_to_datetime(text)
    except (TypeError, ValueError, IndexError):
        return None
    return round(moment.timestamp() * 1000) if moment.tzinfo is not None else None
