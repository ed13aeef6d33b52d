"""Finding neighbours by multicast DNS (DNS-SD, RFC 6762 and 6763). Anybody may announce anything: nothing that is found here is
believed, it only says where to ask.

Announced are the device's id, the protocol's version and a short hash of the organisation's id: no names of people or machines.
"""

import hashlib
import ipaddress
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from models.kernel.errors import WatchfloorError
from models.kernel.ids import OrgId, is_uuid
from models.sync.device import DeviceId

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, ServiceStateChange, Zeroconf

SERVICE: Final = "_watchfloor._tcp.local."
VERSION: Final = "1"
MOST_SIGHTINGS: Final = 64
"""More than a war room has; whoever floods the network with announcements gains nothing."""
_RESOLVE_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody says that a device answers there."""

    device: DeviceId
    address: str
    """IPv4 or IPv6."""
    port: int


class Discovery(Protocol):
    """Announces this workstation and sees others."""

    def found(self) -> tuple[Sighting, ...]:
        """Who is announced now; in any order, each device once."""
        ...

    def close(self) -> None:
        """Take the announcement back."""
        ...


Discover = Callable[[DeviceId, OrgId, int, Callable[[], None]], Discovery]
"""Begin to announce that a device of an organisation answers on a port; the last is called, on any thread, when somebody is new.
Raises WatchfloorError where there is no network.
"""


def org_mark(org: OrgId) -> str:
    """What tells an organisation's announcements from another's, without naming it."""
    return hashlib.sha256(b"wr-lan" + org.encode()).hexdigest()[:8]


class MulticastDiscovery:
    """By the zeroconf library, on every IPv4 network of this machine. Its own threads; `close` ends them."""

    def __init__(self, own: DeviceId, org: OrgId, port: int, on_new: Callable[[], None]) -> None:
        # Slow to import, and most workstations have the switch off.
        from zeroconf import BadTypeInNameException, IPVersion, ServiceBrowser, ServiceInfo, Zeroconf
        from zeroconf import Error as ZeroconfError

        self._own = own
        self._mark = org_mark(org)
        self._on_new = on_new
        self._sightings: dict[str, Sighting] = {}
        self._lock = threading.Lock()
        addresses = own_addresses()
        if not addresses:
            raise WatchfloorError("this machine is on no network")
        try:
            self._zeroconf = Zeroconf(interfaces=addresses, ip_version=IPVersion.V4Only)
        except OSError as error:
            raise WatchfloorError(f"no multicast on this network: {error.strerror or error}") from None
        try:
            info = ServiceInfo(
                SERVICE,
                f"{own}.{SERVICE}",
                addresses=[ipaddress.ip_address(each).packed for each in addresses],
                port=port,
                properties={"v": VERSION, "o": self._mark},
                # Not the machine's own name: it may be a person's.
                server=f"wf-{own}.local.",
            )
            self._zeroconf.register_service(info)
            self._browser = ServiceBrowser(self._zeroconf, SERVICE, handlers=[self._heard])
        except (OSError, ZeroconfError, BadTypeInNameException) as error:
            self._zeroconf.close()
            raise WatchfloorError(f"can't be announced on this network: {error or type(error).__name__}") from None

    def found(self) -> tuple[Sighting, ...]:
        """Who is announced now."""
        with self._lock:
            return tuple({each.device: each for each in self._sightings.values()}.values())

    def close(self) -> None:
        """Say goodbye, and end."""
        self._zeroconf.close()

    def _heard(self, zeroconf: "Zeroconf", service_type: str, name: str, state_change: "ServiceStateChange") -> None:
        """What the library calls, on a thread of its own."""
        device = name.removesuffix(f".{SERVICE}")
        if not is_uuid(device) or device == self._own:
            return
        if state_change.name == "Removed":
            # Somebody says that this one is gone; if it is there all the same, it is found again.
            with self._lock:
                self._sightings.pop(name, None)
            return
        info = zeroconf.get_service_info(service_type, name, timeout=_RESOLVE_MS)
        sighting = None if info is None else read_sighting(DeviceId(device), info, self._mark)
        if sighting is None:
            return
        with self._lock:
            is_new = self._sightings.get(name) != sighting
            self._sightings[name] = sighting
            while len(self._sightings) > MOST_SIGHTINGS:
                # Not the oldest: who was there first is the likelier neighbour.
                del self._sightings[next(reversed(self._sightings))]
        if is_new:
            self._on_new()


def read_sighting(device: DeviceId, info: "ServiceInfo", mark: str) -> Sighting | None:
    """What an announcement says; None where it is another organisation's, of another version, or makes no sense."""
    told = info.decoded_properties
    if told.get("v") != VERSION or told.get("o") != mark or not info.port:
        return None
    for text in info.parsed_addresses():
        if is_neighbourly(text):
            return Sighting(device, text, info.port)
    return None


def is_neighbourly(address: str) -> bool:
    """Whether a neighbour can have this address: one machine's, and not this one's own loopback."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return not (found.is_multicast or found.is_unspecified or found.is_loopback or found.is_reserved)


def own_addresses() -> list[str]:
    """IPv4 addresses of this machine by which others can reach it."""
    import ifaddr  # comes with zeroconf

    found = [str(each.ip) for adapter in ifaddr.get_adapters() for each in adapter.ips if each.is_IPv4]
    return list(dict.fromkeys(each for each in found if is_neighbourly(each)))
