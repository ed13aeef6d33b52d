"""Whether a call may run now. One gate for windows and verbs; what is unmet is named, and what is refused is never queued."""

from dataclasses import dataclass
from typing import Final

from models.kernel.errors import Refused
from models.runbooks.actions.call import Call
from models.runbooks.actions.registration import Action
from models.runbooks.runbook import ActionMode
from resources.said import say

APPROVAL: Final = "automation"
"""Kind of the approvals that bind a call's hash."""


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What must be known to let a call run."""

    call: Call | None
    """None: the action is not registered, or its parameters can't be taken; `trouble` says which."""
    trouble: str = ""
    mode: ActionMode = ActionMode.CONFIRM
    """What the step says."""
    confirmed: bool = False
    """Whether a person saw the preview and pressed for this very call."""
    offline: bool = False
    in_drill: bool = False
    approved: bool = False
    """Whether a granted approval of the kind "automation" is bound to the call's hash."""
    preserved: bool = False
    """Whether the state worth keeping is kept, or keeping it was waived."""
    step_open: bool = True
    """Whether the step may be worked on now; the run's own gates decide."""
    missing_secrets: tuple[str, ...] = ()
    already_running: bool = False


def unmet(facts: RunFacts) -> tuple[str, ...]:
    """Every condition that does not hold, in words; empty where it may run."""
    found: list[str] = []
    call = facts.call
    if call is None:
        found.append(facts.trouble or say("the action is not registered on this workstation"))
    if facts.offline:
        found.append(
            say("offline: actions are refused, not queued; do the step by hand, or run it when the link is back")
        )
    if facts.already_running:
        found.append(say("it is running already"))
    if not facts.step_open:
        found.append(say("the step is not open"))
    if call is not None:
        found += _of_action(call.action, call, facts)
    return tuple(found)


def may_run(facts: RunFacts) -> bool:
    """Whether nothing is unmet."""
    return not unmet(facts)


def require(facts: RunFacts) -> Call:
    """The call, if it may run; Refused with all that is unmet."""
    missing = unmet(facts)
    if missing or facts.call is None:
        raise Refused(say("the action may not run"), missing)
    return facts.call


def _of_action(action: Action, call: Call, facts: RunFacts) -> list[str]:
    found = []
    if facts.mode is ActionMode.AUTOMATIC and not action.automatic and not facts.confirmed:
        found.append(say("{action} is not registered to begin by itself: confirm it", action=say(action.label)))
    if facts.mode is not ActionMode.AUTOMATIC and not facts.confirmed:
        found.append(say("nobody has confirmed the preview of this call"))
    if facts.in_drill and not action.in_drills:
        found.append(say("this is a drill, and {action} is not registered for drills", action=say(action.label)))
    if action.approval is not None and not facts.approved:
        found.append(
            say(
                "needs an approval of this very call ({sha256}): {sentence}",
                sha256=call.sha256[:12],
                sentence=action.approval.sentence,
            )
        )
    if action.destructive and not facts.preserved:
        found.append(say("state worth keeping is neither kept nor waived"))
    if facts.missing_secrets:
        found.append(
            say(
                "not in the keyring: {missing_secrets} (put it there with: action secret NAME)",
                missing_secrets=", ".join(facts.missing_secrets),
            )
        )
    return found
