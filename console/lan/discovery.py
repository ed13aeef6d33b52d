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
from resources.said import say

if TYPE_CHECKING:
    from zeroconf import ServiceInfo, ServiceStateChange, Zeroconf

SERVICE: Final = "_watchfloor._tcp.local."
VERSION: Final = "1"
MOST_SIGHTINGS: Final = 64
"""More than a war room has; whoever floods the network with announcements gains nothing."""
MOST_ADDRESSES: Final = 4
"""Of one device that are tried: whoever announces many costs little time."""
_RESOLVE_MS: Final = 2_000


@dataclass(frozen=True, slots=True)
class Sighting:
    """Somebody says that a device answers there."""

    device: DeviceId
    address: str
    """IPv4, or IPv6; one that counts on one link alone names the interface behind a %."""
    port: int
    further: tuple[str, ...] = ()
    """Other addresses at which it is said to answer, tried where the first is not reached."""


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
    """By the zeroconf library, on every IPv4 and IPv6 network of this machine. Its own threads; `close` ends them."""

    def __init__(self, own: DeviceId, org: OrgId, port: int, on_new: Callable[[], None]) -> None:
        # Slow to import, and most workstations have the switch off.
        from zeroconf import BadTypeInNameException, ServiceBrowser, ServiceInfo
        from zeroconf import Error as ZeroconfError

        self._own = own
        self._mark = org_mark(org)
        self._on_new = on_new
        self._sightings: dict[str, Sighting] = {}
        self._lock = threading.Lock()
        networks = own_networks()
        if not networks.addresses:
            raise WatchfloorError(say("this machine is on no network"))
        self._zeroconf = _multicast(networks)
        try:
            info = ServiceInfo(
                SERVICE,
                f"{own}.{SERVICE}",
                addresses=[ipaddress.ip_address(each).packed for each in networks.addresses],
                port=port,
                properties={"v": VERSION, "o": self._mark},
                # Not the machine's own name: it may be a person's.
                server=f"wf-{own}.local.",
            )
            self._zeroconf.register_service(info)
            self._browser = ServiceBrowser(self._zeroconf, SERVICE, handlers=[self._heard])
        except (OSError, ZeroconfError, BadTypeInNameException) as error:
            self._zeroconf.close()
            raise WatchfloorError(
                say("can't be announced on this network: {error}", error=error or type(error).__name__)
            ) from None

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
    found = [each for each in dict.fromkeys(info.parsed_scoped_addresses()) if is_askable(each)]
    # IPv4 first, and always in one order: the same announcement is no news.
    found.sort(key=lambda each: (_is_of_one_link(each), ":" in each, each))
    first, *further = [*found[:MOST_ADDRESSES], ""]
    return Sighting(device, first, info.port, tuple(each for each in further if each)) if first else None


def is_neighbourly(address: str) -> bool:
    """Whether a neighbour can have this address: one machine's, and not this one's own loopback."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return not (found.is_multicast or found.is_unspecified or found.is_loopback or found.is_reserved)


def is_askable(address: str) -> bool:
    """Whether a neighbour can be asked there: an IPv6 address of one link means nothing without its interface."""
    return is_neighbourly(address) and ("%" in address or ":" not in address or not _is_of_one_link(address))


def _is_of_one_link(address: str) -> bool:
    return ipaddress.ip_address(address.partition("%")[0]).is_link_local


@dataclass(frozen=True, slots=True)
class Networks:
    """Where this machine can be reached by others."""

    ipv4: tuple[str, ...]
    ipv6: tuple[str, ...]
    interfaces: tuple[int, ...]
    """Numbers of those that have an IPv6 address."""

    @property
    def addresses(self) -> tuple[str, ...]:
        """All of them, IPv4 first."""
        return self.ipv4 + self.ipv6


def own_networks() -> Networks:
    """Of this machine, as they are now."""
    import ifaddr  # comes with zeroconf

    ipv4, ipv6, interfaces = dict[str, None](), dict[str, None](), dict[int, None]()
    for adapter in ifaddr.get_adapters():
        for each in adapter.ips:
            # Of IPv6 the library gives address, flow and interface.
            text = each.ip if isinstance(each.ip, str) else each.ip[0]
            if not is_neighbourly(text):
                continue
            (ipv4 if each.is_IPv4 else ipv6)[text] = None
            if not each.is_IPv4 and adapter.index is not None:
                interfaces[adapter.index] = None
    return Networks(tuple(ipv4), tuple(ipv6), tuple(interfaces))


def _multicast(networks: Networks) -> "Zeroconf":
    """On all networks; where the machine can't for one kind of address, on those of the other."""
    from zeroconf import IPVersion, Zeroconf

    kinds: list[tuple[list[str | int], IPVersion]] = []
    if networks.ipv4 and networks.interfaces:
        kinds.append(([*networks.ipv4, *networks.interfaces], IPVersion.All))
    if networks.ipv4:
        kinds.append((list(networks.ipv4), IPVersion.V4Only))
    if networks.interfaces:
        kinds.append((list(networks.interfaces), IPVersion.V6Only))
    why = say("no network")
    for interfaces, version in kinds:
        try:
            return Zeroconf(interfaces=interfaces, ip_version=version)
        except (OSError, RuntimeError) as error:
            why = getattr(error, "strerror", None) or str(error)
    raise WatchfloorError(say("no multicast on this network: {why}", why=why))
