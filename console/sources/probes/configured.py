"""The sources of our own eyes that the settings ask for: probes and heartbeats of a file, and vendors' status pages."""

from pathlib import Path

from console.secret_store import SecretStore, fetch
from console.settings import Settings
from console.sources.port import Source
from models.catalog.estate import Catalog
from models.kernel.clock import Clock
from models.kernel.errors import WatchfloorError
from resources.said import say

SECRET_PREFIX = "probe:"
"""Probes reach only secrets put there for them: a probe file must not be able to send out the key of the record."""


def probe_sources(
    settings: Settings, catalog: Catalog | None, clock: Clock, secrets: SecretStore | None
) -> list[tuple[Source, str]]:
    """Each with its kind. BadInput names what is wrong with the probe file. Nothing is imported that nobody asks for."""
    found: list[tuple[Source, str]] = []
    from console.sources.vendors.source import VendorStatusSource, vendors_to_watch
    from models.probes.spec import ProbePlan

    plan = ProbePlan()
    if file := settings.text("probes.file"):
        from console.sources.probes.heartbeats import heartbeat_sources
        from console.sources.probes.source import ProbeSource, read_plan

        plan = read_plan(Path(file).expanduser())
        beats = heartbeat_sources(
            plan.heartbeats, clock, settings.text("prometheus.url"), settings.text("alertmanager.url")
        )
        found.append((ProbeSource(plan, clock, ProbeSecrets(secrets).get), "probes"))
        found += [(source, "heartbeats") for source in beats]
    if settings.text("vendors.watch") == "on" and (vendors := vendors_to_watch(catalog, plan.vendors)):
        found.append((VendorStatusSource(vendors, clock), "vendors"))
    return found


class ProbeSecrets:
    """Secrets of probes by name."""

    def __init__(self, secrets: SecretStore | None) -> None:
        self._secrets = secrets

    def get(self, name: str) -> str | None:
        """The secret; None where the keyring holds none."""
        if self._secrets is None:
            raise WatchfloorError(say("no keyring is open here"))
        return fetch(self._secrets, SECRET_PREFIX + name)
