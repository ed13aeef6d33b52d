"""The nouns of the command line, one module each, imported only when used: a verb starts no faster than what it imports."""

import argparse
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

from console.program import IS_FROZEN

if TYPE_CHECKING:
    from console.cli.context import Context


@dataclass(frozen=True, slots=True)
class Verb:
    """A module with `add_parser(subparsers)` and `run(arguments, context) -> int`, and the nouns it answers to."""

    module: str
    names: tuple[str | None, ...]

    def add_parser(self, nouns: Any) -> None:
        """Declare its arguments."""
        import_module(self.module).add_parser(nouns)

    def run(self, arguments: argparse.Namespace, context: "Context") -> int:
        """Do it."""
        return int(import_module(self.module).run(arguments, context))


VERBS: tuple[Verb, ...] = (
    Verb("console.cli.run", (None, "demo")),
    Verb("console.cli.wall", ("wall",)),
    Verb("console.cli.screens", ("screens",)),
    Verb("console.cli.watch", ("watch",)),
    Verb("console.cli.doctor", ("doctor",)),
    Verb("console.cli.manual", ("manual",)),
    Verb("console.cli.catalog", ("catalog",)),
    Verb("console.cli.policy", ("policy",)),
    Verb("console.cli.incident.noun", ("incident",)),
    Verb("console.cli.update.noun", ("update",)),
    Verb("console.cli.outbox", ("outbox",)),
    Verb("console.cli.oncall", ("oncall",)),
    Verb("console.cli.runbook.noun", ("runbook",)),
    Verb("console.cli.people", ("people",)),
    Verb("console.cli.approval", ("approval",)),
    Verb("console.cli.alerts", ("alerts",)),
    Verb("console.cli.audit", ("audit",)),
    Verb("console.cli.backup", ("backup",)),
    Verb("console.cli.retention", ("retention",)),
    Verb("console.cli.bundle", ("bundle",)),
    Verb("console.cli.hub.noun", ("hub",)),
    Verb("console.cli.sync", ("sync",)),
    Verb("console.cli.signin", ("signin",)),
    Verb("console.cli.detect", ("detect",)),
    Verb("console.cli.slo", ("slo",)),
    Verb("console.cli.coverage", ("coverage",)),
    Verb("console.cli.replay", ("replay",)),
    Verb("console.cli.probe", ("probe",)),
    Verb("console.cli.graph.noun", ("graph",)),
    Verb("console.cli.action", ("action",)),
)
if not IS_FROZEN:
    # Measured in a checkout, against peers that only its development environment has.
    VERBS = (*VERBS, Verb("console.cli.bench", ("bench",)))
