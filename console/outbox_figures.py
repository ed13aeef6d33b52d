"""The outbox in a cell of the banner. Pure."""

from collections.abc import Iterable
from dataclasses import dataclass

from models.comms.outbox.item import Item, State


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
        return Figures(f"Held {waiting + care}", "Held", needs_care=False)
    if care:
        return Figures(f"{care} stuck", str(care), needs_care=True)
    if sending:
        return Figures(f"{sending} sending", str(sending))
    return Figures(f"{waiting} queued", str(waiting)) if waiting else Figures()
