"""The sources that the settings ask for, built and not yet started."""

from collections.abc import Callable
from pathlib import Path

from console.http import HttpClient
from console.secret_store import SecretStore
from console.settings import Settings
from console.sources.alertmanager.source import AlertmanagerSource
from console.sources.changes.configured import change_sources
from console.sources.coupling.configured import coupling_sources
from console.sources.port import Source
from console.sources.probes.configured import probe_sources
from console.sources.prometheus.history import Covers, covers_nothing
from console.sources.prometheus.preset import Preset, preset_names, read_preset, ready_preset
from console.sources.prometheus.source import PrometheusOptions, PrometheusSource
from console.sources.slo.files import SloFiles
from console.sources.slo.source import SloSource
from models.catalog.estate import Catalog
from models.health.service_names import ServiceNames
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem
from resources.said import said_join, say

Named = tuple[Source, str]
"""A source and its kind."""


def configured_sources(
    settings: Settings,
    catalog: Catalog | None,
    clock: Clock,
    covers: Covers = covers_nothing,
    secrets: SecretStore | None = None,
    tell: Callable[[str], None] | None = None,
) -> list[Named]:
    """Each with its kind. `covers` tells what need not be asked for again.

    A setting that can't be used costs only the sources it is for; `tell` hears the sentence. Without it: BadInput.
    """
    names = ServiceNames(catalog)
    parts: tuple[Callable[[], list[Named]], ...] = (
        lambda: _prometheus(settings, names, clock, covers),
        lambda: _alertmanager(settings, names, clock),
        lambda: change_sources(settings, clock, secrets),
        lambda: probe_sources(settings, catalog, clock, secrets),
        lambda: coupling_sources(settings, names, clock, secrets),
    )
    found: list[Named] = []
    troubles = []
    for part in parts:
        try:
            found += part()
        except BadInput as trouble:
            if tell is None:
                raise
            troubles.append(str(trouble))
    if troubles and tell is not None:
        tell(said_join("; ", troubles))
    return found


def _prometheus(settings: Settings, names: ServiceNames, clock: Clock, covers: Covers) -> list[Named]:
    url = settings.text("prometheus.url")
    if not url:
        return []
    presets = tuple(_preset(each.strip()) for each in settings.text("prometheus.presets").split(",") if each.strip())
    label, interval = settings.text("prometheus.service_label"), float(settings.get("prometheus.interval"))
    options = PrometheusOptions(label, presets, interval)
    source = PrometheusSource(HttpClient(url, clock=clock), options, names, clock=clock, covers=covers)
    found: list[Named] = [(source, "prometheus")]
    if slos := SloFiles(settings.text("slo.files"), names):
        found.append((SloSource(HttpClient(url, clock=clock), slos, clock), "slo"))
    return found


def _alertmanager(settings: Settings, names: ServiceNames, clock: Clock) -> list[Named]:
    url = settings.text("alertmanager.url")
    if not url:
        return []
    label, interval = settings.text("prometheus.service_label"), float(settings.get("prometheus.interval"))
    client = HttpClient(url, clock=clock)
    return [(AlertmanagerSource(client, names, label, interval_seconds=interval), "alertmanager")]


def _preset(name: str) -> Preset:
    if name in preset_names():
        return ready_preset(name)
    try:
        return read_preset(name, Path(name).expanduser().read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        known = ", ".join(preset_names())
        raise BadInput(
            Problem(
                "prometheus.presets",
                None,
                name,
                say("expected one of {known}, or a file: {error}", known=known, error=error),
            )
        ) from None
