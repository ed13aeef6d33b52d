"""Chains as they change when an event is added or vouched for. Pure; every store uses it."""

from models.kernel.author import ChainHead
from models.kernel.event import SignedEvent
from models.store.hub.records import Vouch


def leaves_with(leaves: tuple[ChainHead, ...], event: SignedEvent) -> tuple[ChainHead, ...]:
    """The ends of the event's chain with the event: it takes the place of what it follows, or begins a second side."""
    sealed = event.envelope
    own = ChainHead(sealed.seq, event.hash)
    kept = {leaf for leaf in leaves if leaf.hash != sealed.prev or leaf.seq != sealed.seq - 1}
    # Most chains have one end.
    return tuple(sorted({*kept, own}, key=lambda leaf: (leaf.seq, leaf.hash))) if kept else (own,)


def stretched(known: Vouch | None, new: Vouch) -> Vouch:
    """The stretch that holds both."""
    if known is None:
        return new
    return Vouch(new.origin, new.stream, min(known.first, new.first), max(known.last, new.last))
