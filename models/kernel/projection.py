"""What every context offers to the write path: a fold over the events of one stream, and what changed by each of them."""

from collections.abc import Mapping
from typing import Any, Protocol, TypeVar

from models.kernel.event import Event

C_co = TypeVar("C_co", covariant=True)


class Fold(Protocol[C_co]):
    """State of one stream, folded from its events. Mutable; owned by one thread.

    Events may come in any order and more than once: the state depends on the set of events alone.
    """

    def apply(self, event: Event) -> C_co | None:
        """Fold one event (already upcast); what changed as frozen values for the screens, None where nothing did."""
        ...

    def to_plain(self) -> Mapping[str, Any]:
        """The whole state as JSON-able values, for snapshots and digests; equal states give equal plain values."""
        ...
