"""The triage card as the screens see it, and its clock."""

from dataclasses import dataclass

from models.incident.ledger import Ledger
from models.incident.triage.steps import TARGET_MS, Step
from models.kernel.ids import PersonId


@dataclass(frozen=True, slots=True)
class StepView:
    """One step."""

    step: Step
    finding: str
    """Empty while it is open."""
    by: PersonId | None
    at_ms: int | None

    @property
    def is_ticked(self) -> bool:
        """Whether it is done."""
        return bool(self.finding)


@dataclass(frozen=True, slots=True)
class Countdown:
    """The target time of triage at one moment."""

    left_ms: int
    """Until the target; negative beyond it. Stands still once every step is ticked."""
    is_done: bool

    @property
    def is_overdue(self) -> bool:
        """Steps are open beyond the target."""
        return self.left_ms < 0 and not self.is_done


@dataclass(frozen=True, slots=True)
class Triage:
    """All steps, in their order."""

    steps: tuple[StepView, ...]

    @property
    def open_steps(self) -> tuple[Step, ...]:
        """Steps without a finding."""
        return tuple(each.step for each in self.steps if not each.is_ticked)

    def countdown(self, declared_ms: int, now_ms: int) -> Countdown:
        """Ten minutes from the declaration, until the last step was ticked."""
        is_done = not self.open_steps
        ends = max((each.at_ms for each in self.steps if each.at_ms is not None), default=now_ms) if is_done else now_ms
        return Countdown(declared_ms + TARGET_MS - ends, is_done)


def view(ledger: Ledger) -> Triage:
    """The picture of the part."""
    return Triage(tuple(_step(ledger, step) for step in Step))


def _step(ledger: Ledger, step: Step) -> StepView:
    heads = ledger.register(step, "finding").heads
    # While one desk has reopened what another ticked, it is open: nothing looks done too soon.
    if not heads or any(not head.value for head in heads):
        return StepView(step, "", None, None)
    # The wall clock of whoever ticked it: the logical clock may run ahead of it.
    at_ms = next((note.at_ms for note in ledger.notes(step, "tick") if note.event == heads[0].event), heads[0].hlc.ms)
    return StepView(step, heads[0].value, heads[0].actor, at_ms)
