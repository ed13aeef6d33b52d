"""The only channel for drills: it writes down what would have been sent. It has no address, no secret and no way out."""

from dataclasses import dataclass
from typing import final

from console.channels.port import Accepted, Compared, Found, LookUp, Outcome, Parcel
from models.comms.rendering.sink import Sink, SinkKind


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """Something that would have been sent."""

    marker: str
    content: bytes


@final
class DrillChannel:
    """Takes what any sink would get. Final, and given to nothing but drills; see console.channels.registry."""

    def __init__(self) -> None:
        self.sink = Sink("drill", SinkKind.WEBHOOK)
        self.rehearsed: list[Rehearsed] = []

    def send(self, parcel: Parcel) -> Outcome:
        """Write it down."""
        self.rehearsed.append(Rehearsed(parcel.marker, parcel.content))
        return Accepted(f"drill-{parcel.marker}", "rehearsed: nothing left this machine")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Whatever was asked for went nowhere, and is here."""
        return Found(f"drill-{parcel.marker}")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """The same bytes."""
        return Compared(any(each.content == parcel.content for each in self.rehearsed))
