"""Which updates went out, and what is due next to each audience: the cadence, unless somebody promised another time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from models.incident.cadence import Audience, Posts, Rhythm, UpdateDue, update_due
from models.kernel.hlc import ZERO, Hlc
from models.kernel.register import Head


@dataclass(frozen=True, slots=True)
class Out:
    """Updates to one audience so far. Does not depend on the order in which they arrive."""

    count: int
    last_ms: int
    """When the latest went out."""
    last: Hlc
    """Stamp of the last one written down: a promise older than that is kept."""

    def with_post(self, occurred_ms: int, hlc: Hlc) -> "Out":
        """One more."""
        last_ms = occurred_ms if self.count == 0 else max(self.last_ms, occurred_ms)
        return Out(self.count + 1, last_ms, max(self.last, hlc))

    def to_plain(self) -> list[Any]:
        """For snapshots."""
        return [self.count, self.last_ms, str(self.last)]

    @classmethod
    def from_plain(cls, plain: list[Any]) -> "Out":
        """The inverse of to_plain."""
        return cls(plain[0], plain[1], Hlc.parse(plain[2]))


NOTHING_OUT: Final = Out(0, 0, ZERO)


def audiences_of(fields: Mapping[str, Any]) -> tuple[Audience, ...]:
    """Whom a comms entry went to: its audience field; where it names none, everybody."""
    named = fields.get("audience")
    return (Audience(named),) if named in ("external", "internal") else tuple(Audience)


def dues(
    rhythms: Mapping[Audience, Rhythm],
    out: Mapping[Audience, Out],
    promises: Mapping[Audience, Head[int | None]],
    declared_ms: int,
    rated_ms: int,
) -> tuple[UpdateDue, ...]:
    """The next update to each audience, earliest first. A promise stands until an update to its audience is logged after it."""
    found = []
    for audience in Audience:
        sent, promise = out[audience], promises.get(audience)
        if promise is not None and promise.value is not None and promise.hlc > sent.last:
            found.append(UpdateDue(audience, promise.value, promised=True))
        elif audience in rhythms:
            posts = Posts(sent.count, sent.last_ms)
            found.append(UpdateDue(audience, update_due(rhythms[audience], declared_ms, rated_ms, posts)))
    return tuple(sorted(found, key=lambda due: due.due_ms))
