"""Where outbound requests may go: names are resolved once, every address is judged, and the one to use is pinned.

Private, loopback, link-local and metadata addresses are refused unless the configuration names them, so that an address somebody
typed or a name somebody else controls can't be turned against this network (CWE-918).
"""

import ipaddress
import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from models.kernel.errors import BadInput, Problem, WatchfloorError
from resources.said import in_a_row, say

Resolve = Callable[[str, int], Sequence[str]]
"""Addresses of a host name; raises OSError where it has none."""
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

_USUAL_PORTS = frozenset({25, 443, 465, 587, 8443})
_METADATA = frozenset(
    ipaddress.ip_address(each) for each in ("169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254")
)
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class Blocked(WatchfloorError):
    """A request may not go there. Nothing was sent."""


class NoSuchHost(WatchfloorError):
    """The name has no address now. Nothing was sent."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """Private places that the configuration names."""

    networks: tuple[Network, ...] = ()

    def names(self, address: Address) -> bool:
        """Whether it is one of them. The metadata services of clouds are in no network: each must be named by itself."""
        single = [each for each in self.networks if each.num_addresses == 1]
        return any(address in each for each in (single if address in _METADATA else self.networks))


def read_allowed(names: Sequence[str], where: str, field: str) -> Allowed:
    """From addresses and networks as text; BadInput names the first that is none."""
    try:
        return Allowed(tuple(ipaddress.ip_network(each) for each in names))
    except ValueError as error:
        expected = say("expected addresses or networks such as 10.1.2.3 or 10.1.0.0/16")
        raise BadInput(Problem(where, None, field, in_a_row((str(error), "; ", expected)))) from None


def resolve(host: str, port: int) -> Sequence[str]:
    """By this machine's resolver."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(each[4][0]).partition("%")[0] for each in found))


def pin(host: str, port: int, allowed: Allowed, resolver: Resolve = resolve) -> str:
    """The address to use. Blocked where any address of the name may not be used; NoSuchHost where it has none."""
    bare = host.strip("[]")
    try:
        found: Sequence[str] = (str(ipaddress.ip_address(bare)),)
    except ValueError:
        try:
            found = resolver(bare, port)
        except (OSError, UnicodeError) as error:
            raise NoSuchHost(say("{host} has no address now ({error})", host=host, error=error)) from None
    if not found:
        raise NoSuchHost(say("{host} has no address now", host=host))
    judged = [_unwrapped(ipaddress.ip_address(each.partition("%")[0])) for each in found]
    for address in judged:
        # One bad address among good ones is how rebinding begins: the next question would be answered with that one alone.
        if not _is_public(address) and not allowed.names(address):
            raise Blocked(
                say(
                    "{host} leads to {address}, which is not public; name it under `private` if it is meant",
                    host=host,
                    address=address,
                )
            )
    if port not in _USUAL_PORTS and not all(allowed.names(address) for address in judged):
        raise Blocked(
            say(
                "{host}: port {port} is not one of 443, 8443, 587, 465 and 25; name its address under `private`",
                host=host,
                port=port,
            )
        )
    return str(judged[0])


def target(url: str, allowed: Allowed, resolver: Resolve = resolve) -> str:
    """The pinned address for a URL. Plain http is for named private addresses only."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError as error:
        raise Blocked(say("the address is no URL: {error}", error=error)) from None
    if parts.scheme not in ("http", "https") or not host:
        raise Blocked(say("the address is no https URL"))
    if parts.username is not None or parts.password is not None:
        raise Blocked(say("the address holds a user or password; give it as a secret instead"))
    address = pin(host, port or 443, allowed, resolver)
    if parts.scheme == "http" and not allowed.names(ipaddress.ip_address(address)):
        raise Blocked(say("{host}: plain http is only for addresses named under `private`", host=host))
    return address


def _unwrapped(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one: mapped, NAT64, 6to4 and Teredo all lead to it."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    if address.sixtofour is not None:
        return address.sixtofour
    return address.teredo[1] if address.teredo is not None else address


def _is_public(address: Address) -> bool:
    return address.is_global and not address.is_multicast and not address.is_reserved and address not in _METADATA
