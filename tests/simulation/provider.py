"""A system that shows updates to people, as far away as such systems are: it may answer, refuse, fail, or be heard no more.

What it was asked and what it took is the truth by which I13 and I14 are checked; see tests.simulation.effect_book.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from typing import TYPE_CHECKING, Final

from console.channels.port import Absent, Accepted, CannotSay, Declined, Doubtful, Found, LookUp, Outcome, Parcel
from models.comms.rendering.sink import Sink
from tests.simulation.disk import Crashed

if TYPE_CHECKING:
    from tests.simulation.station import Station

AGAIN_SECONDS: Final = 2.0


@dataclass(slots=True)
class Provider:
    """One for all sinks: what it took, by the marker of the effect and the key that came with it."""

    random: Random
    is_kind: bool = False
    """From when everything healed: then it takes all and answers always."""
    taken: dict[str, list[str]] = field(default_factory=dict)
    """Keys under which each marker was taken; what drops repetitions takes no key twice."""

    def has(self, marker: str) -> bool:
        return bool(self.taken.get(marker))


class FakeChannel:
    """A sink as one workstation reaches it: implements console.channels.port.Channel."""

    def __init__(
        self,
        provider: Provider,
        sink: Sink,
        station: "Station",
        called: Callable[["Station", Sink, Parcel, bool], None],
    ) -> None:
        self.provider, self.sink, self._station, self._called = provider, sink, station, called

    def send(self, parcel: Parcel) -> Outcome:
        """Each way in which an attempt can end, the process included."""
        chance = 1.0 if self.provider.is_kind else self.provider.random.random()
        if chance < 0.12:
            raise Crashed("between a claim and its call")
        is_taken = chance >= 0.3 or 0.12 <= chance < 0.18
        self._called(self._station, self.sink, parcel, is_taken)
        if is_taken:
            keys = self.provider.taken.setdefault(parcel.marker, [])
            if not (self.sink.kind.takes_twice and parcel.key in keys):
                keys.append(parcel.key)
        if chance < 0.22:
            # Taken or not, nobody hears of it.
            return Doubtful("the connection broke", AGAIN_SECONDS)
        if chance < 0.26:
            return Declined("too many at once", AGAIN_SECONDS)
        if chance < 0.3:
            return Declined("it says no")
        if chance < 0.45:
            raise Crashed("between a call and its answer")
        if chance < 0.5:
            raise ConnectionError("a fault of the channel's own, after the call")
        return Accepted(f"r-{parcel.marker[:8]}")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Honest, where it answers at all."""
        if not self.provider.is_kind and self.provider.random.random() < 0.3:
            return CannotSay("no answer")
        return Found(f"r-{parcel.marker[:8]}") if self.provider.has(parcel.marker) else Absent("searched, not there")

    def read_back(self, _parcel: Parcel, _remote: str) -> None:
        """It does not show what it has."""
