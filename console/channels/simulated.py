"""A channel of the demo: writes down what would be sent. It has no address, no secret and no way out."""

from typing import final

from console.channels.port import Absent, Accepted, Compared, Found, LookUp, Outcome, Parcel
from models.comms.rendering.sink import Sink

MARK = "SIMULATED"
"""Stands in the name and in every answer of such a channel."""


@final
class SimulatedChannel:
    """Remembers what it was given for as long as the demo runs; its sink's name must begin with the mark."""

    def __init__(self, sink: Sink) -> None:
        if not sink.name.startswith(MARK):
            raise ValueError(f"the name of a simulated sink begins with {MARK}, not {sink.name!r}")
        self.sink = sink
        self.recorded: dict[str, bytes] = {}
        """By marker; the newest where one came twice."""

    def send(self, parcel: Parcel) -> Outcome:
        """Write it down."""
        self.recorded[parcel.marker] = parcel.content
        return Accepted(_remote(parcel), f"{MARK}: recorded, nothing left this machine")

    def look_up(self, parcel: Parcel) -> LookUp:
        """Whether it is written down here."""
        return Found(_remote(parcel)) if parcel.marker in self.recorded else Absent("it was not recorded")

    def read_back(self, parcel: Parcel, remote: str) -> Compared | None:
        """What is written down, beside what was to be sent."""
        return Compared(self.recorded.get(parcel.marker) == parcel.content, f"{MARK}: as recorded here")


def _remote(parcel: Parcel) -> str:
    return f"simulated-{parcel.marker}"
