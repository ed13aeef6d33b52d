"""Which step's action begins without a person's key: at most once, and only where nobody has touched the step."""

from models.incident.runs.step_state import StepState
from models.incident.runs.views import RunView, StepView
from models.incident.runs.way import Place
from models.kernel.ids import PersonId
from models.runbooks.runbook import ActionMode


def begins_by_itself(run: RunView, me: PersonId) -> StepView | None:
    """The first step that would begin now; None where none does.

    Whoever started the run has it begin at their workstation, so that it begins once. A held run begins nothing; a step that
    somebody moved, tried or reopened is that person's.
    """
    if not run.is_open or run.held or run.started_by != me:
        return None
    return next((step for step in run.on_way if _is_ready(run, step)), None)


def _is_ready(run: RunView, step: StepView) -> bool:
    action = step.step.action
    if action is None or action.mode is not ActionMode.AUTOMATIC or step.step.destructive or step.step.confirm:
        return False
    untouched = step.state is StepState.TODO and not step.moves and not step.automated
    return untouched and step.place is Place.ON and not run.waits_for(step)
