"""What annotations, labels and links of a Backstage entity say beyond its schema: tier, duty, runbooks, objectives.

Only names are taken. Annotations that hold a key to a service, such as pagerduty.com/integration-key, are never read.
"""

import re
from dataclasses import dataclass

from models.catalog.backstage_entity import BackstageEntity, one_line
from models.catalog.durations import parse_duration
from models.catalog.findings import Place
from models.catalog.yaml_nodes import ListNode, MapNode
from models.kernel.errors import Problem
from resources.said import say

_TIER_KEYS = ("watchfloor/tier", "backstage.io/tier", "service-tier", "tier", "criticality")
_ON_CALL_KEYS = (
    "watchfloor/on-call",
    "pagerduty.com/service-id",
    "opsgenie.com/team",
    "opsgenie.com/component-selector",
)
_RATIO = re.compile(r"0\.[0-9]{1,12}\Z")
_TIER = re.compile(r"(?:tier|t)?[-_ ]?([0-3])\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """What was found; None and empty where nothing was."""

    tier: int | None
    owner: str | None
    on_call: str | None
    escalation: str | None
    rto_seconds: int | None
    rpo_seconds: int | None
    availability: float | None
    runbooks: tuple[str, ...]


def marks_of(entity: BackstageEntity, skipped: list[Problem]) -> Marks:
    """The marks of an entity; values that say nothing here are reported to `skipped`."""
    return Marks(
        tier=_tier(entity, skipped),
        owner=_first(entity, "watchfloor/owner"),
        on_call=_first(entity, *_ON_CALL_KEYS),
        escalation=_first(entity, "watchfloor/escalation"),
        rto_seconds=_duration(entity, "watchfloor/rto", skipped),
        rpo_seconds=_duration(entity, "watchfloor/rpo", skipped),
        availability=_ratio(entity, "watchfloor/availability", skipped),
        runbooks=_runbooks(entity),
    )


def _first(entity: BackstageEntity, *keys: str) -> str | None:
    found = entity.annotation(*keys)
    return None if found is None else found[1]


def _tier(entity: BackstageEntity, skipped: list[Problem]) -> int | None:
    found = entity.annotation(*_TIER_KEYS)
    if found is None:
        return None
    key, value = found
    match = _TIER.match(value)
    if match is None:
        skipped.append(
            _place(entity, key).problem(say("skipped tier {value!r}: expected 0, 1, 2 or 3", value=value[:60]))
        )
        return None
    return int(match[1])


def _duration(entity: BackstageEntity, key: str, skipped: list[Problem]) -> int | None:
    value = _first(entity, key)
    if value is None:
        return None
    seconds = int(value) if re.fullmatch(r"[0-9]{1,9}", value) else parse_duration(value)
    if seconds is None:
        skipped.append(
            _place(entity, key).problem(say("skipped {value!r}: expected a duration such as 15m", value=value[:60]))
        )
    return seconds


def _ratio(entity: BackstageEntity, key: str, skipped: list[Problem]) -> float | None:
    value = _first(entity, key)
    if value is None:
        return None
    ratio = float(value) if _RATIO.match(value) else 0.0
    if not 0.0 < ratio < 1.0:
        told = say("skipped {value!r}: expected a ratio between 0 and 1, such as 0.9995", value=value[:60])
        skipped.append(_place(entity, key).problem(told))
        return None
    return ratio


def _place(entity: BackstageEntity, key: str) -> Place:
    for holder in ("annotations", "labels"):
        marks = entity.metadata.entries.get(holder)
        if isinstance(marks, MapNode) and key in marks.entries:
            return Place(entity.place.where, marks.line_of(key), f"{entity.ref}.metadata.{holder}.{key}")
    return entity.place


def _runbooks(entity: BackstageEntity) -> tuple[str, ...]:
    links = entity.metadata.entries.get("links")
    found = []
    for link in links.items if isinstance(links, ListNode) else []:
        if not isinstance(link, MapNode):
            continue
        url = one_line(link, "url")
        told = f"{one_line(link, 'type') or ''} {one_line(link, 'title') or ''}".lower()
        if url is not None and ("runbook" in told or "playbook" in told):
            found.append(url)
    return tuple(dict.fromkeys(found))
