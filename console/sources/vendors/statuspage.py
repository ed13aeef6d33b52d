"""The public summary of a Statuspage (`/api/v2/summary.json`) as values. Pages differ: what makes sense is read."""

import json
from typing import Any

from console.http import Malformed
from models.kernel.clock import parse_rfc3339
from models.vendors.indicator import Indicator
from models.vendors.status import PageKind, VendorComponent, VendorNotice, VendorStatus
from resources.said import say

MOST = 500
"""At most so many components or notices are kept."""
_OVER = {"resolved", "postmortem", "completed"}
_RANK = (Indicator.NONE, Indicator.MINOR, Indicator.MAJOR, Indicator.CRITICAL)
_BY_COMPONENT = {
    "degraded_performance": Indicator.MINOR,
    "partial_outage": Indicator.MAJOR,
    "major_outage": Indicator.CRITICAL,
}


def read_summary(content: bytes, vendor: str, url: str, at_ms: int) -> VendorStatus:
    """The status that a summary states. Malformed where it is no summary at all."""
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        raise Malformed(say("{url} is no JSON", url=url)) from None
    status = document.get("status") if isinstance(document, dict) else None
    if not isinstance(status, dict) or not isinstance(document, dict):
        raise Malformed(say("{url} is no status summary: it has no status", url=url))
    components = tuple(
        VendorComponent(_text(entry, "name"), _text(entry, "status"))
        for entry in _listed(document, "components")
        # Groups repeat the worst of their members.
        if not entry.get("group") and _text(entry, "name")
    )
    incidents = _notices(document, "incidents")
    maintenances = _notices(document, "scheduled_maintenances")
    return VendorStatus(
        vendor,
        at_ms,
        _indicator(_text(status, "indicator"), components),
        _text(status, "description"),
        PageKind.SUMMARY,
        components,
        incidents,
        maintenances,
        url,
    )


def _indicator(word: str, components: tuple[VendorComponent, ...]) -> Indicator:
    """The page's word, or what its components amount to where they are worse: pages are raised by hand, and late."""
    by_parts = [_BY_COMPONENT[part.status] for part in components if part.status in _BY_COMPONENT]
    worst = max(by_parts, key=_RANK.index, default=Indicator.NONE)
    try:
        stated = Indicator(word)
    except ValueError:
        return worst if worst is not Indicator.NONE else Indicator.UNKNOWN
    if stated in _RANK:
        return max(stated, worst, key=_RANK.index)
    return worst if worst is not Indicator.NONE else stated


def _notices(document: dict[str, Any], key: str) -> tuple[VendorNotice, ...]:
    """Those that have not ended, the newest first."""
    found = []
    for entry in _listed(document, key):
        status = _text(entry, "status")
        if status in _OVER or not _text(entry, "name"):
            continue
        updates = _listed(entry, "incident_updates")
        starts = "scheduled_for" if key == "scheduled_maintenances" else "created_at"
        found.append(
            VendorNotice(
                _text(entry, "id"),
                _text(entry, "name"),
                status,
                _text(entry, "impact"),
                _instant(entry, starts),
                _instant(entry, "updated_at"),
                _text(entry, "shortlink"),
                _text(updates[0], "body") if updates else "",
            )
        )
    return tuple(sorted(found, key=lambda notice: -(notice.updated_ms or 0)))


def _listed(document: dict[str, Any], key: str) -> list[dict[str, Any]]:
    value = document.get(key)
    return [entry for entry in value[:MOST] if isinstance(entry, dict)] if isinstance(value, list) else []


def _text(entry: dict[str, Any], key: str) -> str:
    """One line: what a page says goes to screens and terminals."""
    value = entry.get(key)
    words = str(value)[:1000] if isinstance(value, str | int) else ""
    return " ".join("".join(letter if ord(letter) >= 32 else " " for letter in words).split())


def _instant(entry: dict[str, Any], key: str) -> int | None:
    try:
        return parse_rfc3339(str(entry[key]))
    except (KeyError, ValueError):
        return None
