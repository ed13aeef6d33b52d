"""Pages on how far it goes and what it costs: the figures of the blast radius, and the objectives that burn. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from console.panes.blast_radius.figures import figures
from console.panes.blast_radius.situation import Situation
from console.wall.ages import as_of, old
from console.wall.estate import EMPTY, Lines, Sight
from models.health.condition import Condition
from models.slo.standing import PairState, SloStanding
from models.slo.words import budget, duration, factor, percent
from resources.tongue import tr
from widgets.glyphs import glyph_of
from widgets.wall.data import Line, Mark, Said

_OBJECTIVES: Final = 3


@dataclass(frozen=True, slots=True)
class Reach:
    """The figures of one moment: an estate of sixty thousand services is not gone through every second."""

    tiers: str
    services: str
    slas: str
    users: str
    cost_label: str
    cost: str
    path: str
    at_ms: int


def reach_of(situation: Situation, at_ms: int) -> Reach:
    """As the blast radius' own panel says it."""
    tiers, services, slas, users, cost, path = figures(situation)
    return Reach(tiers.value, services.value, slas.value, users.value, cost.label, cost.value, path.value, at_ms)


def reach_lines(reach: Reach, now_ms: int) -> Lines:
    """Services and tiers, users, cost and agreements; each with the age of the figures."""
    note = as_of(reach.at_ms, now_ms)
    hit = tr("{hit} services", hit=reach.services)
    path = tr("tier 0 and 1: {tiers} · worst path {hops}", tiers=reach.tiers, hops=reach.path)
    users = tr("{count} in an hour", count=reach.users)
    slas = tr("agreements at risk: {count}", count=reach.slas)
    return (
        Line(tr("Hit"), hit, note=note, below=(path, tr("tier 0 and 1: {tiers}", tiers=reach.tiers))),
        Line(tr("Users"), users, note=note),
        Line(tr("Cost"), f"{reach.cost} {reach.cost_label}", note=note, below=(slas,)),
    )


def burning(standings: Sequence[SloStanding]) -> tuple[SloStanding, ...]:
    """Objectives that are not met or not known, the worst first, then the least budget; those that are met count not."""
    found = (each for each in standings if each.condition.is_abnormal)
    return tuple(sorted(found, key=lambda each: (each.condition.rank, _left(each), each.slo.service, each.slo.name)))


def objective_lines(standings: Sequence[SloStanding], sight: Sight) -> Lines:
    """The three worst: budget left, burn, agreement, and how old that is."""
    shown = burning(standings)[:_OBJECTIVES]
    lines = [_objective(each, sight, tr("SLO burn") if at == 0 else "") for at, each in enumerate(shown)]
    lines += [EMPTY] * (_OBJECTIVES - len(lines))
    return (lines[0], lines[1], lines[2])


def _objective(each: SloStanding, sight: Sight, label: str) -> Line:
    left = tr("budget unknown") if each.budget_left is None else tr("budget {left} left", left=budget(each.budget_left))
    pairs = [pair for pair in each.pairs if pair.long.burn is not None]
    near = max(
        pairs,
        key=lambda pair: (pair.state is PairState.FIRING, (pair.long.burn or 0.0) / pair.pair.factor),
        default=None,
    )
    burn = ""
    if near is not None:
        burn = tr("burn {rate} in {time}", rate=factor(near.long.burn or 0.0), time=duration(near.long.seconds))
    said = _said(left, burn, _agreement(each))
    return Line(
        label,
        marks=(Mark(glyph_of(each.condition), sight.names(each.slo.service)),),
        note=old(each.age_seconds),
        below=said,
    )


def _agreement(each: SloStanding) -> str:
    if each.sla is None:
        return ""
    if each.sla.headroom is None:
        return tr("SLA {target} unknown", target=percent(each.sla.sla))
    if each.sla.headroom < 0:
        return tr("SLA {target} BROKEN", target=percent(each.sla.sla))
    return tr("SLA {target} kept", target=percent(each.sla.sla))


def _said(left: str, burn: str, agreement: str) -> Said:
    told = ((left, burn, agreement), (left, burn), (left,))
    return tuple(dict.fromkeys(" · ".join(filter(None, parts)) for parts in told))


def _left(each: SloStanding) -> float:
    return 1.0 if each.condition is Condition.UNKNOWN or each.budget_left is None else each.budget_left
