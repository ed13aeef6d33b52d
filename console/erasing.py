"""Carries orders of erasure out at this workstation: content out of the record, out of every fold, and out of the file.

Whatever brings an order (this workstation, the hub, a neighbour, a bundle), it is carried out as soon as it is in force and no
hold stands against it; and again at a start, where the last run ended in between.
"""

import traceback
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any

from console.bus import Bus
from console.people import PeopleBook
from console.retention_book import RetentionBook, RetentionChange
from models.retention.state import Order
from models.store.database import StoreError
from models.store.erasure import Erasure, Erasures, Wiped


class Erasing:
    """On the store thread."""

    def __init__(
        self,
        erasures: Erasures,
        book: RetentionBook,
        bus: Bus,
        people: PeopleBook,
        later: Callable[[Callable[[], Any]], "Future[Any]"],
    ) -> None:
        """`later` queues work on the store thread."""
        self._erasures, self._book, self._bus, self._people, self._later = erasures, book, bus, people, later
        self.problem = ""
        """Why an order is not carried out yet; empty where nothing is owed."""

    def heard(self, change: object) -> None:
        """A change of the record: an order may be in force now, or a hold gone."""
        if isinstance(change, RetentionChange) and self._due():
            # Once everybody has heard of all that came with it: what is told last must be what is left.
            self._later(self.carry_out)

    def carry_out(self) -> tuple[Wiped, ...]:
        """Do what is due. Where the disk fails, nothing of that order is done and `problem` says why; a later try does it."""
        done: list[Wiped] = []
        if self._bus.closed_because is not None:
            # After a failed write nothing is tried again on that connection; the next start does it.
            return ()
        try:
            for order in self._due():
                done.append(self._erasures.carry_out(erasure_of(order)))
            self.problem = ""
            if not self._erasures.scrub():
                self.problem = "bytes of what was erased may still lie in the file: another reading of it has not ended"
        except StoreError as error:
            traceback.print_exc()
            self.problem = f"an order of erasure is not carried out: {self._bus.broke(error)}"
        if done:
            self._people.reload()
            self._bus.refold({stream for each in done for stream in each.streams})
        return tuple(done)

    def _due(self) -> list[Order]:
        return [each for each in self._book.state.due_orders() if not self._erasures.has_order(each.id)]


def erasure_of(order: Order) -> Erasure:
    """What the store does for an order."""
    return Erasure(order.id, order.at_ms, order.words, order.listed.events, order.listed.blobs, order.listed.people)
