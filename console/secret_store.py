"""Where keys are kept: the OS keyring, or the passphrase vault where there is none, or memory alone for a demo.

Only named keyring backends are used. Some third-party backends keep secrets in plain files and put themselves first; those
are never chosen.
"""

import json
import threading
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, Protocol

from console.data_dir import DataDir, write_private
from models.access import vault
from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import say

PassphraseSource = Callable[[bool], str | None]
"""Asked with True when a new vault is made; None where nobody can be asked."""

_ALLOWED: Final = {
    "keyring.backends.SecretService",
    "keyring.backends.libsecret",
    "keyring.backends.kwallet",
    "keyring.backends.macOS",
    "keyring.backends.Windows",
}


_ONE_AT_A_TIME: Final = threading.Lock()
"""Sources ask from threads of their own, and not every keyring can answer several at once."""


class SecretStore(Protocol):
    """Named secrets, as text."""

    kind: str

    def get(self, name: str) -> str | None:
        """The secret, None where it was never put."""
        ...

    def put(self, values: dict[str, str]) -> None:
        """Keep several at once."""
        ...


class NoPassphrase(WatchfloorError):
    """The vault needs a passphrase and nobody can be asked."""

    def __init__(self) -> None:
        super().__init__(
            "this system has no keyring: give the vault's passphrase with --passphrase-file FILE or in the file named by"
            " WATCHFLOOR_PASSPHRASE_FILE"
        )


class MemorySecrets:
    """Forgotten with the process: for the demo and for tests."""

    kind = "memory"

    def __init__(self) -> None:
        self._values: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        """The secret, None where it was never put."""
        return self._values.get(name)

    def put(self, values: dict[str, str]) -> None:
        """Keep several at once."""
        self._values.update(values)


class VaultSecrets:
    """The app vault, open for this session."""

    kind = "vault"

    def __init__(self, directory: DataDir, passphrases: PassphraseSource) -> None:
        """Open the vault or make it; NoPassphrase or WrongPassphrase where that fails."""
        self._path = directory.vault
        exists = self._path.exists()
        passphrase = passphrases(not exists)
        if not passphrase:
            raise NoPassphrase
        if exists:
            # Bytes that are no text are as wrong as any other change; the vault tells.
            self._values, self._key = vault.unseal(self._path.read_text(encoding="utf-8", errors="replace"), passphrase)
        else:
            self._values, self._key = {}, vault.stretch(passphrase)

    def get(self, name: str) -> str | None:
        """The secret, None where it was never put."""
        return self._values.get(name)

    def put(self, values: dict[str, str]) -> None:
        """Keep several at once; the file is replaced as a whole."""
        self._values |= values
        write_private(self._path, vault.seal(self._values, self._key))


class KeyringSecrets:
    """The OS keyring, one entry a secret, under this data directory's id."""

    kind = "keyring"

    def __init__(self, directory_id: str) -> None:
        self._backend = usable_keyring()
        if self._backend is None:
            raise WatchfloorError(
                say("the OS keyring that holds this directory's keys can't be reached; unlock it and try again")
            )
        self._service = f"watchfloor {directory_id}"

    def get(self, name: str) -> str | None:
        """The secret, None where it was never put."""
        assert self._backend is not None
        with _keyring_trouble():
            value = self._backend.get_password(self._service, name)
        return None if value is None else str(value)

    def put(self, values: dict[str, str]) -> None:
        """Keep several, one after the other: the keyring knows no transactions."""
        assert self._backend is not None
        with _keyring_trouble():
            for name, value in values.items():
                self._backend.set_password(self._service, name, value)


class _Backend(Protocol):
    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...


@contextmanager
def _keyring_trouble() -> Iterator[None]:
    from keyring.errors import KeyringError

    try:
        yield
    except KeyringError as error:
        raise WatchfloorError(
            say("the OS keyring did not answer ({error}); unlock it and try again", error=error)
        ) from None


def usable_keyring() -> _Backend | None:
    """The first allowed backend that works here, None where there is none."""
    import keyring.backend

    backends = sorted(keyring.backend.get_all_keyring(), key=lambda each: -float(each.priority))
    return next((each for each in backends if type(each).__module__ in _ALLOWED), None)


def open_secrets(directory: DataDir, passphrases: PassphraseSource, *, prefer_vault: bool) -> SecretStore:
    """The keeper this directory was made with; for a new one the keyring, or the vault where there is none or it is asked for."""
    if directory.identity.exists():
        kind, directory_id = _kept_by(directory)
        if kind == "keyring":
            return KeyringSecrets(directory_id)
        if not directory.vault.exists():
            raise WatchfloorError(
                say(
                    "{vault} is gone; it holds this directory's keys: bring it back from a backup",
                    vault=directory.vault,
                )
            )
        return VaultSecrets(directory, passphrases)
    identity = {"id": str(uuid.uuid4()), "secrets": "vault"}
    store: SecretStore
    if prefer_vault or usable_keyring() is None:
        store = VaultSecrets(directory, passphrases)
    else:
        identity["secrets"] = "keyring"
        store = KeyringSecrets(identity["id"])
    # The vault file before the note that there is one: a directory is never left pointing at a vault that is not there.
    store.put({"made": identity["id"]})
    write_private(directory.identity, json.dumps(identity))
    return store


def _kept_by(directory: DataDir) -> tuple[str, str]:
    try:
        identity = json.loads(directory.identity.read_text(encoding="utf-8"))
        kind, directory_id = identity["secrets"], str(identity["id"])
    except (ValueError, KeyError, TypeError):
        kind, directory_id = "", ""
    if kind not in ("vault", "keyring"):
        raise WatchfloorError(
            say(
                "{identity} does not say where this directory's keys are; it was changed or cut short",
                identity=directory.identity,
            )
        )
    return kind, directory_id


def fetch(keeper: SecretStore, name: str) -> str | None:
    """A secret; None where the keeper has none. Usable from any thread."""
    with _ONE_AT_A_TIME:
        return keeper.get(name)


@dataclass(frozen=True, slots=True)
class KeptSecret:
    """A secret by its name. It is fetched from the keeper each time it is needed and held nowhere else."""

    keeper: SecretStore
    name: str

    def reveal(self) -> str:
        """The secret itself, never to be logged or shown; BadInput where the keeper has none of this name."""
        value = fetch(self.keeper, self.name)
        if not value:
            raise BadInput(Problem("secret", None, self.name, say("is not in this directory's keeper of secrets")))
        return value
