"""What could be supposed just now, the likeliest questions first, and what would come of each. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from console.panes.blast_radius.asked import SupposedKind, Supposition
from console.panes.blast_radius.situation import Situation, tier_hit
from models.catalog.estate import Catalog
from models.health.condition import Condition
from resources.tongue import tr
from widgets.what_if_list import WhatIfView

_MOST: Final = 9


@dataclass(frozen=True, slots=True)
class RolledBack:
    """A change that could be taken back."""

    service: str
    title: str


def offered(
    catalog: Catalog,
    situation: Situation,
    rolled_back: Sequence[RolledBack],
    selected: str,
    active: Sequence[Supposition],
) -> tuple[Supposition, ...]:
    """Those that are on, then: the selected service, repairs, roll-backs, regions, vendors. At most nine, and all that are on."""
    found = list(active)
    name = {service.id: service.name for service in catalog.services}
    if selected in name:
        if situation.condition(selected) is not Condition.DOWN:
            found.append(down(selected, name[selected]))
        elif selected not in situation.roots:
            found.append(well(selected, name[selected]))
    found += [well(id_, name.get(id_, id_)) for id_ in situation.roots[:2]]
    found += [
        Supposition(SupposedKind.WELL, each.service, tr("{title} rolled back", title=each.title))
        for each in rolled_back
        if each.service not in situation.roots
    ]
    regions = dict.fromkeys(region for service in catalog.services for region in service.regions)
    found += [Supposition(SupposedKind.REGION, region, tr("{region} drained", region=region)) for region in regions]
    used = {service.vendor for service in catalog.services}
    found += [
        Supposition(SupposedKind.VENDOR, vendor.id, tr("Vendor {vendor} down", vendor=vendor.name))
        for vendor in catalog.vendors
        if vendor.id in used
    ]
    unique = {each.id: each for each in reversed(found)}
    ordered = [unique[id_] for id_ in dict.fromkeys(each.id for each in found)]
    return tuple(ordered[: max(_MOST, len(active))])


def down(id_: str, name: str) -> Supposition:
    """The service fails."""
    return Supposition(SupposedKind.DOWN, id_, tr("{name} down", name=name))


def well(id_: str, name: str) -> Supposition:
    """The service is well again."""
    return Supposition(SupposedKind.WELL, id_, tr("{name} restored", name=name))


def outcome(situation: Situation) -> str:
    """tier 0–1 hit 2 → 3; what it does to the others where that doesn't change."""
    if situation.supposed is None:
        return ""
    now, then = situation.broken, situation.then_broken
    before, after = tier_hit(situation.graph, now), tier_hit(situation.graph, then)
    if before != after:
        return tr("tier 0–1 hit {before} → {after}", before=before, after=after)
    if now != then:
        return tr("services hit {now} → {then}", now=len(now), then=len(then))
    hit_then = (situation.hit - situation.cleared) | situation.newly_hit
    if hit_then != situation.hit:
        return tr("at risk {hit} → {hit_then}", hit=len(situation.hit - now), hit_then=len(hit_then - then))
    return tr("changes nothing")


def rows(offers: Sequence[Supposition], outcomes: Sequence[str], active: Sequence[Supposition]) -> list[WhatIfView]:
    """As the list shows them."""
    on = {each.id for each in active}
    return [WhatIfView(each.id, each.words, said, each.id in on) for each, said in zip(offers, outcomes, strict=True)]


def lost_protection(situation: Situation) -> str:
    """One sentence on services that would lose a fallback or a spare without being hit; empty where none would."""
    if situation.supposed is None:
        return ""
    lost = sorted(set(_ids(situation.supposed.exposed)) - set(_ids(situation.expected.exposed)))
    if not lost:
        return ""
    names = [situation.graph.services[situation.graph.index[id_]].name for id_ in lost]
    more = tr(" and {names} more", names=len(names) - 3) if len(names) > 3 else ""
    return tr("{names}{more} would lose a fallback or a spare", names=", ".join(names[:3]), more=more)


def _ids(exposed: Sequence[object]) -> list[str]:
    return [each if isinstance(each, str) else str(getattr(each, "service", each)) for each in exposed]
