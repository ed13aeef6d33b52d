"""The feed as a log that can be held to its word: a Merkle tree over it, signed checkpoints, proofs.

An entry is the hash of the event's envelope, so erasing a body changes no root. The tree is kept in memory (64 bytes an event)
and read anew at a start. Used on the writer's thread.
"""

from typing import Final

from console.hub.refusals import HubRefused
from models.kernel.clock import Clock
from models.kernel.ids import OrgId
from models.kernel.signing import SigningKey
from models.store.hub.port import HubStore
from models.sync import checkpoint, tree
from models.sync.checkpoint import Checkpoint, ProofReply

EVERY_SECONDS: Final = 10.0
EVERY_EVENTS: Final = 1_000
_AT_ONCE: Final = 10_000


def log_name(org: OrgId, generation: str) -> str:
    """The log's name in checkpoints: a restored hub has another one, since it may tell another story."""
    return f"watchfloor-hub/{org}/{generation}"


class FeedLog:
    """See the module's docstring."""

    def __init__(self, store: HubStore, authority: SigningKey, clock: Clock) -> None:
        self._generation = store.generation
        self._store = store
        self._authority = authority
        self._clock = clock
        self._tree = tree.Tree()
        self._newest: Checkpoint | None = None
        self._signed_at = 0.0

    @property
    def name(self) -> str:
        """Of the log in checkpoints."""
        return log_name(self._store.org, self._generation)

    def catch_up(self) -> bool:
        """Take in the next part of the feed; whether there is more."""
        if self._generation != self._store.generation:
            # Another replica found that the database was put back: it is another log from then on.
            self._generation, self._tree, self._newest = self._store.generation, tree.Tree(), None
        hashes = self._store.hashes(self._tree.size, _AT_ONCE)
        for digest in hashes:
            self._tree.append(tree.leaf_hash(digest))
        return len(hashes) == _AT_ONCE

    def checkpoint(self) -> Checkpoint:
        """The newest checkpoint: a new one every 10 seconds or 1,000 events, as far as anybody asks."""
        while self.catch_up():
            pass
        now = self._clock.monotonic()
        newest = self._newest
        is_due = (
            newest is None
            or self._tree.size - newest.size >= EVERY_EVENTS
            or (self._tree.size > newest.size and now - self._signed_at >= EVERY_SECONDS)
        )
        if newest is None or is_due:
            newest = checkpoint.sign(self._authority, self.name, self._tree.size, self._tree.root())
            self._newest, self._signed_at = newest, now
        return newest

    def consistency(self, first: int, second: int) -> ProofReply:
        """That the feed of `second` places begins with that of `first`."""
        if not 0 <= first <= second <= self._tree.size:
            raise HubRefused("not-found", f"no proof from {first} to {second}: the feed has {self._tree.size} places")
        return ProofReply(self._tree.consistency(first, second))

    def inclusion(self, position: int, size: int) -> ProofReply:
        """That the event at this place of the feed is in the checkpoint of that size."""
        if not 1 <= position <= size <= self._tree.size:
            raise HubRefused("not-found", f"no place {position} in a feed of {size} of {self._tree.size} places")
        return ProofReply(self._tree.inclusion(position - 1, size))
