"""Where the vault's passphrase comes from on the command line: a file named by option or environment, else the terminal."""

import getpass
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from models.kernel.errors import BadInput, Problem

if TYPE_CHECKING:
    from console.cli.context import Context


@dataclass(frozen=True)
class PassphraseFrom:
    """A file, or the terminal where there is none."""

    file: str | None

    @property
    def is_given(self) -> bool:
        """Whether a passphrase was given outright, so that a new directory gets a vault even where a keyring exists."""
        return self.file is not None

    def ask(self, creating: bool) -> str | None:
        """The passphrase; None where nobody can be asked. Asks twice for a new vault."""
        if self.file is not None:
            return _first_line(self.file)
        if not sys.stdin.isatty():
            return None
        try:
            first = getpass.getpass("New vault passphrase: " if creating else "Vault passphrase: ")
            again = getpass.getpass("Once more: ") if creating else first
        except EOFError:
            return None
        if again != first:
            raise BadInput(Problem("passphrase", None, "", "the two differ; nothing was made"))
        return first


def passphrase_source(option: str | None) -> PassphraseFrom:
    """The option wins over WATCHFLOOR_PASSPHRASE_FILE."""
    return PassphraseFrom(option or os.environ.get("WATCHFLOOR_PASSPHRASE_FILE") or None)


def passphrase_in(context: "Context", file: str) -> str:
    """The first line of a file; never an argument, which other processes could read."""
    lines = context.read_text(file).splitlines()
    if not lines or not lines[0]:
        raise BadInput(Problem(file, 1, "", "the first line is empty; expected the passphrase"))
    return lines[0]


def _first_line(name: str) -> str:
    try:
        lines = Path(name).expanduser().read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(Problem(name, None, "", f"the passphrase file can't be read: {error}")) from None
    if not lines or not lines[0]:
        raise BadInput(Problem(name, 1, "", "the passphrase file's first line is empty; expected the passphrase"))
    return lines[0]
