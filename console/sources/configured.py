"""The sources that the settings ask for, built and not yet started."""

from pathlib import Path

from console.http import HttpClient
from console.secret_store import SecretStore
from console.settings import Settings
from console.sources.alertmanager import AlertmanagerSource
from console.sources.configured_changes import change_sources
from console.sources.configured_probes import probe_sources
from console.sources.port import Source
from console.sources.prometheus import PrometheusOptions, PrometheusSource
from console.sources.prometheus_history import Covers, covers_nothing
from console.sources.prometheus_preset import Preset, preset_names, read_preset, ready_preset
from console.sources.slo import SloSource
from console.sources.slo_files import SloFiles
from models.catalog.estate import Catalog
from models.health.service_names import ServiceNames
from models.kernel.clock import Clock
from models.kernel.errors import BadInput, Problem


def configured_sources(
    settings: Settings,
    catalog: Catalog | None,
    clock: Clock,
    covers: Covers = covers_nothing,
    secrets: SecretStore | None = None,
) -> list[tuple[Source, str]]:
    """Each with its kind. BadInput names the setting that can't be used. `covers` tells what need not be asked for again."""
    names = ServiceNames(catalog)
    label, interval = settings.text("prometheus.service_label"), float(settings.get("prometheus.interval"))
    found: list[tuple[Source, str]] = []
    if url := settings.text("prometheus.url"):
        presets = tuple(
            _preset(each.strip()) for each in settings.text("prometheus.presets").split(",") if each.strip()
        )
        options = PrometheusOptions(label, presets, interval)
        source = PrometheusSource(HttpClient(url, clock=clock), options, names, clock=clock, covers=covers)
        found.append((source, "prometheus"))
        if slos := SloFiles(settings.text("slo.files"), names):
            found.append((SloSource(HttpClient(url, clock=clock), slos, clock), "slo"))
    if url := settings.text("alertmanager.url"):
        client = HttpClient(url, clock=clock)
        found.append((AlertmanagerSource(client, names, label, interval_seconds=interval), "alertmanager"))
    found += change_sources(settings, clock, secrets)
    found += probe_sources(settings, catalog, clock, secrets)
    return found


def _preset(name: str) -> Preset:
    if name in preset_names():
        return ready_preset(name)
    try:
        return read_preset(name, Path(name).expanduser().read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        known = ", ".join(preset_names())
        raise BadInput(
            Problem("prometheus.presets", None, name, f"expected one of {known}, or a file: {error}")
        ) from None
