"""The words of a workstation's talk with its hub: what is asked, what may go wrong, how far both have come, and the ports of
models.sync.session, which conducts it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, Protocol

from models.kernel.admission import Admission, Outcome
from models.kernel.ids import OrgId, OriginId, StreamId
from models.sync.parcel import Parcel
from models.sync.protocol import DiffReply, FeedReply, MembersReply, PushReply, RenewReply
from models.sync.reading import Fields, Malformed
from models.sync.vector import Vector

PAGE: Final = 500
"""Events asked for at once."""
MOST_REFUSED: Final = 10_000
"""Notes kept of events that the hub did not take; the oldest go first. The events themselves stay."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the hub does not count an event of ours."""

    outcome: Outcome
    """PARKED or REFUSED."""
    why: str

    def to_plain(self) -> list[str]:
        """As JSON."""
        return [self.outcome.value, self.why]


@dataclass(frozen=True, slots=True)
class SyncState:
    """How far two replicas have come with each other. Kept with the record; plain JSON at rest."""

    generation: str = ""
    """Of the hub's database; empty before the first answer."""
    cursor: int = 0
    """The hub's position up to which its feed was received."""
    head: int = 0
    """The newest position of the hub's feed that it ever told or signed for: one that ends before it has lost something."""
    pushed: int = 0
    """The position of this record up to which every event is at the hub, refused by it, or not meant for it."""
    must_compare: bool = False
    """The hub may lack something that lies before `pushed`: vectors are compared until nothing does."""
    completed: int = 0
    """How many events had been completed here when the hub was last asked what content it lacks; see Replica."""
    must_reread: bool = False
    """Something of the feed was not kept here, for want of what it follows or of room to park it: it is read once more."""
    refused: Mapping[str, Refusal] = field(default_factory=dict)
    """By event id: what the hub parked or refused. Stays to be seen until the hub takes it."""
    view: str = ""
    """What of the feed the hub lets this device read, as the hub names it; empty before the first answer."""

    def to_plain(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "generation": self.generation,
            "cursor": self.cursor,
            "head": self.head,
            "pushed": self.pushed,
            "must_compare": self.must_compare,
            "completed": self.completed,
            "must_reread": self.must_reread,
            "refused": {event: refusal.to_plain() for event, refusal in self.refused.items()},
            "view": self.view,
        }

    @classmethod
    def from_plain(cls, plain: object) -> "SyncState":
        """The inverse of to_plain; Malformed where it is none."""
        fields = Fields(plain, "sync state")
        refused = {}
        for event, item, place in fields.members("refused", MOST_REFUSED):
            if not isinstance(item, list) or len(item) != 2 or item[0] not in ("parked", "refused"):
                raise Malformed(place, "not a refusal")
            refused[event] = Refusal(Outcome(item[0]), str(item[1]))
        return cls(
            fields.text("generation", 64),
            fields.whole("cursor"),
            fields.whole("head"),
            fields.whole("pushed"),
            fields.flag("must_compare"),
            fields.whole("completed") if fields.has("completed") else 0,
            fields.has("must_reread") and fields.flag("must_reread"),
            refused,
            fields.text("view", 64) if fields.has("view") else "",
        )


@dataclass(frozen=True, slots=True)
class Renew:
    """A new certificate, please. Answered by RenewReply."""


@dataclass(frozen=True, slots=True)
class AskMembers:
    """Who belongs to the organisation. Answered by MembersReply."""


@dataclass(frozen=True, slots=True)
class Pull:
    """The feed beyond a position. Answered by FeedReply."""

    after: int
    limit: int = PAGE
    generation: str = field(default="", compare=False)
    """Of the database that the position is of, and what of it this device was given to read: so the hub hears how far the copy
    here reaches. Empty before the first answer.
    """
    view: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Push:
    """These events, within the limits of one batch. Answered by PushReply."""

    parcels: tuple[Parcel, ...]
    through: int | None
    """The position here up to which everything is dealt with once this is answered; None for a chain that the hub asked for."""


@dataclass(frozen=True, slots=True)
class Compare:
    """What of these chains does the hub lack? Answered by DiffReply."""

    vector: Vector


Request = Renew | AskMembers | Pull | Push | Compare
Reply = RenewReply | MembersReply | FeedReply | PushReply | DiffReply


class Trouble(StrEnum):
    """Why there was no answer to use."""

    UNREACHABLE = "unreachable"
    """Nobody answered, or the answer broke off."""
    BUSY = "busy"
    """The hub asks for patience."""
    CLOCK = "clock"
    """The hub does not believe the time of the request."""
    SHUT_OUT = "shut out"
    """The hub does not know this device, or no longer."""
    FOREIGN = "foreign"
    """It is not the hub that was joined: another authority, or another organisation."""
    MALFORMED = "malformed"
    """The answer makes no sense."""
    DECLINED = "declined"
    """The hub takes no such request: too large, or not what it expects."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong with a request."""

    trouble: Trouble
    words: str
    """A sentence for people."""
    retry_after_ms: int | None = None
    """Where the hub said when to come back."""
    code: str = ""
    """The hub's own word for it, e.g. revoked; empty where it gave none."""

    @property
    def is_lasting(self) -> bool:
        """Whether trying again soon is of no use: a person has to do something."""
        return self.trouble in (Trouble.SHUT_OUT, Trouble.FOREIGN)


class Replica(Protocol):
    """The record at this end. Whatever fails to be kept raises, and then nothing of the call was kept."""

    def newest(self) -> int:
        """Position of the newest event here; 0 for none."""
        ...

    def after(self, position: int, limit: int) -> Sequence[Parcel]:
        """Events beyond a position in the order in which they came, each with its certificate and its position here."""
        ...

    def completed(self) -> int:
        """How often content came here for an event that had been without; never less than before."""
        ...

    def vector(self) -> Vector:
        """Every chain here with its leaves."""
        ...

    def chain(self, stream: StreamId, origin: OriginId, after: int, limit: int) -> Sequence[Parcel]:
        """Events of a chain beyond a sequence, in its order, both sides of a fork; with their certificates. Gives the
        events of a sequence all or not at all, and so may go beyond the limit.
        """
        ...

    def receive(self, parcels: Sequence[Parcel], via: str) -> Sequence[Admission]:
        """Judge and keep what came, in one transaction; one answer for each."""
        ...

    def keep(self, state: SyncState) -> None:
        """Remember how far this has come, durably."""
        ...


class Standing(Protocol):
    """What this device is to the hub."""

    @property
    def authority(self) -> bytes:
        """The hub's public key, with which it signs receipts."""
        ...

    @property
    def may_write(self) -> bool:
        """Whether its certificate lets it write anything; a wall's does not."""
        ...

    @property
    def orgs(self) -> frozenset[OrgId]:
        """The organisations whose events the hub takes: its own, and those it adopted."""
        ...

    def certificate_left_ms(self) -> int:
        """How long the certificate is good for, by the hub's time; 0 and less where it is not."""
        ...

    def renewed(self, reply: RenewReply) -> None:
        """Take the new certificate. Malformed where it is not for this device and from this hub."""
        ...

    def told(self, reply: MembersReply) -> bool:
        """Take note of members, authorities and vouchers; whether what is trusted has changed."""
        ...


@dataclass(slots=True)
class Tally:
    """What was done since the session began."""

    pushed: int = 0
    """Events of ours that are new to the hub."""
    pulled: int = 0
    """Events that are new here."""
    forked: int = 0
    parked: int = 0
    """Kept here and not in the record."""
    turned_away: int = 0
    """Not even kept here: no conforming author wrote them."""
