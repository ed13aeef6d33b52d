"""Everything the hub counts, put together for Prometheus."""

from collections.abc import Iterable

from console.hub.metrics import family, single
from console.hub.service import Service


async def exposition(service: Service) -> str:
    """The text."""
    store = service.core.store
    parked, blob_bytes = await service.ask(lambda: (store.parked_count(), store.blob_bytes()))
    return "\n".join([*_lines(service, parked, blob_bytes), *service.times.lines(), *_roles(service)]) + "\n"


def _lines(service: Service, parked: int, blob_bytes: int) -> Iterable[str]:
    counted, writer = service.core.counted, service.writer
    name = "watchfloor_hub_events_total"
    rows = [({"outcome": outcome.value}, count) for outcome, count in counted.outcomes.items()]
    yield from family(name, "counter", "Events pushed since the start, by what became of them.", rows)
    for name, kind, text, value in (
        ("feed_head", "gauge", "The newest position of the feed.", service.pulse.head),
        (
            "forks_total",
            "counter",
            "Events beside another one at their place of a chain: to be looked into.",
            counted.forks,
        ),
        ("parked_events", "gauge", "Events that are kept and not believed.", parked),
        ("blob_bytes", "gauge", "Attachments, in bytes.", blob_bytes),
        ("commits_total", "counter", "Commits since the start.", writer.commits),
        ("waiting_work", "gauge", "Pieces of work that wait for the writer.", writer.waiting),
        (
            "read_only",
            "gauge",
            "1 after a failed write, until the hub is started again.",
            int(bool(writer.closed_because)),
        ),
        ("streams", "gauge", "Open streams.", sum(service.streams.values())),
        ("requests_in_flight", "gauge", "Requests being answered.", service.in_flight),
        (
            "journal_dropped_total",
            "counter",
            "Lines of the journal that nobody took: it is read too slowly, or not at all.",
            service.journal.dropped,
        ),
    ):
        yield from single(f"watchfloor_hub_{name}", kind, text, value)
    if service.intake is not None:
        rows = [({"hook": hook}, count) for hook, count in sorted(service.intake.told.items())]
        yield from family("watchfloor_hub_posted_total", "counter", "Alerts and changes that others posted.", rows)


def _roles(service: Service) -> Iterable[str]:
    counts: dict[str, int] = {}
    for device in service.devices().values():
        if device.revoked_ms is None:
            counts[device.role] = counts.get(device.role, 0) + 1
    rows = [({"role": role}, count) for role, count in sorted(counts.items())]
    yield from family("watchfloor_hub_members", "gauge", "Devices that are members, by role.", rows)
