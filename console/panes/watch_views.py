"""What the watchers know of one service, as the strip below its charts and as rows of its card."""

from typing import Final

from console.live import Live
from console.panes.words import minute
from console.watchers import Watchers
from models.changes.comparison import Verdict
from models.health.condition import Condition
from models.health.figure import age
from models.probes.verdict import ProbeStanding
from models.slo.standing import PairStanding, PairState, SloStanding
from models.slo.words import budget, duration, factor, percent, rough
from models.vendors.disagreement import Disagreement, VendorStanding
from resources.tongue import shown, tr
from widgets.detail_rows import DetailView
from widgets.glyphs import GlyphKind, glyph_of
from widgets.slo_strip import BurnView, SloStripView

_STALE_SECONDS: Final = 300.0


def slo_of(watchers: Watchers, service: str) -> SloStanding | None:
    """The most pressing objective of a service; None where none is on record."""
    return next((each for each in watchers.slos if each.slo.service == service), None)


def slo_strip(watchers: Watchers, service: str) -> SloStripView | None:
    """The strip of a service; None where no objective is on record."""
    standing, check = slo_of(watchers, service), _probe(watchers, service)
    if standing is None:
        return None
    sla = standing.sla
    is_stale = standing.age_seconds is None or standing.age_seconds > _STALE_SECONDS
    return SloStripView(
        objective=percent(standing.slo.objective),
        window=shown(standing.slo.window.words()),
        achieved=tr("achieved unknown")
        if standing.achieved is None
        else tr("achieved {percent}", percent=percent(standing.achieved)),
        budget=tr("unknown") if standing.budget_left is None else budget(standing.budget_left),
        exhaustion=_exhaustion(standing),
        burns=tuple(_burn(pair) for pair in standing.pairs),
        sla="" if sla is None else percent(sla.sla),
        headroom=""
        if sla is None or sla.headroom is None
        else tr("headroom {headroom:.2g} points", headroom=sla.headroom * 100),
        check="" if check is None else check.name,
        check_condition=Condition.UNKNOWN if check is None else check.condition,
        check_words="" if check is None else _probe_words(check),
        check_note="" if check is None else _probe_note(check),
        is_stale=is_stale,
        age="" if standing.age_seconds is None else tr("measured {age} ago", age=age(standing.age_seconds)),
    )


def card_rows(live: Live, watchers: Watchers, service: str) -> list[DetailView]:
    """Objective, own probe, regression, resource and vendor of a service, as far as there is something to tell."""
    rows: list[DetailView] = []
    standing = slo_of(watchers, service)
    if standing is not None:
        rows.append(DetailView(f"SLO {percent(standing.slo.objective).removesuffix(' %')}", *_slo_words(standing)))
    check = _probe(watchers, service)
    if check is not None and check.condition is not Condition.OK:
        rows.append(
            DetailView(tr("Our probe"), check.name, _probe_note(check), glyph_of(check.condition), _probe_words(check))
        )
    for change in watchers.changes:
        if change.verdict is Verdict.WORSE and change.change.service == service:
            rows.append(DetailView(tr("After it"), shown(change.sentence), "", GlyphKind.CHANGE))
            break
    for resource in watchers.saturation:
        if resource.key.service == service and resource.condition not in (Condition.OK, Condition.UNKNOWN):
            words = shown(resource.sentence).removeprefix(f"{service}: ")
            rows.append(DetailView(tr("Fills up"), words, "", glyph_of(resource.condition)))
            break
    vendor = _vendor(live, watchers, service)
    if vendor is not None and vendor.disagreement is not Disagreement.NONE:
        since = "" if vendor.since_ms is None else tr("since {minute}", minute=minute(vendor.since_ms))
        rows.append(DetailView(tr("Vendor"), shown(vendor.sentence), since, glyph_of(vendor.condition)))
    return rows


def _slo_words(standing: SloStanding) -> tuple[str, str]:
    known = [pair for pair in standing.pairs if pair.long.burn is not None]
    loudest = max(known, key=lambda pair: (pair.long.burn or 0.0) / pair.pair.factor, default=None)
    if loudest is None or loudest.long.burn is None:
        return tr("Burn rate unknown"), standing.why
    said = tr("Burn {factor} over {windows}", factor=factor(loudest.long.burn), windows=_windows(loudest))
    if standing.budget_left is None:
        return said, tr("Budget left unknown")
    return said, tr(
        "Budget left {budget}{comma}", budget=budget(standing.budget_left), comma=_comma(_exhaustion(standing))
    )


def _comma(words: str) -> str:
    return f", {words}" if words else ""


def _exhaustion(standing: SloStanding) -> str:
    ends = standing.exhaustion_seconds
    if ends is None:
        return ""
    return tr("spent") if ends <= 0.0 else tr("gone in {rough} at this rate", rough=rough(ends))


def _burn(standing: PairStanding) -> BurnView:
    note = ""
    if standing.state is PairState.TOO_FEW:
        note = tr("too few events")
    elif standing.long.burn is None:
        note = tr("{known:.0%} known", known=standing.long.known)
    crossed = standing.state is PairState.FIRING
    return BurnView(_windows(standing), standing.long.burn, standing.pair.factor, crossed, note)


def _windows(standing: PairStanding) -> str:
    return f"{duration(standing.pair.long_seconds)} + {duration(standing.pair.short_seconds)}"


def _probe(watchers: Watchers, service: str) -> ProbeStanding | None:
    """The probe of a service that has most to tell: journeys before plain probes, the worst first."""
    eyes = watchers.eyes
    mine = [each for each in eyes.probes if each.service == service] if eyes is not None else []
    return min(mine, key=lambda each: (each.condition.rank, each.kind != "journey", each.name), default=None)


def _probe_words(check: ProbeStanding) -> str:
    if not check.is_current:
        return tr(check.state).upper()
    return (
        tr("{state} {bad} of {of}", state=tr(check.state).upper(), bad=check.bad, of=check.of)
        if check.condition is not Condition.OK
        else tr(check.state).upper()
    )


def _probe_note(check: ProbeStanding) -> str:
    agreed = tr("confirmed") if check.is_confirmed else ""
    since = (
        tr("since {minute}", minute=minute(check.since_ms))
        if check.since_ms is not None and check.condition is not Condition.OK
        else ""
    )
    return " · ".join(part for part in (since, agreed) if part)


def _vendor(live: Live, watchers: Watchers, service: str) -> VendorStanding | None:
    """The vendor a service is bought from."""
    entry = live.catalog.by_id.get(service) if live.catalog is not None else None
    if entry is None or entry.vendor is None:
        return None
    return next((each for each in watchers.vendors if each.vendor == entry.vendor), None)
