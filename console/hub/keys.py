"""The keys of a hub, carried to another machine: for a second replica on the same database, or to bring a backup to life.

They lie with the keeper of secrets. In a file they are sealed under a passphrase of their own.
"""

from typing import Final

from console.hub.hooks import SECRET_NAME as HOOKS
from console.hub.oidc import SECRET_NAME as OIDC
from console.hub.opening import AUTHORITY_KEY, DATABASE, DATABASE_KEY, ORG
from console.hub.shared_database import PASSWORD
from console.hub.tls import CA, CA_KEY
from console.secret_store import SecretStore
from models.access import vault
from models.kernel.errors import Refused, WatchfloorError
from resources.said import say

CARRIED: Final = (ORG, AUTHORITY_KEY, CA_KEY, CA, DATABASE_KEY, DATABASE, PASSWORD, HOOKS, OIDC)
"""All that makes a hub this hub. The key of its TLS certificate stays: each replica has a certificate with names of its own."""

_NEEDED: Final = (ORG, AUTHORITY_KEY, CA_KEY, CA)


def exported(kept: SecretStore, passphrase: str) -> str:
    """The text of a sealed file; Refused where there is no hub yet."""
    found = {name: value for name in CARRIED if (value := kept.get(name)) is not None}
    if any(name not in found for name in _NEEDED):
        raise Refused(say("there is no hub here yet"), (say("its keys are made when it is served for the first time"),))
    return vault.seal(found, vault.stretch(passphrase))


def bring(kept: SecretStore, text: str, passphrase: str) -> None:
    """Take the keys over into a directory that has none. WrongPassphrase; Refused where a hub is here already."""
    if kept.get(ORG) is not None:
        raise Refused(say("this directory is a hub already"), (say("bring the keys into an empty data directory"),))
    found, _ = vault.unseal(text, passphrase)
    if any(not isinstance(found.get(name), str) for name in _NEEDED):
        raise WatchfloorError(say("the file opens and holds no keys of a hub"))
    kept.put({name: found[name] for name in CARRIED if isinstance(found.get(name), str)})
