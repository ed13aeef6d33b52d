"""The regions of a service, where its series say them by their labels: errors, and how many instances are up."""

from console.live import Live
from models.health.figure import figure
from models.health.samples import Signal
from models.health.verdict import Reading, ServiceHealth
from resources.tongue import tr
from widgets.detail_rows import DetailView
from widgets.glyphs import glyph_of


def region_rows(live: Live, health: ServiceHealth) -> list[DetailView]:
    """A row a region, the worst first; empty where no series carries one."""
    errors = _by_region(live, health, Signal.ERRORS)
    instances = _by_region(live, health, Signal.UP)
    rows = []
    for region in dict.fromkeys([*errors, *instances]):
        error, instance = errors.get(region), instances.get(region)
        known = [reading.condition for reading in (error, instance) if reading is not None]
        worst = min(known, key=lambda condition: condition.rank)
        said = (
            ""
            if instance is None or instance.value is None
            else tr(" · {figure} up", figure=figure(instance.value, instance.unit))
        )
        value = "–" if error is None or error.value is None else figure(error.value, error.unit)
        rows.append((worst, DetailView(region, value, glyph=glyph_of(worst), word=f"{tr(worst).upper()}{said}")))
    rows.sort(key=lambda row: (row[0].rank, row[1].label))
    return [row for _worst, row in rows]


def _by_region(live: Live, health: ServiceHealth, signal: Signal) -> dict[str, Reading]:
    names = set(live.catalog.regions) if live.catalog is not None else set()
    for service in live.catalog.services if live.catalog is not None else ():
        names |= {*service.regions, *service.zones}
    return {
        reading.key.label: reading
        for reading in health.readings
        if reading.key.signal is signal and reading.key.label in names
    }
