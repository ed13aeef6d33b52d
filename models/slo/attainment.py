"""Attainment of a service level agreement: 1 - counted downtime / (period - excluded time), with everything that went in."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.kernel.clock import utc
from models.slo.intervals import Interval, length_ms, union, without

DEFAULT_NOTICE_SECONDS = 72 * 3_600
_IN_TIME = "announced in time"


class Kind(StrEnum):
    """Where an interval comes from."""

    MONITORED = "monitored"
    CUSTOMER = "customer report"
    MAINTENANCE = "maintenance"


@dataclass(frozen=True, slots=True)
class Downtime:
    """A time in which monitoring saw the service down."""

    interval: Interval
    title: str = ""


@dataclass(frozen=True, slots=True)
class CustomerReport:
    """A time in which a customer says the service was down. Counts once somebody has verified it."""

    interval: Interval
    ticket: str
    is_verified: bool


@dataclass(frozen=True, slots=True)
class Maintenance:
    """A maintenance, and when it was announced; None: never."""

    interval: Interval
    announced_ms: int | None
    title: str = ""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the contract says."""

    sla: float | None = None
    """Ratio agreed, e.g. 0.995; None where only the figure is wanted."""
    notice_seconds: int = DEFAULT_NOTICE_SECONDS
    monthly_cap_seconds: int | None = None
    """Most maintenance that is excluded in a calendar month (UTC); None: no cap."""
    slo: float | None = None
    """The internal objective that protects it."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One interval given, and what became of it."""

    kind: Kind
    interval: Interval
    """Its part inside the period."""
    title: str
    counted_ms: int
    """Of it, counted as downtime. Overlapping intervals each show theirs; the total counts every moment once."""
    excluded_ms: int
    remark: str


@dataclass(frozen=True, slots=True)
class Attainment:
    """The result. Ratios are 1 where nothing went wrong."""

    period: Interval
    terms: Terms
    excluded: tuple[Interval, ...]
    monitored: tuple[Interval, ...]
    """Downtime counted from monitoring and maintenance alone, disjoint."""
    counted: tuple[Interval, ...]
    """The same with verified customer reports: what the contract counts."""
    monitored_ratio: float
    ratio: float
    """Attainment with verified customer reports."""
    unverified_ratio: float
    """What it would be if every report that is not verified yet were."""
    contributions: tuple[Contribution, ...]

    @property
    def is_met(self) -> bool | None:
        """Whether the agreement is kept so far; None without one."""
        return None if self.terms.sla is None else self.ratio >= self.terms.sla - 1e-12

    @property
    def considered_ms(self) -> int:
        """The period without what is excluded."""
        return self.period.length_ms - length_ms(self.excluded)

    @property
    def left_ms(self) -> float | None:
        """Downtime the agreement still allows in this period, negative where it is broken; None without one."""
        if self.terms.sla is None:
            return None
        return (1.0 - self.terms.sla) * self.considered_ms - length_ms(self.counted)

    @property
    def is_slo_stricter(self) -> bool | None:
        """Whether the objective protects the agreement; None where either is missing."""
        if self.terms.sla is None or self.terms.slo is None:
            return None
        return self.terms.slo > self.terms.sla


def attainment(
    period: Interval,
    terms: Terms,
    downtimes: Sequence[Downtime],
    maintenances: Sequence[Maintenance],
    reports: Sequence[CustomerReport],
) -> Attainment:
    """Work it out. Maintenance without due notice, and what exceeds the monthly cap, is downtime; nothing counts twice."""
    excluded = _excluded(period, terms, maintenances)
    worked = [part for each in maintenances if (part := each.interval.within(period))]
    down = [part for each in downtimes if (part := each.interval.within(period))]
    verified = [part for each in reports if each.is_verified and (part := each.interval.within(period))]
    claimed = [part for each in reports if (part := each.interval.within(period))]
    own = without(union([*down, *worked]), excluded)
    counted = without(union([*own, *verified]), excluded)
    if_all = without(union([*own, *claimed]), excluded)
    considered = period.length_ms - length_ms(excluded)

    def ratio(intervals: Sequence[Interval]) -> float:
        return 1.0 if considered <= 0 else 1.0 - length_ms(intervals) / considered

    return Attainment(
        period=period,
        terms=terms,
        excluded=excluded,
        monitored=own,
        counted=counted,
        monitored_ratio=ratio(own),
        ratio=ratio(counted),
        unverified_ratio=ratio(if_all),
        contributions=_contributions(period, terms, downtimes, maintenances, reports, excluded),
    )


def has_notice(maintenance: Maintenance, terms: Terms) -> bool:
    """Whether it was announced early enough to be excluded."""
    announced = maintenance.announced_ms
    return announced is not None and maintenance.interval.start_ms - announced >= terms.notice_seconds * 1000


def _excluded(period: Interval, terms: Terms, maintenances: Sequence[Maintenance]) -> tuple[Interval, ...]:
    """Announced maintenance, of each calendar month the earliest up to the cap."""
    announced = union(
        part for each in maintenances if has_notice(each, terms) and (part := each.interval.within(period))
    )
    if terms.monthly_cap_seconds is None:
        return announced
    left: dict[int, int] = {}
    taken: list[Interval] = []
    for part in (piece for each in announced for piece in _by_month(each)):
        month = _month_end_ms(part.start_ms)
        room = left.get(month, terms.monthly_cap_seconds * 1000)
        use = min(room, part.length_ms)
        left[month] = room - use
        taken.append(Interval(part.start_ms, part.start_ms + use))
    return union(taken)


def _by_month(interval: Interval) -> list[Interval]:
    parts = []
    start = interval.start_ms
    while start < interval.end_ms:
        end = min(_month_end_ms(start), interval.end_ms)
        parts.append(Interval(start, end))
        start = end
    return parts


def _month_end_ms(at_ms: int) -> int:
    """The first instant of the month after, UTC. Names the month as well."""
    moment = utc(at_ms)
    year, month = divmod(moment.year * 12 + moment.month, 12)
    following = moment.replace(year=year, month=month + 1, day=1, hour=0, minute=0, second=0, microsecond=0)
    return round((following - utc(0)).total_seconds() * 1000)


def _contributions(
    period: Interval,
    terms: Terms,
    downtimes: Sequence[Downtime],
    maintenances: Sequence[Maintenance],
    reports: Sequence[CustomerReport],
    excluded: Sequence[Interval],
) -> tuple[Contribution, ...]:
    found: list[Contribution] = []

    def add(kind: Kind, interval: Interval, title: str, counts: bool, remark: str) -> None:
        part = interval.within(period)
        if part is None:
            found.append(Contribution(kind, interval, title, 0, 0, "outside the period"))
            return
        left = length_ms(without((part,), excluded))
        cut = "" if part == interval else "cut to the period"
        over = "the rest is beyond the monthly cap" if remark == _IN_TIME and left else ""
        found.append(
            Contribution(
                kind,
                part,
                title,
                left if counts else 0,
                part.length_ms - left,
                ", ".join(filter(None, (remark, over, cut))),
            )
        )

    for downtime in downtimes:
        add(Kind.MONITORED, downtime.interval, downtime.title, True, "")
    for report in reports:
        said = "verified" if report.is_verified else "not verified, not counted"
        add(Kind.CUSTOMER, report.interval, report.ticket, report.is_verified, said)
    for work in maintenances:
        add(Kind.MAINTENANCE, work.interval, work.title, True, _notice_words(work, terms))
    return tuple(sorted(found, key=lambda each: (each.interval, each.kind)))


def _notice_words(work: Maintenance, terms: Terms) -> str:
    needed = f"{terms.notice_seconds / 3600:g} h needed"
    if has_notice(work, terms):
        return _IN_TIME
    if work.announced_ms is None:
        return f"not announced, {needed}: counts as downtime"
    hours = (work.interval.start_ms - work.announced_ms) / 3_600_000
    said = f"announced {hours:g} h before" if hours > 0 else "announced after it began"
    return f"{said}, {needed}: counts as downtime"
