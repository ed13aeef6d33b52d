"""What is watched and what is not: services by layers by places, from what really delivered within the last intervals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.catalog.estate import Catalog, Service, ServiceKind
from models.coverage.critical_path import on_critical_path
from models.coverage.evidence import Evidence, evidence
from models.coverage.layer import LAYERS, Layer, expected
from models.health.condition import Condition
from models.health.figure import age
from models.health.history import SeriesSource
from models.health.samples import Signal
from resources.said import in_a_row, say

INTERVALS = 2.0
"""Delivered within so many of its usual intervals, a monitor counts as covering."""


class Cover(StrEnum):
    """The value is the word shown to people."""

    COVERED = "covered"
    WHOLE = "as a whole"
    """Covered by figures of the service as a whole; none tells this place from the others."""
    SILENT = "silent"
    """There is a monitor, and it has stopped delivering."""
    MISSING = "missing"
    NOT_EXPECTED = "—"

    @property
    def is_gap(self) -> bool:
        """Whether nobody would see a failure here."""
        return self in (Cover.SILENT, Cover.MISSING)

    @property
    def condition(self) -> Condition:
        """As the other boards say it: not watched is not known."""
        return Condition.UNKNOWN if self.is_gap else Condition.OK


@dataclass(frozen=True, slots=True)
class Cell:
    """One layer of one service in one place."""

    service: str
    layer: Layer
    place: str
    """Zone or region; empty for a service that has neither."""
    cover: Cover
    by: tuple[str, ...] = ()
    """What covers it, or covered it: signals with their labels."""
    age_seconds: float | None = None
    """Of the newest value; None where there was never one."""


@dataclass(frozen=True, slots=True)
class Row:
    """One service. Cells by layer in the order of the stack, then by place."""

    service: str
    name: str
    tier: int | None
    kind: ServiceKind
    cells: tuple[Cell, ...]
    critical_for: str | None
    """A tier 0 or 1 service that can't do without it (itself, where it is one); None off every critical path."""

    def cover(self, layer: Layer) -> Cover:
        """The worst over its places."""
        order = (Cover.MISSING, Cover.SILENT, Cover.WHOLE, Cover.COVERED, Cover.NOT_EXPECTED)
        return min((cell.cover for cell in self.cells if cell.layer is layer), key=order.index)


@dataclass(frozen=True, slots=True)
class Gap:
    """One layer of one service that nobody watches, in all places it is missing from."""

    service: str
    tier: int | None
    layer: Layer
    cover: Cover
    places: tuple[str, ...]
    critical_for: str | None
    sentence: str


@dataclass(frozen=True, slots=True)
class CoverageMatrix:
    """The whole picture at one moment. Ready to be shown."""

    as_of_ms: int
    rows: tuple[Row, ...]
    gaps: tuple[Gap, ...]
    """The most important first: by tier (a tier nobody has said comes before 2), critical paths first."""
    expected: int
    covered: int
    """Cells that ought to be covered, and that are."""

    @property
    def by_tier(self) -> Mapping[int | None, int]:
        """How many gaps each tier has."""
        counts: dict[int | None, int] = {}
        for gap in self.gaps:
            counts[gap.tier] = counts.get(gap.tier, 0) + 1
        return counts


def coverage(
    catalog: Catalog,
    series: SeriesSource,
    now_ms: int,
    layers: Mapping[Signal, Layer] = LAYERS,
    intervals: float = INTERVALS,
) -> CoverageMatrix:
    """Look at every service of the estate."""
    critical = on_critical_path(catalog)
    each = (row(service, critical.get(service.id), series, now_ms, layers, intervals) for service in catalog.services)
    return matrix(tuple(each), now_ms)


def row(
    service: Service,
    critical_for: str | None,
    series: SeriesSource,
    now_ms: int,
    layers: Mapping[Signal, Layer] = LAYERS,
    intervals: float = INTERVALS,
) -> Row:
    """Look at one service: for those who have no time to look at all of them in one go."""
    now = now_ms / 1000
    found = evidence(series, service, now)
    wanted = expected(service)
    cells = tuple(
        cell
        for layer in Layer
        for cell in _cells(service, layer, layer in wanted, _of_layer(found, layer, layers), now, intervals)
    )
    return Row(service.id, service.name, service.tier, service.kind, cells, critical_for)


def matrix(rows: Sequence[Row], now_ms: int) -> CoverageMatrix:
    """What the rows amount to."""
    wanted_cells = [cell for one in rows for cell in one.cells if cell.cover is not Cover.NOT_EXPECTED]
    gaps = sorted((gap for one in rows for gap in _gaps(one)), key=_importance)
    covered = sum(not cell.cover.is_gap for cell in wanted_cells)
    return CoverageMatrix(now_ms, tuple(rows), tuple(gaps), len(wanted_cells), covered)


def _of_layer(found: Sequence[Evidence], layer: Layer, layers: Mapping[Signal, Layer]) -> list[Evidence]:
    return [one for one in found if layers.get(one.key.signal) is layer]


def _cells(
    service: Service, layer: Layer, is_expected: bool, found: list[Evidence], now: float, intervals: float
) -> list[Cell]:
    cells = []
    whole = [one for one in found if not one.place]
    live = [one for one in whole if one.is_live(now, intervals)]
    # The same for every place, and worked out once: an estate has dozens of services, and is looked at again and again.
    by, seconds = (_names(live), _age(live, now)) if live else ((), None)
    for place in service.zones or service.regions or ("",):
        region = next((region for region in service.regions if place.startswith(region)), "")
        mine = [one for one in found if place and one.place in (place, region) and one.place]
        near = [one for one in mine if one.is_live(now, intervals)]
        if near:
            cells.append(Cell(service.id, layer, place, Cover.COVERED, _names(near), _age(near, now)))
        elif live:
            cells.append(Cell(service.id, layer, place, Cover.WHOLE if place else Cover.COVERED, by, seconds))
        else:
            cells.append(_uncovered(service.id, layer, place, is_expected, [*mine, *whole], now))
    return cells


def _uncovered(
    service: str, layer: Layer, place: str, is_expected: bool, found: Sequence[Evidence], now: float
) -> Cell:
    if not is_expected:
        return Cell(service, layer, place, Cover.NOT_EXPECTED)
    silent = [one for one in found if one.last is not None]
    if silent:
        return Cell(service, layer, place, Cover.SILENT, _names(silent), _age(silent, now))
    return Cell(service, layer, place, Cover.MISSING)


def _gaps(row: Row) -> list[Gap]:
    gaps = []
    for layer in Layer:
        for cover in (Cover.MISSING, Cover.SILENT):
            cells = [cell for cell in row.cells if cell.layer is layer and cell.cover is cover]
            if cells:
                places = tuple(cell.place for cell in cells if cell.place)
                of_layer = [cell for cell in row.cells if cell.layer is layer]
                words = _sentence(row, layer, cover, cells, () if len(cells) == len(of_layer) else places)
                gaps.append(Gap(row.service, row.tier, layer, cover, places, row.critical_for, words))
    return gaps


def _sentence(row: Row, layer: Layer, cover: Cover, cells: list[Cell], places: tuple[str, ...]) -> str:
    tier = say("tier {tier}", tier=row.tier) if row.tier is not None else say("tier not said")
    where = say(" in {places}", places=", ".join(places)) if places else ""
    path = ""
    if row.critical_for is not None and row.critical_for != row.service:
        path = say("; {critical_for} can't do without it", critical_for=row.critical_for)
    third = say(", third party") if row.kind is ServiceKind.THIRD_PARTY else ""
    who = in_a_row((row.service, " (", tier, third, ")"))
    if cover is Cover.MISSING:
        return say(
            "{who}: nothing watches its {layer} layer{where}{path}",
            who=who,
            layer=say(layer.value),
            where=where,
            path=path,
        )
    seconds = min(cell.age_seconds for cell in cells if cell.age_seconds is not None)
    by = ", ".join(cells[0].by)
    return say(
        "{who}: {by} on its {layer} layer{where} is silent for {seconds}{path}",
        who=who,
        by=by,
        layer=say(layer.value),
        where=where,
        seconds=age(seconds),
        path=path,
    )


def _names(found: Sequence[Evidence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{one.key.signal.value} {one.key.label}".strip() for one in found))


def _age(found: Sequence[Evidence], now: float) -> float:
    return min(max(0.0, now - one.last) for one in found if one.last is not None)


def _importance(gap: Gap) -> tuple[float, bool, str, int]:
    tier = 1.5 if gap.tier is None else float(gap.tier)
    return tier, gap.critical_for is None, gap.service, list(Layer).index(gap.layer)
