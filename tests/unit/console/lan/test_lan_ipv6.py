"""Neighbours over IPv6: what is announced is read, addresses of one link keep their interface, and records go over ::1."""

import ipaddress
import socket
from collections.abc import Callable
from dataclasses import replace

import pytest
from zeroconf import ServiceInfo

from console.lan.discovery import (
    MOST_ADDRESSES,
    SERVICE,
    VERSION,
    Sighting,
    is_askable,
    is_neighbourly,
    own_networks,
    read_sighting,
)
from console.lan.listener import bind
from models.incident.commands import Declare, LogEntry
from models.kernel.errors import WatchfloorError
from models.sync.device import DeviceId
from tests.fakes.street import Home, Town

DEVICE = DeviceId("018f0000-0000-7000-8000-000000000001")


def has_ipv6() -> bool:
    try:
        bind("::1", 0).close()
    except WatchfloorError:
        return False
    return True


def announced(*addresses: str) -> Sighting | None:
    packed = [ipaddress.ip_address(each).packed for each in addresses]
    info = ServiceInfo(
        SERVICE, f"x.{SERVICE}", addresses=packed, port=7, properties={"v": VERSION, "o": "mark"}, interface_index=3
    )
    return read_sighting(DEVICE, info, "mark")


def test_ipv4_is_asked_first_then_ipv6_and_what_counts_on_one_link_last_with_its_interface() -> None:
    found = announced("fe80::1", "fd00::2", "192.168.1.7", "::1", "ff02::fb", "::ffff:127.0.0.1")
    assert found == Sighting(DEVICE, "192.168.1.7", 7, ("fd00::2", "fe80::1%3"))
    assert announced("fe80::1") == Sighting(DEVICE, "fe80::1%3", 7)
    assert announced("::1", "127.0.0.1") is None
    many = announced(*(f"fd00::{number}" for number in range(1, 40)))
    assert many is not None and 1 + len(many.further) == MOST_ADDRESSES
    assert announced("fd00::2", "fd00::1") == announced("fd00::1", "fd00::2"), "the order of an answer is no news"
    assert is_neighbourly("fe80::1") and not is_askable("fe80::1") and not is_askable("fe80::zz")


def test_own_networks_name_no_loopback() -> None:
    networks = own_networks()
    assert all(map(is_neighbourly, networks.addresses)) and bool(networks.ipv6) == bool(networks.interfaces)


@pytest.mark.skipif(not has_ipv6(), reason="no ::1 on this machine")
def test_records_go_over_ipv6_and_where_the_first_address_is_dead_the_next_is_asked(
    town: Town, settle: Callable[..., Home], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(town.street, "host", "::1")
    dot = settle("dot", "Dot Marsh")
    stream = dot.desk.execute(Declare("Checkout failing")).stream
    ana = town.homes["ana"]
    assert ana.lan.turn().events == 1
    (seen,) = [each for each in ana.lan.status().neighbours if each.device == dot.device]
    assert seen.address == "::1" and seen.is_reachable
    # Announced first at an address where nobody answers.
    sighting = town.street.announced[dot.device]
    town.street.announced[dot.device] = replace(sighting, address="127.0.0.2", further=("::1",))
    dot.desk.execute(LogEntry(stream, "seen"))
    assert town.homes["bo"].lan.turn().events == 2


@pytest.mark.skipif(not socket.has_dualstack_ipv6(), reason="no dual-stack sockets on this machine")
def test_one_port_answers_both_kinds_of_address() -> None:
    with bind("", 0) as listening:
        port = listening.getsockname()[1]
        for address in ("127.0.0.1", "::1") if has_ipv6() else ("127.0.0.1",):
            socket.create_connection((address, port), 5).close()
