"""Several devices of one organisation that write into one stream without always having heard of each other."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from hypothesis import strategies as st

from models.kernel import envelope, signing
from models.kernel.author import Author, ChainHead
from models.kernel.certificate import Certificate
from models.kernel.clock import ManualClock
from models.kernel.event import Draft, SignedEvent
from models.kernel.hlc import HybridClock
from models.kernel.ids import OriginId, StreamId
from tests.fakes.events import ORG, START_MS, STREAM, Device

DAY_MS = 86_400_000


@dataclass(frozen=True)
class Step:
    """`who` writes, having heard all that `hears` knows."""

    who: int
    hears: int
    jump_ms: int = 0
    """The clock of their stamps jumps by so much before."""
    lies_about: int | None = None
    """Names events of this member that do not exist yet."""
    is_fork: bool = False
    """Writes a second event after the one before the last."""


@dataclass(frozen=True)
class History:
    """What was written, in the order of writing, and who by."""

    events: tuple[SignedEvent, ...]
    papers: tuple[Certificate, ...]


def histories(members: int, most: int, *, is_hostile: bool = True) -> st.SearchStrategy[History]:
    who = st.integers(0, members - 1)
    jump = st.sampled_from([0, 0, 0, -10 * DAY_MS, 10 * DAY_MS])
    lie = st.one_of(st.none(), st.none(), who) if is_hostile else st.none()
    fork = st.sampled_from([False, False, False, is_hostile])
    told = st.lists(st.builds(Step, who, who, jump, lie, fork), min_size=2, max_size=most)
    return told.map(lambda steps: told_by(steps, members))


class _Member:
    def __init__(self, number: int) -> None:
        self.device = Device(seed=number + 1)
        self.stamps = ManualClock(START_MS)
        author = self.device.author
        self.author = Author(
            ORG,
            author.origin,
            self.device.key,
            self.device.certificate,
            # Times of other days would fall outside the certificate's: it is the stamps that go wrong here.
            ManualClock(START_MS),
            HybridClock(self.stamps),
            self.device.random.randbytes,
        )
        self.heads = [ChainHead()]
        self.seen: dict[OriginId, int] = {}


def told_by(steps: Sequence[Step], members: int, stream: StreamId = STREAM) -> History:
    crowd = [_Member(number) for number in range(members)]
    written: list[SignedEvent] = []
    for number, step in enumerate(steps):
        me = crowd[step.who]
        for origin, seq in crowd[step.hears].seen.items():
            me.seen[origin] = max(me.seen.get(origin, 0), seq)
        me.stamps.set_wall(me.stamps.now_ms() + 1000 + step.jump_ms)
        head = me.heads[-2] if step.is_fork and len(me.heads) > 1 else me.heads[-1]
        deps: dict[str, int] = {origin: seq for origin, seq in me.seen.items() if origin != me.author.origin}
        if step.lies_about is not None and step.lies_about != step.who:
            other = crowd[step.lies_about].author.origin
            deps[other] = deps.get(other, 0) + 3
        event = me.author.write(
            Draft(stream, "incident.entry_logged", {"kind": "fact", "text": str(number)}), head, deps
        )
        me.heads.append(ChainHead(event.envelope.seq, event.hash))
        me.seen[me.author.origin] = max(me.seen.get(me.author.origin, 0), event.envelope.seq)
        written.append(event)
    return History(tuple(written), tuple(member.device.certificate for member in crowd))


def resealed(device: Device, event: SignedEvent, **fields: object) -> SignedEvent:
    """The same event with other fields, properly signed by the same key: what a malicious insider can make."""
    sealed = replace(event.envelope, **fields)  # type: ignore[arg-type]  # by name
    sealed = sealed if "id" in fields else envelope.named(sealed)
    raw = envelope.encode(sealed)
    return replace(event, envelope=sealed, raw=raw, signature=device.key.sign(signing.EVENT, raw))
