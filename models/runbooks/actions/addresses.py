"""Which addresses a request may go to: public ones, and others only where the allow-list names them."""

import ipaddress
from typing import Final

from models.runbooks.actions.registration import HostRule
from resources.said import say

Ip = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
_METADATA: Final = frozenset(
    map(ipaddress.ip_address, ("169.254.169.254", "169.254.170.2", "100.100.100.200", "fd00:ec2::254", "168.63.129.16"))
)
"""Where clouds hand out a machine's own credentials to whoever asks from inside."""


def address_fault(rule: HostRule, text: str) -> str:
    """Why a request to the rule's host may not go to this address; empty where it may."""
    try:
        address = _unwrapped(ipaddress.ip_address(text.partition("%")[0]))
    except ValueError:
        return say("{text} is no IP address", text=text)
    if _is_host(rule, address):
        return ""
    networks = [ipaddress.ip_network(each) for each in rule.addresses]
    inside = [each for each in networks if each.version == address.version and address in each]
    if address in _METADATA or address.is_link_local:
        if any(each.num_addresses == 1 for each in inside):
            return ""
        return say(
            "{host} is at {address}, a link-local or metadata address; the allow-list must name it singly",
            host=rule.host,
            address=address,
        )
    if inside:
        return ""
    if address.is_multicast or address.is_unspecified or address.is_reserved or not address.is_global:
        return say(
            "{host} is at {address}, which is not public; the allow-list must name it under addresses",
            host=rule.host,
            address=address,
        )
    return ""


def _is_host(rule: HostRule, address: Ip) -> bool:
    """Whether the rule names this very address as its host."""
    try:
        return ipaddress.ip_address(rule.host) == address
    except ValueError:
        return False


def _unwrapped(address: Ip) -> Ip:
    """The IPv4 address inside one of IPv6 that only carries it."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in _NAT64 or (int(address) >> 32 == 0 and int(address) > 1):
        return ipaddress.IPv4Address(int(address) & 0xFFFF_FFFF)
    return address
