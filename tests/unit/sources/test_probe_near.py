"""ICMP by a socket that echoes in the kernel's place, and the way out as Linux writes it."""

import errno
import socket
import struct
from collections.abc import Callable
from pathlib import Path

import pytest

from console.sources.probes.icmp_probe import ping
from console.sources.probes.near import ask_gateway, default_gateway
from console.sources.probes.run import ProbeFault, Run, Verdict
from models.kernel.clock import SystemClock
from models.probes.spec import IcmpCheck


def run(seconds: float = 0.3) -> Run:
    return Run(SystemClock(), seconds, lambda _name: None)


class EchoSocket(socket.socket):
    """One end of a pair; what is sent to it comes back as `reply` makes it."""

    reply: Callable[[bytes], bytes | None]
    far: socket.socket

    def sendto(self, packet: bytes, address: object) -> int:  # type: ignore[override]  # as ping calls it
        answer = self.reply(packet)
        if answer is not None:
            self.far.send(answer)
        return len(packet)

    def close(self) -> None:
        self.far.close()
        super().close()


def echoing(reply: Callable[[bytes], bytes | None]) -> Callable[[int, int, int], socket.socket]:
    def open_socket(_family: int, _kind: int, _protocol: int) -> socket.socket:
        near, far = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        echo = EchoSocket(near.family, near.type, fileno=near.detach())
        echo.reply, echo.far = reply, far
        return echo

    return open_socket


def answered(packet: bytes, kind: int = 0, number: int | None = None) -> bytes:
    _, _, _, _, sequence = struct.unpack("!BBHHH", packet[:8])
    return struct.pack("!BBHHH", kind, 0, 0, 7, sequence if number is None else number) + packet[8:]


def checksum_is_right(packet: bytes) -> bool:
    total: int = sum(struct.unpack(f"!{len(packet) // 2}H", packet))
    return (total & 0xFFFF) + (total >> 16) == 0xFFFF


def test_answers_are_counted_and_the_request_is_well_formed() -> None:
    seen: list[bytes] = []

    def reply(packet: bytes) -> bytes:
        seen.append(packet)
        return answered(packet)

    one = run()
    assert ping(one, IcmpCheck("127.0.0.1", 3), echoing(reply)) == Verdict()
    assert one.is_reached and one.phases.first_byte is not None
    assert len(seen) == 3 and all(packet[0] == 8 and checksum_is_right(packet) for packet in seen)


def test_an_ip_header_before_the_reply_is_skipped() -> None:
    header = bytes([0x45]) + bytes(19)
    assert ping(run(), IcmpCheck("127.0.0.1", 1), echoing(lambda packet: header + answered(packet))) == Verdict()


def test_version_6_has_its_own_types() -> None:
    assert ping(run(), IcmpCheck("::1", 1), echoing(lambda packet: answered(packet, 129))) == Verdict()
    assert ping(run(), IcmpCheck("::1", 1), echoing(answered)).fault


def test_some_lost_is_a_flaw_and_all_lost_a_fault() -> None:
    lost = ping(run(), IcmpCheck("127.0.0.1", 3), echoing(lambda packet: answered(packet) if packet[7] != 2 else None))
    assert lost.flaw == "1 of 3 echo requests were lost" and not lost.fault
    one = run()
    assert "answers no echo request" in ping(one, IcmpCheck("127.0.0.1", 2), echoing(lambda _packet: None)).fault
    assert not one.is_reached
    strangers = echoing(lambda packet: answered(packet, number=99))
    assert ping(run(), IcmpCheck("127.0.0.1", 1), strangers).fault


@pytest.mark.parametrize("number", [errno.EACCES, errno.EPERM, errno.EPROTONOSUPPORT])
def test_where_it_is_not_allowed_it_says_so(number: int) -> None:
    def refuse(_family: int, _kind: int, _protocol: int) -> socket.socket:
        raise OSError(number, "no")

    with pytest.raises(ProbeFault, match="not allowed here") as caught:
        ping(run(), IcmpCheck("127.0.0.1"), refuse)
    assert caught.value.is_inconclusive


ROUTES = """Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask
eth0\t0000A8C0\t00000000\t0001\t0\t0\t0\t00FFFFFF
{}"""


def test_the_way_out(tmp_path: Path) -> None:
    routes = tmp_path / "route"
    routes.write_text(ROUTES.format("eth0\t00000000\t0100A8C0\t0003\t0\t0\t0\t00000000\n"))
    assert default_gateway(routes) == "192.168.0.1"
    routes.write_text(ROUTES.format(""))
    assert default_gateway(routes) is None
    assert "no default route" in ask_gateway(run(), routes).fault
    with pytest.raises(ProbeFault) as caught:
        default_gateway(tmp_path / "none")
    assert caught.value.is_inconclusive


def test_a_gateway_that_refuses_is_there(tmp_path: Path) -> None:
    routes = tmp_path / "route"
    loopback = struct.unpack("<I", socket.inet_aton("127.0.0.1"))[0]
    routes.write_text(ROUTES.format(f"lo\t00000000\t{loopback:08X}\t0003\t0\t0\t0\t00000000\n"))
    one = run(1.0)
    assert ask_gateway(one, routes) == Verdict() and one.is_reached
