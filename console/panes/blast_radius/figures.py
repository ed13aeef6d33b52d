"""The six figures of the impact panel: what is hit, whom it costs what. Pure."""

from console.panes.blast_radius.situation import Situation, tier_hit
from models.health.condition import Condition
from models.topology.totals import Totals
from resources.tongue import tr
from widgets.figure_grid import FigureView

_UNKNOWN = "–"


def figures(situation: Situation) -> tuple[FigureView, ...]:
    """Tier 0 and 1, services, SLAs, users, revenue, the longest way a fault went. Without any verdict, none of them is known."""
    graph, totals = situation.graph, situation.live.totals
    critical = sum(service.tier in (0, 1) for service in graph.services)
    unseen = sum(situation.condition(id_) is Condition.UNKNOWN for id_ in graph.ids)
    blind = tr(" Nothing is known of {unseen} more.", unseen=unseen) if unseen else ""
    broken, hit = tier_hit(graph, situation.broken), len(situation.hit)
    found = (
        FigureView(
            tr("Tier 0–1 hit"),
            tr("{broken} of {critical}", broken=broken, critical=critical),
            tr("Services of tier 0 and 1 that are down or degraded.") + blind,
        ),
        FigureView(
            tr("Services"),
            tr("{hit} of {ids}", hit=hit, ids=len(graph.ids)),
            tr("Down, degraded or at risk now.") + blind,
        ),
        FigureView(
            tr("SLAs at risk"), str(len(totals.slas)), tr("Services hit that customers were promised an SLA for.")
        ),
        _range(tr("Users / h"), totals.users_at_least, totals.users, tr("people in an ordinary hour")),
        _revenue(totals),
        FigureView(tr("Worst path"), _hops(situation), tr("The most steps from where it began to a service it hit.")),
    )
    if unseen < len(graph.ids):
        return found
    return tuple(FigureView(each.label, _UNKNOWN, tr("Nothing is known of any service now."), False) for each in found)


def _range(label: str, least: float | None, most: float | None, what: str) -> FigureView:
    help_ = tr(
        "At least the largest single service down or degraded, at most all of them added up: "
        "{what}. People who use several are counted several times in the sum.",
        what=what,
    )
    if least is None or most is None:
        return FigureView(
            label,
            tr("unknown"),
            tr("The catalogue has no such figure for what is hit: {what}.", what=what),
            is_known=False,
        )
    # Of figures that overlap only the bounds are known; one of them alone would say too much.
    return FigureView(label, short(most) if least == most else _span(least, most), help_)


def _span(least: float, most: float) -> str:
    """34–120 k: both in the unit of the larger, in few letters."""
    for unit, size in (("M", 1_000_000.0), ("k", 1000.0)):
        if most >= 10 * size:
            return f"{_two(least / size)}–{_two(most / size)}\u202f{unit}"
    return f"{round(least)}–{round(most)}"


def _two(value: float) -> str:
    return f"{value:.1f}" if value < 10 else f"{value:.0f}"


def _revenue(totals: Totals) -> FigureView:
    if len(totals.revenue_by_currency) > 1:
        said = ", ".join(f"{short(amount)} {currency}" for currency, amount in totals.revenue_by_currency.items())
        return FigureView(
            tr("Revenue / min"), tr("mixed"), tr("At most, all services hit added up: {said}.", said=said)
        )
    label = f"{totals.currency} / min" if totals.currency else tr("Revenue / min")
    least, most = totals.revenue_per_minute_at_least, totals.revenue_per_minute
    is_nothing = totals.users == 0 and most is None
    return _range(label, 0 if is_nothing else least, 0 if is_nothing else most, tr("revenue of an ordinary minute"))


def _hops(situation: Situation) -> str:
    worst = max((each.hops for each in situation.expected.hits if each.service in situation.hit), default=0)
    return tr("{worst} hop", worst=worst) if worst == 1 else tr("{worst} hops", worst=worst)


def short(value: float) -> str:
    """11 400; 1.2 M: as exact as one needs it at a glance."""
    if value >= 10_000_000:
        return f"{value / 1_000_000:.0f} M"
    if value >= 1_000_000:
        return f"{value / 1_000_000:.1f} M"
    if value >= 100_000:
        return f"{value / 1000:.0f} k"
    return f"{round(value):,}"
