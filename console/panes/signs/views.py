"""Which watcher's results stand on which page of Signs, and what is to be said where they are not there or old. Pure."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from console.live import Live
from console.panes.overview.words import why_empty
from console.panes.sheet import Around, Sheet, full_stop
from console.panes.signs import (
    changes,
    coverage,
    objectives,
    probe_words,
    probes,
    saturation,
    vendors,
)
from console.panes.signs.pages import OF_RECORD, PAGES, Page
from console.sources.runner import SourceStatus
from models.health.condition import Condition
from models.health.figure import age
from models.probes.board import OwnEyes
from resources.tongue import tr
from widgets.explanation import Explained
from widgets.freshness import Freshness, FreshnessKind

if TYPE_CHECKING:
    from console.watchers import Watchers


_KINDS: Final[Mapping[Page, frozenset[str]]] = {
    Page.OBJECTIVES: frozenset({"slo", "prometheus"}),
    Page.PROBES: frozenset({"probes", "heartbeats"}),
    Page.VENDORS: frozenset({"vendors"}),
    Page.SATURATION: frozenset({"prometheus"}),
    Page.COVERAGE: frozenset({"prometheus", "alertmanager"}),
    **{page: frozenset() for page in OF_RECORD},
    Page.CHANGES: frozenset({"github", "argocd", "change file", "change webhook", "hub"}),
}
"""The kinds of sources whose trouble is a page's trouble; a simulator's is everybody's."""


def sheets(watchers: "Watchers | None", page: Page, around: Around, *, has_catalog: bool) -> tuple[Sheet, ...]:
    """The tables of a page; empty ones where nothing was looked at yet."""
    match page:
        case Page.OBJECTIVES:
            return (objectives.sheet(() if watchers is None else watchers.slos, around),)
        case Page.PROBES:
            return probes.sheets(None if watchers is None else watchers.eyes, around)
        case Page.VENDORS:
            return (vendors.sheet(() if watchers is None else watchers.vendors, around),)
        case Page.SATURATION:
            if watchers is None:
                return saturation.sheets((), (), (), around)
            return saturation.sheets(watchers.saturation, watchers.queues, watchers.drifts, around)
        case Page.COVERAGE:
            spots = () if watchers is None else watchers.blind_spots
            why = tr(coverage.NOT_READ) if has_catalog else ""
            return coverage.sheets(None if watchers is None else watchers.coverage, spots, around, why)
    return (changes.sheet(() if watchers is None else watchers.changes, around),)


def abnormal(watchers: "Watchers | None") -> dict[Page, int]:
    """How many things on each page want a look: not those that are well, nor those merely unknown; gaps in the coverage."""
    if watchers is None:
        return dict.fromkeys(PAGES, 0)
    eyes = watchers.eyes or OwnEyes()
    seen: dict[Page, list[Condition]] = {
        Page.OBJECTIVES: [each.condition for each in watchers.slos],
        Page.PROBES: [
            *(each.condition for each in eyes.probes),
            *(probes.heartbeat_condition(each) for each in eyes.heartbeats),
            *(probes.instance_condition(each) for each in eyes.instances),
        ],
        Page.VENDORS: [each.condition for each in watchers.vendors],
        Page.SATURATION: [
            *(each.condition for each in watchers.saturation),
            *(each.condition for each in watchers.queues),
            *(each.condition for each in watchers.drifts),
        ],
        Page.CHANGES: [each.condition for each in watchers.changes],
    }
    counts = {
        page: sum(each not in (Condition.OK, Condition.UNKNOWN) for each in found) for page, found in seen.items()
    }
    gaps = len(watchers.coverage.gaps) if watchers.coverage is not None else 0
    return counts | {Page.COVERAGE: gaps + len(watchers.blind_spots)}


def explain(watchers: "Watchers | None", page: Page, row: str, around: Around) -> Explained | None:
    """What stands behind a row of a page; None where it is gone."""
    if watchers is None:
        return None
    match page:
        case Page.OBJECTIVES:
            slo = next((each for each in watchers.slos if objectives.row_id(each) == row), None)
            return None if slo is None else objectives.explain(slo, around)
        case Page.PROBES:
            return None if watchers.eyes is None else probe_words.explain(watchers.eyes, row, around)
        case Page.VENDORS:
            vendor = next((each for each in watchers.vendors if f"vendor:{each.vendor}" == row), None)
            return None if vendor is None else vendors.explain(vendor, around)
        case Page.SATURATION:
            found = (watchers.saturation, watchers.queues, watchers.drifts)
            return saturation.explain(*found, row, around)
        case Page.COVERAGE:
            if watchers.coverage is None:
                return None
            return coverage.explain(watchers.coverage, watchers.blind_spots, row, around)
    change = next((each for each in watchers.changes if changes.row_id(each) == row), None)
    return None if change is None else changes.explain(change, around)


def freshness(sources: Mapping[str, SourceStatus], now_ms: int) -> Freshness | None:
    """STALE where not one source answers any more; None while any does, or there is none."""
    if not sources or any(status.state != "failing" for status in sources.values()):
        return None
    last = [status.last_success_ms for status in sources.values() if status.last_success_ms is not None]
    return Freshness(FreshnessKind.STALE, age(max(0, now_ms - max(last)) / 1000)) if last else None


def trouble(sources: Mapping[str, SourceStatus], page: Page) -> str | None:
    """What stands against a page: a source of its that fails, else one that could not bring everything."""
    mine = [status for _name, status in sorted(sources.items()) if status.kind in _KINDS[page] | {"simulator"}]
    failing = next((status for status in mine if status.state == "failing"), None)
    if failing is not None:
        return tr(
            "{failing} can't be reached: {full_stop} It is tried again by itself; what stands here keeps its age.",
            failing=failing.name,
            full_stop=full_stop(failing.last_error or tr("no answer")),
        )
    warned = next((status for status in mine if status.warnings), None)
    if warned is None:
        return None
    more = tr(" And {warnings} more.", warnings=len(warned.warnings) - 1) if len(warned.warnings) > 1 else ""
    return f"{warned.name}: {full_stop(warned.warnings[0])}{more}"


def loading(live: Live) -> str | None:
    """What is shown in an empty table while nothing was looked at yet."""
    if live.watchers is not None:
        return None
    if live.is_loading:
        return why_empty(live)
    return tr("Looking for signs: a moment after the first figures.") if live.health else None
