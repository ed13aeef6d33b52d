"""From a command on what is said to the facts that follow from it. Every gate of this context is behind this door."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from models.comms import decide_drafts, decide_holding, decide_redaction, decide_review
from models.comms.commands import IncidentComms
from models.comms.decide_drafts import Context, Decided
from models.comms.state import CommsState

_DECIDERS: Final[Mapping[type, Callable[[CommsState, Any, Context], Decided]]] = {
    **decide_drafts.DECIDERS,
    **decide_holding.DECIDERS,
    **decide_review.DECIDERS,
    **decide_redaction.DECIDERS,
}


def decide(state: CommsState, command: IncidentComms, context: Context) -> Decided:
    """Refused or BadInput where a gate says no; then nothing was changed."""
    return _DECIDERS[type(command)](state, command, context)
