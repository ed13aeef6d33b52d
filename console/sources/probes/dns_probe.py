"""DNS: one question to several resolvers at once, so that a slow one delays nobody and disagreement shows."""

import select
import socket
from collections.abc import Sequence
from dataclasses import dataclass

import dns.exception
import dns.flags
import dns.message
import dns.name
import dns.query
import dns.rcode
import dns.rdatatype
import dns.resolver

from console.sources.probes.run import ProbeFault, Run
from models.probes.result import Lookup, ResolverAnswer
from models.probes.spec import DnsCheck
from resources.said import say

_PAYLOAD = 1232
_SENDS = 3
_RCODES = {
    dns.rcode.NXDOMAIN: Lookup.NXDOMAIN,
    dns.rcode.SERVFAIL: Lookup.SERVFAIL,
    dns.rcode.REFUSED: Lookup.REFUSED,
}


def ask_resolvers(run: Run, check: DnsCheck) -> tuple[ResolverAnswer, ...]:
    """What each resolver says, in the order of the check. Never raises for what a resolver does or fails to do."""
    try:
        name = dns.name.from_text(check.name)
    except (dns.exception.DNSException, UnicodeError):
        raise ProbeFault(
            say("{name} is no DNS name", name=check.name), is_reached=False, is_inconclusive=True
        ) from None
    kind = dns.rdatatype.from_text(check.type.value)
    talks = [_Talk(address, dns.message.make_query(name, kind, payload=_PAYLOAD)) for address in _resolvers(check)]
    try:
        _converse(run, talks)
        answers = tuple(_answer(run, talk, kind) for talk in talks)
    finally:
        for talk in talks:
            talk.close()
    run.is_reached = any(each.lookup not in (Lookup.TIMEOUT, Lookup.UNREACHABLE) for each in answers)
    return answers


@dataclass(eq=False)
class _Talk:
    """One question to one resolver."""

    address: tuple[str, int]
    query: dns.message.Message
    response: dns.message.Message | None = None
    failure: Lookup | None = None
    sock: socket.socket | None = None

    @property
    def is_open(self) -> bool:
        return self.sock is not None and self.response is None and self.failure is None

    def send(self) -> None:
        """Send the question; a resolver that can't be reached at all is noted."""
        try:
            if self.sock is None:
                family = socket.AF_INET6 if ":" in self.address[0] else socket.AF_INET
                self.sock = socket.socket(family, socket.SOCK_DGRAM)
                self.sock.setblocking(False)
                # Connected, the socket hears of refusals and takes datagrams from nobody else.
                self.sock.connect(self.address)
            self.sock.send(self.query.to_wire())
        except BlockingIOError:
            pass
        except OSError:
            self.failure = Lookup.UNREACHABLE

    def receive(self) -> None:
        """Take one datagram, if it answers our question."""
        assert self.sock is not None
        try:
            wire = self.sock.recv(65_535)
        except BlockingIOError:
            return
        except OSError:
            self.failure = Lookup.UNREACHABLE
            return
        try:
            response = dns.message.from_wire(wire, ignore_trailing=True, raise_on_truncation=False)
        except (dns.exception.DNSException, ValueError):
            if wire[:2] == self.query.id.to_bytes(2, "big"):
                self.failure = Lookup.MALFORMED
            return
        if self.query.is_response(response):
            self.response = response

    def close(self) -> None:
        if self.sock is not None:
            self.sock.close()


def _converse(run: Run, talks: Sequence[_Talk]) -> None:
    """Send to all and hear all, sending again to those that keep silent, until all answered or the time is up."""
    began, whole = run.clock.monotonic(), run.remaining("the DNS question")
    # The last seventh is left for answers that must be fetched again by TCP.
    budget = whole * 6 / 7
    sends = 0
    while sends == 0 or any(talk.is_open for talk in talks):
        passed = run.clock.monotonic() - began
        if passed >= budget:
            return
        if sends < _SENDS and passed >= sends * budget / _SENDS:
            sends += 1
            for talk in talks:
                if sends == 1 or talk.is_open:
                    talk.send()
            continue
        until = min(budget, sends * budget / _SENDS) if sends < _SENDS else budget
        by_socket = {talk.sock: talk for talk in talks if talk.is_open and talk.sock is not None}
        if not by_socket:
            return
        ready, _, _ = select.select(list(by_socket), [], [], max(0.0, until - passed))
        for sock in ready:
            by_socket[sock].receive()


def _answer(run: Run, talk: _Talk, kind: dns.rdatatype.RdataType) -> ResolverAnswer:
    host, port = talk.address
    shown = host if port == 53 else f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    response = talk.response
    if response is not None and response.flags & dns.flags.TC:
        response = _by_tcp(run, talk)
    if talk.failure is not None or response is None:
        return ResolverAnswer(shown, talk.failure or Lookup.TIMEOUT)
    code = response.rcode()
    if code != dns.rcode.NOERROR:
        return ResolverAnswer(shown, _RCODES.get(code, Lookup.MALFORMED))
    sets = [each for each in response.answer if each.rdtype == kind]
    texts = sorted(_text(rdata.to_text()) for each in sets for rdata in each)
    if not texts:
        return ResolverAnswer(shown, Lookup.NO_DATA)
    # A chain of aliases lasts only as long as its shortest link.
    ttl = min(each.ttl for each in response.answer)
    return ResolverAnswer(shown, Lookup.ANSWERED, tuple(texts), int(ttl))


def _by_tcp(run: Run, talk: _Talk) -> dns.message.Message | None:
    host, port = talk.address
    try:
        return dns.query.tcp(talk.query, host, timeout=run.remaining("the DNS question"), port=port)
    except dns.exception.Timeout:
        talk.failure = Lookup.TIMEOUT
    except (dns.exception.DNSException, OSError, ValueError, EOFError):
        talk.failure = Lookup.MALFORMED
    except ProbeFault:
        talk.failure = Lookup.TIMEOUT
    return None


def _resolvers(check: DnsCheck) -> tuple[tuple[str, int], ...]:
    """The check's own, else the system's."""
    if check.resolvers:
        return check.resolvers
    try:
        system = dns.resolver.Resolver()
    except dns.exception.DNSException:
        sentence = say("this system names no resolver; name some with resolvers: […]")
        raise ProbeFault(sentence, is_reached=False, is_inconclusive=True) from None
    return tuple((str(address), system.port) for address in system.nameservers)


def _text(rdata: str) -> str:
    return rdata.strip('"').removesuffix(".")
