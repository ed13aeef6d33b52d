"""What `doctor` says about registered actions: whether the list can be read, what is on it, whether its programs are there."""

import os
from pathlib import Path
from typing import Final

from console.automation.configured import SETTING, registry_of
from console.cli.doctor_rows import Row
from console.program import PROGRAM
from console.settings import Settings
from models.kernel.errors import BadInput
from models.runbooks.actions.registration import Action, CommandTemplate

_MOST_ROWS: Final = 50


def action_rows(settings: Settings) -> list[Row]:
    """One row for the list, and one for each action on it."""
    if not settings.text(SETTING):
        return [Row("actions", "off", "none registered: runbooks run nothing by themselves", f"setting {SETTING}")]
    try:
        registry = registry_of(settings)
    except BadInput as error:
        first, more = error.problems[0], len(error.problems) - 1
        words = f"none registered: {first}" + (f" (and {more} more)" if more else "")
        return [Row("actions", "fail", words, f"see all with: {PROGRAM} action validate FILE")]
    count = len(registry.actions)
    alone = sum(each.automatic for each in registry.actions)
    words = f"{count} {'action' if count == 1 else 'actions'} in {registry.source}, {alone} may begin by themselves"
    rows = [Row("actions", "ok", words), *(_row(each) for each in registry.actions[:_MOST_ROWS])]
    rest = count - _MOST_ROWS
    return [*rows, Row("· …", "ok", f"{rest} more: {PROGRAM} action list")] if rest > 0 else rows


def _row(action: Action) -> Row:
    marks = {
        "automatic": action.automatic,
        "in drills": action.in_drills,
        "destructive": action.destructive,
        "needs approval": action.approval is not None,
    }
    words = ", ".join([action.kind.label, *(word for word, holds in marks.items() if holds)])
    if isinstance(action.template, CommandTemplate):
        program = Path(action.template.argv[0])
        if not (program.is_file() and os.access(program, os.X_OK)):
            return Row(
                f"· {action.name}", "warn", f"{words}: {program} is no program here", "install it, or mend the list"
            )
    return Row(f"· {action.name}", "ok", words)
