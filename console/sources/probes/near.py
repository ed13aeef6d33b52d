"""Probes of the lower layers: a TCP connection with its greeting, and the first router on the way out."""

import ipaddress
import struct
from pathlib import Path

from console.sources.probes.dial import connect
from console.sources.probes.icmp_probe import ping
from console.sources.probes.run import ProbeFault, Run, Verdict
from models.probes.spec import IcmpCheck, TcpCheck
from resources.said import say

_GREETING_LIMIT = 4096
_ROUTES = Path("/proc/net/route")
_GATEWAY_PORTS = (53, 443, 80)
_DEFAULT_ROUTE = 0x3
"""Up, and by way of a gateway."""


def knock(run: Run, check: TcpCheck) -> Verdict:
    """Connect, and where a greeting is expected, read until it has come."""
    sock = connect(run, check.host, check.port)
    wanted = (check.contains or "").encode()
    heard = b""
    with sock:
        try:
            while wanted and wanted not in heard and len(heard) < _GREETING_LIMIT:
                sock.settimeout(run.remaining(f"the greeting of {check.host}:{check.port}"))
                part = sock.recv(_GREETING_LIMIT)
                if not part:
                    break
                heard += part
        except TimeoutError:
            raise run.late(f"the greeting of {check.host}:{check.port}") from None
        except OSError:
            return Verdict(fault=f"{check.host}:{check.port} broke off the connection")
    if wanted not in heard:
        return Verdict(fault=f"the greeting of {check.host}:{check.port} does not contain {check.contains!r}")
    return Verdict()


def ask_gateway(run: Run, routes: Path = _ROUTES) -> Verdict:
    """Whether the first router answers: by ICMP, or where that is not allowed by taking or refusing a connection."""
    gateway = default_gateway(routes)
    if gateway is None:
        return Verdict(fault="this workstation has no default route")
    try:
        verdict = ping(run, IcmpCheck(gateway, 1))
        if not verdict.fault:
            return verdict
    except ProbeFault as error:
        if not error.is_inconclusive:
            raise
    for port in _GATEWAY_PORTS:
        try:
            connect(_share(run), gateway, port).close()
        except ProbeFault as error:
            if error.is_reached:
                break
        else:
            break
    else:
        return Verdict(fault=f"the gateway {gateway} does not answer")
    run.is_reached = True
    return Verdict()


def default_gateway(routes: Path = _ROUTES) -> str | None:
    """The IPv4 address of the first router; None where there is no default route. Fault where it can't be known."""
    try:
        lines = routes.read_text(encoding="ascii").splitlines()[1:]
    except (OSError, UnicodeDecodeError):
        sentence = say("the gateway can't be found out on this system; name it with an icmp or tcp probe")
        raise ProbeFault(sentence, is_reached=False, is_inconclusive=True) from None
    for line in lines:
        columns = line.split()
        if len(columns) > 3 and columns[1] == "00000000" and int(columns[3], 16) & _DEFAULT_ROUTE == _DEFAULT_ROUTE:
            return str(ipaddress.IPv4Address(struct.pack("<I", int(columns[2], 16))))
    return None


def _share(run: Run) -> Run:
    """A run with a third of what is left, so that a port that keeps silent leaves time for the next."""
    return Run(run.clock, run.remaining("asking the gateway") / len(_GATEWAY_PORTS), run.secret)
