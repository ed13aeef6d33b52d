"""What the Runbook screen needs of whatever runs registered actions."""

from collections.abc import Callable
from typing import Protocol

from models.access.approval.policy import ApprovalPolicy
from models.incident.runs.views import RunView, StepView
from models.runbooks.runbook import ActionCall

Facts = tuple[tuple[str, str], ...]


class Runner(Protocol):
    """On the GUI thread; what runs, runs elsewhere."""

    def facts(self, call: ActionCall) -> tuple[Facts, str]:
        """What will run, parameters resolved and secrets masked; and why it can't, empty where it can."""
        ...

    def offline(self) -> str:
        """Why nothing remote runs now; empty where it does."""
        ...

    def start(self, run: RunView, step: StepView, is_dry: bool, refused: Callable[[str], None]) -> None:
        """Write down what will run, then run it; `refused` hears the gate's sentence."""
        ...

    def stop(self) -> bool:
        """Stop what runs; False where nothing does."""
        ...

    def is_unknown(self, run: RunView, step: StepView) -> bool:
        """Whether an action was begun, never ended, and does not run here."""
        ...

    def bound(self, step: StepView) -> tuple[str, ApprovalPolicy] | None:
        """Hash of the step's very call and whose approval it needs; None where it needs none, or can't be made."""
        ...

    def asking(self, run: RunView, step: StepView) -> object | None:
        """The command that puts the step's very call to approval; None where it needs none."""
        ...

    def settle(self, run: RunView, step: StepView) -> object:
        """The command that says that nobody knows how it ended."""
        ...

    def lines(self) -> tuple[str, ...]:
        """The last lines of output of what runs now."""
        ...
