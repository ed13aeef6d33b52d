"""Other drafts that say the same and were not sent: opened from the composer, one after the other, and back to the newest."""

from dataclasses import replace
from typing import Protocol

from console.comms_book import CommsBook, CommsDesk, DraftDesk
from models.comms.outbox.item import State as EffectState
from models.comms.views import DraftView
from models.kernel.ids import PersonId, StreamId


class Opening(Protocol):
    """The pane in which they are opened."""

    @property
    def desk(self) -> CommsDesk | None:
        """What is known."""
        ...

    @property
    def found(self) -> DraftDesk | None:
        """The draft before one's eyes."""
        ...

    def save(self) -> None:
        """Record what was typed."""
        ...

    def refresh(self) -> None:
        """Ask for everything anew."""
        ...


class OlderDrafts:
    """Which draft is shown in place of the newest for its audience."""

    def __init__(self, pane: Opening) -> None:
        self._pane = pane
        self._opened: tuple[str, str] | None = None
        """Its key, and that of the newest draft at the time: one begun since goes before it."""

    def open_next(self) -> None:
        """The next older one of its kin; after the oldest the newest again."""
        found, desk = self._pane.found, self._pane.desk
        other = next_of_kin(found, desk)
        if other is None or desk is None:
            return
        self._pane.save()
        newest = desk.view.current(other.audience)
        self._opened = (other.key, newest.key if newest is not None else "")
        self._pane.refresh()

    def close(self) -> None:
        """Back to the newest ones."""
        self._opened = None

    def desk(self, book: CommsBook, incident: StreamId, actor: PersonId) -> CommsDesk:
        """Everything about an incident, with the draft that was opened as that of its audience. In the store's thread."""
        found = book.desk(incident, actor)
        key, newest = self._opened or ("", "")
        draft = found.view.draft(key) if key else None
        now = None if draft is None else found.view.current(draft.audience)
        if draft is None or now is None or now.key != newest or key == newest:
            return found
        shown = book.draft_desk(incident, key, actor)
        return replace(found, drafts={**found.drafts, draft.audience: shown})


def next_of_kin(found: DraftDesk | None, desk: CommsDesk | None) -> DraftView | None:
    """The draft that is opened next; None where there is no other that was not sent."""
    if found is None or desk is None:
        return None
    over = (EffectState.EXPIRED, EffectState.WITHDRAWN)
    gone = {each.update for each in desk.items if each.state not in over}
    keys = {each.key for each in found.holding.kin if each.posted is None and not each.updates & gone}
    ring = [each for each in desk.view.drafts if each.key in keys or each.key == found.draft.key]
    at = next((number for number, each in enumerate(ring) if each.key == found.draft.key), None)
    return None if at is None or len(ring) < 2 else ring[at - 1]
