"""ICMP echo without privileges, where the system allows it. Where it doesn't, the run says so and counts against nobody."""

import select
import socket
import struct
from collections.abc import Callable

from console.sources.probes.dial import resolve
from console.sources.probes.run import ProbeFault, Run, Verdict
from models.probes.spec import IcmpCheck
from resources.said import say

_ECHO_V4, _REPLY_V4, _ECHO_V6, _REPLY_V6 = 8, 0, 128, 129
_PAYLOAD = b"watchfloor probe"
OpenSocket = Callable[[int, int, int], socket.socket]


def ping(run: Run, check: IcmpCheck, open_socket: OpenSocket = socket.socket) -> Verdict:
    """Send echo requests one after the other. Some lost is a flaw, all lost a fault."""
    family, _, _, _, address = resolve(run, check.host, 0)[0]
    is_v6 = family == socket.AF_INET6
    protocol = socket.IPPROTO_ICMPV6 if is_v6 else socket.IPPROTO_ICMP
    try:
        sock = open_socket(family, socket.SOCK_DGRAM, protocol)
    except OSError:
        sentence = say("ICMP is not allowed here for this user; use a tcp probe instead")
        raise ProbeFault(sentence, is_reached=False, is_inconclusive=True) from None
    began = run.clock.monotonic()
    answered = 0
    with sock:
        sock.setblocking(False)
        for sequence in range(1, check.count + 1):
            share = run.remaining(f"pinging {check.host}") / (check.count - sequence + 1)
            try:
                sock.sendto(_echo(is_v6, sequence), address)
                answered += _heard(run, sock, is_v6, sequence, share)
            except PermissionError:
                sentence = say("ICMP is not allowed here for this user; use a tcp probe instead")
                raise ProbeFault(sentence, is_reached=False, is_inconclusive=True) from None
            except OSError:
                continue  # told by the network at once: this request is as lost as one without an answer
    if answered:
        run.is_reached = True
        run.measured("first_byte", (run.clock.monotonic() - began) / answered)
    if not answered:
        return Verdict(fault=f"{check.host} answers no echo request, {check.count} sent")
    lost = check.count - answered
    return Verdict(flaw=f"{lost} of {check.count} echo requests were lost" if lost else "")


def _heard(run: Run, sock: socket.socket, is_v6: bool, sequence: int, wait_seconds: float) -> bool:
    """Whether the reply with this number comes in time."""
    until = run.clock.monotonic() + wait_seconds
    while (left := until - run.clock.monotonic()) > 0:
        if not select.select([sock], [], [], left)[0]:
            return False
        packet = sock.recv(2048)
        if not is_v6 and packet[:1] and packet[0] >> 4 == 4:
            packet = packet[(packet[0] & 15) * 4 :]  # some systems hand over the IP header as well
        if len(packet) >= 8:
            kind, _, _, _, number = struct.unpack("!BBHHH", packet[:8])
            if kind == (_REPLY_V6 if is_v6 else _REPLY_V4) and number == sequence and packet[8:] == _PAYLOAD:
                return True
    return False


def _echo(is_v6: bool, sequence: int) -> bytes:
    """An echo request. The kernel sets the identifier, and for version 6 the checksum."""
    kind = _ECHO_V6 if is_v6 else _ECHO_V4
    bare = struct.pack("!BBHHH", kind, 0, 0, 0, sequence) + _PAYLOAD
    checksum = 0 if is_v6 else _checksum(bare)
    return struct.pack("!BBHHH", kind, 0, checksum, 0, sequence) + _PAYLOAD


def _checksum(packet: bytes) -> int:
    """The Internet checksum, RFC 1071."""
    total: int = sum(struct.unpack(f"!{len(packet) // 2}H", packet))
    total = (total >> 16) + (total & 0xFFFF)
    return ~(total + (total >> 16)) & 0xFFFF
