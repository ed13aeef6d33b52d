"""What the hub needs of its store. The same contract suite runs over every implementation.

A store belongs to one organisation and to one incarnation of its database (`generation`). All of it is used from one thread
at a time. Whatever is written happens inside `writing()`; reading is allowed anywhere.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from models.kernel.author import ChainHead
from models.kernel.certificate import Certificate
from models.kernel.event import SignedEvent
from models.kernel.ids import OrgId, OriginId, StreamId
from models.store.database import StoreError
from models.store.hub.cursors import CursorStore
from models.store.hub.erasures import ErasureStore
from models.store.hub.posted import SuggestionStore
from models.store.hub.records import (
    AdoptedAuthority,
    BlobState,
    CutOff,
    Device,
    FeedRow,
    Invitation,
    KnownPerson,
    ParkedRow,
    Standing,
    Vouch,
)
from models.store.hub.rights import RightsStore
from models.store.hub.streams import StreamStore
from models.store.hub.trouble import Trouble


class HubStore(SuggestionStore, CursorStore, RightsStore, ErasureStore, StreamStore, Protocol):
    """See the module's docstring. Failed writes raise StoreError; nothing of a failed `writing()` block remains."""

    org: OrgId
    generation: str
    """Random, 32 hexadecimal digits, made with the database; another one from when it was found to have been put back."""

    @property
    def noted(self) -> Standing:
        """How far it had come at the last commit or look of this replica; asks nobody."""
        ...

    def look(self) -> Standing:
        """How far it has come by now, whoever wrote."""
        ...

    def saw(self, standing: Standing) -> None:
        """Another connection of this replica saw that it had come so far: should it ever end earlier, it was put back."""
        ...

    def trouble(self, error: StoreError) -> Trouble:
        """What a failed write or question means."""
        ...

    def writing(self) -> AbstractContextManager[None]:
        """All or nothing, durable when the outermost block ends. Inside another block: a part of it that can fail alone."""
        ...

    def back_up(self, target: Path) -> None:
        """Write a copy of all of it to a file that does not exist yet. Refused where that is the database's own business."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...

    # The log.

    def head(self) -> int:
        """The newest position, 0 for an empty feed."""
        ...

    def append(self, events: Sequence[SignedEvent]) -> int:
        """Put admitted events at the end of the feed, in this order; gives the newest position."""
        ...

    def complete(self, event: SignedEvent) -> int:
        """Fill in the content of an event that is here without it, and put it at the end of the feed once more."""
        ...

    def feed(self, after: int, limit: int, most_bytes: int) -> Sequence[FeedRow]:
        """Rows beyond a position, oldest first: at most `limit`, and not beyond `most_bytes` of envelopes and bodies, but
        always one where there is one.
        """
        ...

    def leaves(self, stream: StreamId, origin: OriginId) -> tuple[ChainHead, ...]:
        """The ends of a chain: one, none before its first event, several after a fork."""
        ...

    def at(self, stream: StreamId, origin: OriginId, seq: int) -> frozenset[bytes]:
        """The hashes of the events at one place of a chain."""
        ...

    def lacks_content(self, digest: bytes) -> bool:
        """Whether this event is here without its content."""
        ...

    def bare(self, streams: Sequence[StreamId], limit: int) -> Sequence[tuple[StreamId, OriginId, int]]:
        """Places of events of these streams that are here without their content, and not erased, in the order of stream, origin,
        sequence.
        """
        ...

    def vector(self) -> Mapping[StreamId, Mapping[OriginId, tuple[ChainHead, ...]]]:
        """The leaves of every chain."""
        ...

    def chain(self, stream: StreamId, origin: OriginId, after_seq: int, limit: int) -> Sequence[SignedEvent]:
        """Events of a chain beyond a sequence, in its order, both sides of a fork."""
        ...

    def hashes(self, after: int, limit: int) -> Sequence[bytes]:
        """Hashes of the events at the places of the feed beyond a position: the leaves of the tree."""
        ...

    # What was not admitted.

    def park(self, rows: Sequence[ParkedRow]) -> None:
        """Keep them; one that is parked already stays as it is."""
        ...

    def unpark(self, digests: Sequence[bytes]) -> None:
        """Drop those that were admitted meanwhile."""
        ...

    def parked(self, limit: int) -> Sequence[ParkedRow]:
        """The newest of them, newest first."""
        ...

    def is_parked(self, digest: bytes) -> bool:
        """Whether the event of this hash is parked."""
        ...

    def parked_count(self, device: str | None = None) -> int:
        """How many there are, of one device or of all."""
        ...

    # Trust.

    def certificate(self, digest: bytes) -> Certificate | None:
        """A certificate by its hash."""
        ...

    def keep_certificates(self, certificates: Sequence[Certificate]) -> None:
        """Keep them; keeping one twice changes nothing."""
        ...

    def authorities(self) -> Sequence[AdoptedAuthority]:
        """Those that were adopted, oldest first."""
        ...

    def adopt(self, authority: AdoptedAuthority) -> None:
        """Trust an authority for its organisation from now on."""
        ...

    def vouches(self) -> Sequence[Vouch]:
        """Everything the hub vouches for: one stretch of a chain."""
        ...

    def vouch(self, vouches: Sequence[Vouch]) -> None:
        """Vouch for stretches of chains; a chain's stretch grows to hold the new one, and never shrinks."""
        ...

    # Devices.

    def devices(self) -> Sequence[Device]:
        """All that were ever enrolled, in that order."""
        ...

    def device(self, device: str) -> Device | None:
        """One by its id."""
        ...

    def device_of(self, key: bytes) -> Device | None:
        """One by its public key: no two have the same."""
        ...

    def put_device(self, device: Device) -> None:
        """Enter it, or replace what is known of it."""
        ...

    def note_seen(self, device: str, at_ms: int) -> None:
        """Keep when it was here. No change of a device that others must hear of at once."""
        ...

    def cut_offs(self) -> Sequence[CutOff]:
        """Of all devices that were revoked, or given a smaller role."""
        ...

    def put_cut_offs(self, device: str, cut_offs: Sequence[CutOff]) -> None:
        """Enter those of a device in place of any it had."""
        ...

    def chains_of(self, certificates: Sequence[bytes]) -> Sequence[tuple[StreamId, OriginId, int]]:
        """Chains in which an event was written under one of these certificates, with the last such sequence."""
        ...

    def certificates_of(self, key: bytes) -> Sequence[bytes]:
        """Hashes of the certificates that were given to a device key."""
        ...

    # Codes.

    def invitations(self) -> Sequence[Invitation]:
        """The open ones."""
        ...

    def put_invitation(self, invitation: Invitation) -> None:
        """Enter it, or replace what is known of it."""
        ...

    def drop_invitation(self, selector: str) -> None:
        """Used, spent or run out."""
        ...

    # People.

    def people(self) -> Sequence[KnownPerson]:
        """Everybody, in the order of id."""
        ...

    def put_people(self, people: Sequence[KnownPerson]) -> None:
        """Enter or replace."""
        ...

    # Blobs.

    def blob(self, digest: str) -> BlobState | None:
        """What is here of a blob (64 hexadecimal digits); None where nothing is."""
        ...

    def blob_part(self, digest: str, start: int, length: int) -> bytes:
        """Bytes of a blob; fewer where it ends or is not here yet."""
        ...

    def add_to_blob(self, digest: str, size: int, data: bytes, now_ms: int) -> int:
        """Put the next bytes of a blob of this size behind those that are here; gives how many are here now. One that is
        finished stays as it is.
        """
        ...

    def finish_blob(self, digest: str) -> None:
        """All of it is here and its hash is right, as the caller has checked: from now on it is given out."""
        ...

    def drop_blob(self, digest: str) -> None:
        """Forget what is here of an unfinished one."""
        ...

    def unfinished_blobs(self, before_ms: int) -> Sequence[str]:
        """Those begun before that time and never finished."""
        ...

    def blob_bytes(self) -> int:
        """What all of them take up."""
        ...
