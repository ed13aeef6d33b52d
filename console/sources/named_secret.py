"""Secrets that settings name: kept by the keeper of secrets, never in the settings themselves."""

from console.credentials import Secret
from console.secret_store import KeptSecret, SecretStore
from console.settings import Settings
from console.sources.probes.configured import SECRET_PREFIX
from models.kernel.errors import BadInput, Problem
from resources.said import say


def named_secret(settings: Settings, key: str, secrets: SecretStore | None) -> Secret | None:
    """The secret whose name stands in a setting; None where none is named. BadInput where no keeper is open."""
    name = settings.text(key)
    if not name:
        return None
    if secrets is None:
        raise BadInput(
            Problem(key, None, "", say("names the secret {name!r}, but no keeper of secrets is open", name=name))
        )
    # Only what was put there for sources: a setting must not be able to send out the key of the record.
    return KeptSecret(secrets, SECRET_PREFIX + name)
