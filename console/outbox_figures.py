"""The outbox in a cell of the banner. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.comms.outbox.item import Item, State
from resources.said import say


@dataclass(frozen=True, slots=True)
class Figures:
    """What the banner says; `short` for narrow windows."""

    words: str = "0"
    short: str = "0"
    needs_care: bool = False


def figures(items: Iterable[Item], *, is_held: bool) -> Figures:
    """Held before all, and then without the mark of trouble; else what needs a person, is being sent, is queued."""
    states = [item.state for item in items]
    care = sum(state.needs_person for state in states)
    waiting = sum(state in (State.QUEUED, State.WAITING) for state in states)
    sending = states.count(State.CLAIMED)
    if is_held:
        return Figures(say("Held {count}", count=waiting + care), say("Held"), needs_care=False)
    if care:
        return Figures(say("{count} stuck", count=care), str(care), needs_care=True)
    if sending:
        return Figures(say("{count} sending", count=sending), str(sending))
    return Figures(say("{count} queued", count=waiting), str(waiting)) if waiting else Figures()
