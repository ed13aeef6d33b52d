"""What the settings make of a probe file and of the catalogue's vendors."""

from pathlib import Path

import pytest

from console.secret_store import MemorySecrets
from console.settings import Settings
from console.sources.configured import configured_sources
from console.sources.probes.configured import SECRET_PREFIX, ProbeSecrets
from models.catalog.estate import Catalog, Vendor
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput, WatchfloorError

CLOCK = ManualClock(1_763_473_440_000)
ESTATE = Catalog("e", (), (Vendor("a", "A", status_url="https://status.a.example"), Vendor("b", "B")))
FILE = """watchfloor: probes/1
probes: [{id: p, tcp: "db.example:5432"}]
heartbeats:
  - {id: w, alert: Watchdog, every: 1m}
  - {id: f, file: /tmp/alive, every: 1m}
vendors: [{id: v, status_url: "https://status.v.example"}]
"""


def kinds(settings: Settings, catalog: Catalog | None = None) -> list[str]:
    sources = configured_sources(settings, catalog, CLOCK)
    for source, _ in sources:
        source.close()
    assert len({source.name for source, _ in sources}) == len(sources)
    return [kind for _, kind in sources]


def test_a_catalogue_with_status_pages_is_enough_and_can_be_turned_off() -> None:
    settings = Settings(None)
    assert kinds(settings) == []
    assert kinds(settings, ESTATE) == ["vendors"]
    settings.put({"vendors.watch": "off"})
    assert kinds(settings, ESTATE) == []


def test_a_probe_file_brings_probes_heartbeats_and_vendors(tmp_path: Path) -> None:
    path = tmp_path / "probes.yaml"
    path.write_text(FILE)
    settings = Settings(None)
    settings.put({"probes.file": str(path)})
    with pytest.raises(BadInput, match="address of Alertmanager"):
        kinds(settings)
    settings.put({"alertmanager.url": "http://am.example:9093"})
    assert kinds(settings) == ["alertmanager", "probes", "heartbeats", "heartbeats", "vendors"]


def test_a_wrong_file_is_said_with_its_line(tmp_path: Path) -> None:
    settings = Settings(None)
    settings.put({"probes.file": str(tmp_path / "none.yaml")})
    with pytest.raises(BadInput, match=r"none\.yaml"):
        kinds(settings)
    path = tmp_path / "probes.yaml"
    path.write_text("watchfloor: probes/1\nprobes:\n  - {id: p, tcp: x}\n")
    settings.put({"probes.file": str(path)})
    with pytest.raises(BadInput, match=r"probes\.yaml:3"):
        kinds(settings)


def test_probes_reach_their_own_secrets_alone() -> None:
    store = MemorySecrets()
    store.put({"database-key": "k", SECRET_PREFIX + "shop": "s"})
    secrets = ProbeSecrets(store)
    assert secrets.get("shop") == "s" and secrets.get("database-key") is None
    with pytest.raises(WatchfloorError, match="no keyring"):
        ProbeSecrets(None).get("shop")
