"""A hub, or somebody in its place, that answers oddly: said, and nothing is counted that is not so."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from console.sync.status import State
from models.incident.commands import Declare
from models.kernel.admission import Outcome
from models.kernel.ids import OrgId, OriginId
from models.kernel.signing import SigningKey
from models.sync.protocol import DiffReply, MembersReply, PushOutcome, PushReply, Receipt, RenewReply
from models.sync.session import AskMembers, Compare, Push, Renew, Reply, Request
from models.sync.vector import Span
from tests.fakes.hub_members import CoreLine, Workstation

Make = Callable[..., Workstation]
Bend = Callable[[PushReply], PushReply]


def _other_order(reply: PushReply) -> PushReply:
    return replace(reply, outcomes=reply.outcomes[::-1])


def _unsigned(reply: PushReply) -> PushReply:
    return replace(reply, receipt=None)


def _forged(reply: PushReply) -> PushReply:
    assert reply.receipt is not None
    return replace(reply, receipt=Receipt.signed(SigningKey(bytes(32)), reply.generation, 2, reply.receipt.at_ms, ()))


def _more(reply: PushReply) -> PushReply:
    extra = PushOutcome(reply.outcomes[0].id, Outcome.ADMITTED, "", 1)
    return replace(reply, outcomes=(*reply.outcomes, extra))


@pytest.mark.parametrize("bend", [_other_order, _unsigned, _forged, _more])
def test_what_is_not_signed_for_is_not_at_the_hub(
    workstation: Make, monkeypatch: pytest.MonkeyPatch, bend: Bend
) -> None:
    ana = workstation()
    ana.join()
    honest = CoreLine._answer

    def answer(line: CoreLine, request: Request) -> Reply:
        reply = honest(line, request)
        return bend(reply) if isinstance(request, Push) and isinstance(reply, PushReply) else reply

    with ana.at_work() as (desk, exchange):
        desk.execute(Declare("Checkout failing"))
        desk.execute(Declare("Search slow"))
        monkeypatch.setattr(CoreLine, "_answer", answer)
        turn = exchange.turn()
        assert turn.failure is not None and "makes no sense" in turn.failure.words
        status = exchange.status()
        assert status.state is State.DEGRADED and status.pending.count == 2
        monkeypatch.undo()
        assert exchange.turn().failure is None and exchange.status().pending.count == 0


def test_a_certificate_for_somebody_else_or_from_another_authority_is_not_taken(
    workstation: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, bo = workstation("Ana Ruiz"), workstation("Bo Lindqvist")
    ana.join()
    other = bo.join().membership.certificate
    honest = CoreLine._answer

    def answer(line: CoreLine, request: Request) -> Reply:
        if isinstance(request, Renew):
            return RenewReply(other)
        if isinstance(request, AskMembers):
            reply = honest(line, request)
            assert isinstance(reply, MembersReply)
            stranger = OrgId("0197f000-0000-7000-8000-0000000000c0")
            return replace(reply, authorities=tuple(replace(each, org=stranger) for each in reply.authorities))
        return honest(line, request)

    monkeypatch.setattr(CoreLine, "_answer", answer)
    with ana.at_work() as (desk, exchange):
        mine = desk.read(lambda: desk.authorship.current().certificate)
        ana.clock.advance(60 * 3_600)
        turn = exchange.turn()
        assert turn.failure is not None and "not this device's" in turn.failure.words
        assert desk.read(lambda: desk.authorship.current().certificate) == mine
        # Nor does the same authority come to speak for somebody else.
        exchange.look()
        assert "another organisation" in exchange.status().why
        assert set(desk.trusted.values()) == {desk.identity.org, *desk.identity.trusted.values()}


def test_a_hub_that_wants_what_it_was_not_offered_gets_nothing(
    workstation: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana = workstation()
    ana.join()
    honest = CoreLine._answer

    def answer(line: CoreLine, request: Request) -> Reply:
        reply = honest(line, request)
        if isinstance(request, Compare) and isinstance(reply, DiffReply):
            stream = next(iter(request.vector))
            return replace(reply, wanted=(Span(stream, OriginId("ff" * 16), 0),))
        return reply

    with ana.at_work() as (desk, exchange):
        desk.execute(Declare("Checkout failing"))
        exchange.turn()
        monkeypatch.setattr(CoreLine, "_answer", answer)
        exchange.begin()
        exchange.compare()
        turn = exchange.turn()
        assert turn.failure is not None and "not asked about" in turn.failure.words
