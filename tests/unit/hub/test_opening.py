"""Opening a hub's directory: its keys last, its database is recognised, its certificate holds what members call it."""

import shutil
import ssl
from pathlib import Path

import pytest
from cryptography import x509

from console.data_dir import DirectoryHeld
from console.hub.listening import Listen
from console.hub.opening import OpenHub, database_file, hub_directory, open_hub
from console.hub.tls import settle_tls
from console.secret_store import MemorySecrets
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput, WatchfloorError

START_MS = 1_795_000_000_000


class Place:
    def __init__(self, path: Path) -> None:
        self.directory = hub_directory(path)
        self.secrets = MemorySecrets()
        self.clock = ManualClock(START_MS)

    def open(self, *names: str, database: str | None = None) -> OpenHub:
        return open_hub(self.directory, lambda: self.secrets, self.clock, "hub", None, names, database)

    def close(self, hub: OpenHub) -> None:
        hub.core.store.close()
        hub.close()


def test_a_hub_is_itself_after_every_start(tmp_path: Path) -> None:
    place = Place(tmp_path)
    first = place.open()
    kept = (first.core.org, first.core.generation, first.authority.public, first.tls.ca_pem)
    place.close(first)
    second = place.open()
    assert second.went_on
    assert (second.core.org, second.core.generation, second.authority.public, second.tls.ca_pem) == kept
    with pytest.raises(DirectoryHeld):
        Place(tmp_path).directory.lock("hub", "now", None)
    place.close(second)


def test_a_database_put_back_gets_another_generation_and_keeps_all_else(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.close(place.open())
    backup = tmp_path / "backup.db"
    shutil.copy(place.directory.database, backup)
    hub = place.open()
    generation, org = hub.core.generation, hub.core.org
    place.close(hub)
    shutil.copy(backup, place.directory.database)
    restored = place.open()
    assert not restored.went_on and restored.core.generation != generation and restored.core.org == org
    place.close(restored)
    again = place.open()
    assert again.went_on and again.core.generation == restored.core.generation
    place.close(again)


def test_a_hub_without_its_database_or_its_keys_is_not_begun_anew(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.close(place.open())
    kept, place.secrets = place.secrets, MemorySecrets()
    with pytest.raises(WatchfloorError, match="can't be read"):
        place.open()
    place.secrets = kept
    place.directory.database.unlink()
    with pytest.raises(WatchfloorError, match="backup"):
        place.open()
    place.directory.lock("free again", "now", None)
    place.directory.release()


def test_another_file_can_be_named(tmp_path: Path) -> None:
    place = Place(tmp_path / "data")
    file = tmp_path / "elsewhere.db"
    hub = place.open(database=f"sqlite:///{file}")
    place.close(hub)
    assert file.exists() and not place.directory.database.exists()
    for url in (
        "",
        "hub.db",
        "postgresql://h/d",
        "sqlite://host/hub.db",
        "sqlite:///",
        "sqlite:////no/such/folder/hub.db",
    ):
        with pytest.raises(BadInput):
            database_file(url)


def test_the_certificate_follows_the_names_and_the_authority_stays(tmp_path: Path) -> None:
    secrets, clock = MemorySecrets(), ManualClock(START_MS)
    first = settle_tls(secrets, ("127.0.0.1", "hub.example"), clock)
    assert settle_tls(secrets, ("hub.example",), clock) == first and "KEY" not in repr(first)
    moved = settle_tls(secrets, ("192.0.2.7",), clock)
    assert moved.ca_fingerprint == first.ca_fingerprint and moved.certificate_pem != first.certificate_pem
    assert names_of(moved.certificate_pem) == ["192.0.2.7"]
    clock.advance(86_400 * 365 * 2.5)
    assert settle_tls(secrets, ("192.0.2.7",), clock).certificate_pem != moved.certificate_pem
    assert isinstance(moved.context(), ssl.SSLContext)
    broken = MemorySecrets()
    broken.put({"hub-ca-key": "x"})
    with pytest.raises(WatchfloorError, match="half"):
        settle_tls(broken, (), clock)


def names_of(pem: str) -> list[str]:
    held = x509.load_pem_x509_certificate(pem.encode()).extensions.get_extension_for_class(x509.SubjectAlternativeName)
    return [str(each.value) for each in held.value]


def test_where_it_listens_and_what_it_is_called() -> None:
    assert Listen.read("127.0.0.1:8443") == Listen("127.0.0.1", 8443)
    assert Listen.read("[::1]:0").url(99) == "https://[::1]:99"
    assert Listen.read("127.0.0.1:0").names() == ("127.0.0.1", "localhost")
    everywhere = Listen.read("0.0.0.0:8443")
    assert {"localhost", "127.0.0.1", "hub.example"} <= set(everywhere.names(("hub.example",)))
    assert everywhere.url(8443, ("hub.example",)) == "https://hub.example:8443"
    for text in ("", "8443", "host:", ":8443", "host:x", "host:-1", "host:65536"):
        with pytest.raises(BadInput):
            Listen.read(text)
    with pytest.raises(WatchfloorError, match="listen"):
        Listen("192.0.2.1", 1).bind()
