"""Passphrases stretched once in a process: each verb of a test opens the vault anew, a fifth of a second and 64 MiB a time.

The first stretching of a passphrase with a salt is the real one, so a process started beside opens the same vault.
"""

from functools import cache

from models.access import vault
from models.access.vault import VaultKey

_stretch = vault.stretch


def remember_keys() -> None:
    """From now on in this process; a second call changes nothing."""
    vault.stretch = _remembering


def _remembering(passphrase: str, salt: bytes | None = None) -> VaultKey:
    # A test may have made stretching cheap: its keys are others.
    return _stretch(passphrase) if salt is None else _known(passphrase, salt, vault._MEMORY_KIB)


@cache
def _known(passphrase: str, salt: bytes, _cost: int) -> VaultKey:
    return _stretch(passphrase, salt)
