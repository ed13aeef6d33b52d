"""The allow-list that the settings name, and the secrets its actions may use."""

from pathlib import Path
from typing import Final

from console.secret_store import SecretStore, fetch
from console.settings import Settings
from models.kernel.errors import BadInput, Problem
from models.runbooks.actions.reading import read_actions
from models.runbooks.actions.registration import Registry
from resources.said import say

SECRET_PREFIX: Final = "action:"
"""Actions reach only secrets put there for them: an allow-list must not be able to send out the key of the record."""
SETTING: Final = "automation.actions"


def registry_of(settings: Settings) -> Registry:
    """The allow-list in force; an empty one where the setting names none. BadInput says what is wrong with the file."""
    name = settings.text(SETTING)
    return read_file(Path(name).expanduser()) if name else Registry()


def read_file(path: Path) -> Registry:
    """The allow-list of a file; BadInput where it can't be read or is wrong: then no action is registered at all."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise BadInput(
            Problem(str(path), None, "", say("can't be read: {strerror}", strerror=error.strerror))
        ) from None
    except UnicodeDecodeError as error:
        raise BadInput(Problem(str(path), None, "", say("not UTF-8 text (byte {start})", start=error.start))) from None
    return read_actions(str(path), text)


class ActionSecrets:
    """Secrets of actions by name. Usable from any thread."""

    def __init__(self, keeper: SecretStore | None) -> None:
        """None: no keeper is open, and no secret is there."""
        self._keeper = keeper

    def get(self, name: str) -> str | None:
        """The secret; None where the keeper holds none of this name."""
        return None if self._keeper is None else fetch(self._keeper, SECRET_PREFIX + name)

    def missing(self, names: frozenset[str]) -> tuple[str, ...]:
        """Those of the names that the keeper does not hold."""
        return tuple(name for name in sorted(names) if not self.get(name))

    def put(self, name: str, value: str) -> None:
        """Keep one; BadInput where no keeper is open."""
        if self._keeper is None:
            raise BadInput(Problem("secret", None, name, say("no keeper of secrets is open here")))
        self._keeper.put({SECRET_PREFIX + name: value})
