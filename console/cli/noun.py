"""A noun of the command line whose verbs come from several modules: each declares its own and says what does them."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from console.cli.context import Context

Run = Callable[[argparse.Namespace, Context], int | None]
"""Does one verb; gives the exit status, 0 where it gives none. Refusals and bad input are raised."""


class AddVerb(Protocol):
    """Declares a verb with its positional arguments and --json; options follow by add_argument."""

    def __call__(self, name: str, text: str, *places: str) -> argparse.ArgumentParser:
        """The parser of the new verb."""
        ...


class Group(Protocol):
    """A module of verbs."""

    @property
    def VERBS(self) -> Mapping[str, Any]:  # noqa: N802  # a module's constant
        """What does each verb: a `Run`."""
        ...

    def add_parsers(self, verb: AddVerb) -> None:
        """Declare the verbs."""
        ...


@dataclass(frozen=True, slots=True)
class Noun:
    """What `console.cli.verbs` wants of a module: `add_parser` and `run`."""

    name: str
    text: str
    groups: tuple[Group, ...]

    def add_parser(self, nouns: Any) -> None:
        """All verbs of the noun."""
        noun = nouns.add_parser(self.name, help=self.text)
        verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)

        def verb(name: str, text: str, *places: str) -> argparse.ArgumentParser:
            made: argparse.ArgumentParser = verbs.add_parser(name, help=text)
            for place in places:
                made.add_argument(place)
            made.add_argument("--json", action="store_true", help="print one JSON document")
            return made

        for group in self.groups:
            group.add_parsers(verb)

    def run(self, arguments: argparse.Namespace, context: Context) -> int:
        """Do the verb and report; gives the exit status."""
        verbs: dict[str, Run] = {name: run for group in self.groups for name, run in group.VERBS.items()}
        return verbs[arguments.verb](arguments, context) or 0
