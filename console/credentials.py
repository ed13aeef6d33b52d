"""How a request says who asks: secrets are referred to, and revealed only while a request is made."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from models.kernel.errors import BadInput, Problem
from resources.said import say


class Secret(Protocol):
    """A reference to a secret. It is fetched when a request is made and kept nowhere."""

    def reveal(self) -> str:
        """The secret itself, never to be logged or shown."""
        ...


@dataclass(frozen=True, slots=True)
class SecretFile:
    """A secret in the first line of a file, read anew each time, so that rotating it needs no restart."""

    path: Path

    def reveal(self) -> str:
        """The first line, without white space around it; BadInput where the file can't be read."""
        try:
            return self.path.read_text(encoding="utf-8").partition("\n")[0].strip()
        except (OSError, UnicodeDecodeError) as error:
            why = (error.strerror or str(error)) if isinstance(error, OSError) else say("it is not UTF-8")
            raise BadInput(
                Problem(str(self.path), None, "", say("expected a readable file: {why}", why=why))
            ) from error


@dataclass(frozen=True, slots=True)
class Bearer:
    """Sends the secret as a bearer token."""

    token: Secret


def bearer_from(path: Path) -> Bearer:
    """A token whose file is there: BadInput where it can't be read, before anything is asked of anybody."""
    secret = SecretFile(path)
    secret.reveal()
    return Bearer(secret)


@dataclass(frozen=True, slots=True)
class Basic:
    """Sends a user name with the secret as password."""

    user: str
    password: Secret
