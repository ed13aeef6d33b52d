"""Keys lie in an allowed keyring or in the vault, never in the clear."""

from pathlib import Path
from typing import Any

import keyring.backend
import pytest
from keyring.errors import KeyringLocked

from console import secret_store
from console.data_dir import DataDir
from console.secret_store import NoPassphrase, VaultSecrets, open_secrets, usable_keyring
from models.access.vault import WrongPassphrase
from models.kernel.errors import WatchfloorError


class FakeKeyring:
    priority = 5.0
    __module__ = "keyring.backends.SecretService"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, name: str) -> str | None:
        if self.locked:
            raise KeyringLocked("locked")
        return self.kept.get((service, name))

    def set_password(self, service: str, name: str, value: str) -> None:
        self.kept[service, name] = value


class PlaintextKeyring(FakeKeyring):
    """As third parties make them: a plain file, and a priority above the real ones."""

    priority = 100.0
    __module__ = "keyrings.alt.file"


@pytest.fixture
def backends(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    found: list[Any] = []
    monkeypatch.setattr(keyring.backend, "get_all_keyring", lambda: found)
    return found


def phrase(text: str | None) -> Any:
    return lambda _creating: text


def test_a_plaintext_backend_is_never_chosen(backends: list[Any], tmp_path: Path) -> None:
    backends.append(PlaintextKeyring())
    assert usable_keyring() is None
    with pytest.raises(NoPassphrase):
        open_secrets(DataDir(tmp_path), phrase(None), prefer_vault=False)
    good = FakeKeyring()
    backends.append(good)
    assert usable_keyring() is good


def test_the_keyring_keeps_them_by_directory(backends: list[Any], tmp_path: Path) -> None:
    backends.append(FakeKeyring())
    directory = DataDir(tmp_path)
    store = open_secrets(directory, phrase(None), prefer_vault=False)
    store.put({"a": "1"})
    again = open_secrets(directory, phrase(None), prefer_vault=False)
    assert (again.kind, again.get("a"), again.get("b")) == ("keyring", "1", None)
    assert not directory.vault.exists()
    backends[0].locked = True
    with pytest.raises(WatchfloorError, match="unlock it"):
        again.get("a")
    backends.clear()
    with pytest.raises(WatchfloorError, match="can't be reached"):
        open_secrets(directory, phrase(None), prefer_vault=False)


def test_the_vault_keeps_them_sealed(backends: list[Any], tmp_path: Path) -> None:
    directory = DataDir(tmp_path)
    store = open_secrets(directory, phrase("open sesame"), prefer_vault=False)
    store.put({"database-key": "f00d" * 16})
    for file in tmp_path.iterdir():
        text = file.read_text()
        assert "f00d" not in text and "sesame" not in text and "database-key" not in text
        assert file.stat().st_mode & 0o077 == 0
    assert "f00d" not in repr(vars(store)["_key"])
    assert open_secrets(directory, phrase("open sesame"), prefer_vault=False).get("database-key") == "f00d" * 16
    with pytest.raises(WrongPassphrase):
        open_secrets(directory, phrase("open says me"), prefer_vault=False)
    with pytest.raises(NoPassphrase):
        open_secrets(directory, phrase(None), prefer_vault=False)
    directory.vault.write_bytes(b"\xff" + directory.vault.read_bytes())
    with pytest.raises(WrongPassphrase):
        open_secrets(directory, phrase("open sesame"), prefer_vault=False)


def test_a_vault_is_wanted_where_a_passphrase_is_given(backends: list[Any], tmp_path: Path) -> None:
    backends.append(FakeKeyring())
    assert isinstance(open_secrets(DataDir(tmp_path), phrase("p"), prefer_vault=True), VaultSecrets)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"secrets": "cloud", "id": "x"}', "\x00"])
def test_a_damaged_note_is_said_to_be_one(backends: list[Any], tmp_path: Path, text: str) -> None:
    (tmp_path / "identity.json").write_text(text)
    with pytest.raises(WatchfloorError, match="does not say where"):
        open_secrets(DataDir(tmp_path), phrase("p"), prefer_vault=False)


def test_a_lost_vault_is_not_replaced_by_an_empty_one(backends: list[Any], tmp_path: Path) -> None:
    directory = DataDir(tmp_path)
    open_secrets(directory, phrase("p"), prefer_vault=True)
    directory.vault.unlink()
    with pytest.raises(WatchfloorError, match="is gone"):
        open_secrets(directory, phrase("p"), prefer_vault=True)
    assert not directory.vault.exists()


def test_no_alternative_backend_is_among_the_allowed() -> None:
    assert all(name.startswith("keyring.backends.") for name in secret_store._ALLOWED)
