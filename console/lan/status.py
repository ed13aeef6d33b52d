"""How the exchange with neighbours stands, as plain data: for the window, the verbs and whoever asks."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.sync.device import DeviceId

REACHABLE_MS: Final = 20_000
"""A neighbour that answered within so long is reachable: three turns, and a little."""


class LanState(StrEnum):
    """The value is the word shown."""

    NO_HUB = "NO HUB"
    """This workstation belongs to no hub, and so has no neighbours."""
    OFF = "OFF"
    STARTING = "STARTING"
    ON = "ON"
    TROUBLE = "TROUBLE"
    """It is switched on and can't be: no network, no address, or an address that is taken."""


@dataclass(frozen=True, slots=True)
class NeighbourSeen:
    """One workstation on the local network that was found."""

    device: DeviceId
    name: str
    """The machine's, as the hub knows it; else the beginning of its device's id."""
    role: str
    """At the hub; empty where it is not known yet."""
    address: str
    is_reachable: bool
    """It answered within the last turns and is believed to be who it says."""
    last_exchange_ms: int | None = None
    """When everything was last exchanged with it, by the clock here; None where it never was."""
    events: int = 0
    """That came from it and were new, since the console started."""
    blobs: int = 0
    parked: int = 0
    turned_away: int = 0
    """What came from it and was not even kept: no conforming author wrote it."""
    trouble: str = ""
    """Why nothing could be exchanged the last time, in a sentence; empty where all was well."""


@dataclass(frozen=True, slots=True)
class LanStatus:
    """A picture of one moment; may cross threads."""

    state: LanState
    why: str = ""
    """What is wrong, or missing, in a sentence; empty where nothing is."""
    neighbours: tuple[NeighbourSeen, ...] = ()
    """Reachable ones first, then by name."""
    port: int = 0
    """On which this workstation answers its neighbours; 0 while it does not."""
    served: int = 0
    """Questions of neighbours answered since the console started."""
    refused: int = 0
    """Questions refused: strangers, revoked devices, too much at once."""

    @property
    def is_on(self) -> bool:
        """Whether it was switched on, whatever became of it."""
        return self.state not in (LanState.OFF, LanState.NO_HUB)

    @property
    def words(self) -> str:
        """For the strip that says OFFLINE: "LAN peer ops-desk-1 reachable"; empty where nobody is."""
        names = [each.name for each in self.neighbours if each.is_reachable]
        if not names:
            return ""
        return f"LAN peer {names[0]} reachable" if len(names) == 1 else f"{len(names)} LAN peers reachable"

    @property
    def last_exchange_ms(self) -> int | None:
        """When everything was last exchanged with any of them; None where it never was."""
        return max(
            (each.last_exchange_ms for each in self.neighbours if each.last_exchange_ms is not None), default=None
        )

    def document(self, now_ms: int) -> dict[str, Any]:
        """As `sync neighbours --json` says it; ages in seconds."""
        return {
            "state": self.state.value,
            "why": self.why,
            "port": self.port,
            "served": self.served,
            "refused": self.refused,
            "neighbours": [
                {
                    "device": each.device,
                    "name": each.name,
                    "role": each.role,
                    "address": each.address,
                    "reachable": each.is_reachable,
                    "last_exchange_age_s": None
                    if each.last_exchange_ms is None
                    else max(0, now_ms - each.last_exchange_ms) // 1_000,
                    "events": each.events,
                    "blobs": each.blobs,
                    "parked": each.parked,
                    "turned_away": each.turned_away,
                    "trouble": each.trouble,
                }
                for each in self.neighbours
            ],
        }
