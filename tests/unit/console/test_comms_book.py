"""Updates from the record to sending, through the real write path."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.access_book import ChangeMembership
from console.comms_book import CommsDesk
from console.data_dir import DataDir
from console.desk import Desk, open_desk
from console.secret_store import MemorySecrets
from models.access.approval.request import Verdict
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.record import Fact
from models.incident.approvals.commands import VoteApproval
from models.incident.approvals.part import PART as APPROVALS
from models.incident.commands import AssignRole, Declare
from models.incident.entry import Kind
from models.incident.roles import Role
from models.incident.severity import Severity
from models.kernel.clock import ManualClock
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import PersonId, StreamId

IN = CommsAudience.INTERNAL
OUT = CommsAudience.CUSTOMERS
PASSPHRASE = "a long enough passphrase"


class Station:
    """A workstation whose person is comms lead of a SEV1 commanded by somebody else."""

    def __init__(self, place: Path) -> None:
        self.enrolled: set[PersonId] = set()
        self.clock = ManualClock(1_790_000_000_000)
        self.desk: Desk = open_desk(DataDir(place), MemorySecrets, self.clock, "test")
        self.me = self.desk.identity.me
        self.ana = self.desk.people.find_or_add("Ana Ruiz")
        self.ines = self.desk.people.find_or_add("Ines Duarte")
        receipt = self.desk.execute(
            Declare("Checkout failing", ("checkout",), severity=Severity.SEV1, commander=self.ana)
        )
        self.incident: StreamId = receipt.stream
        self.desk.execute(AssignRole(self.incident, Role.COMMS_LEAD, self.me))

    def look(self) -> CommsDesk:
        return self.desk.read(lambda: self.desk.comms.desk(self.incident, self.me))

    def begin(self, audience: CommsAudience, *, holding: bool = True) -> str:
        self.desk.execute(c.BeginDraft(self.incident, audience, is_holding=holding))
        return self.look().drafts[audience].draft.key

    def vote(self, person: PersonId, verdict: Verdict = Verdict.APPROVE) -> None:
        if person not in self.enrolled:
            self.desk.enrol(person, PASSPHRASE)
            self.enrolled.add(person)
        state = self.desk.read(lambda: self.desk.incidents.state(self.incident).part(APPROVALS))
        request = state.all[-1].id
        self.desk.execute_as(
            person, PASSPHRASE, VoteApproval(self.incident, request, verdict, "no" if verdict is Verdict.DENY else "")
        )


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Station]:
    found = Station(tmp_path)
    yield found
    found.desk.close()


def test_an_internal_update_takes_the_commander_and_restarts_the_countdown(station: Station) -> None:
    key = station.begin(IN)
    found = station.look().drafts[IN]
    assert "{{" not in found.draft.body + found.draft.title
    assert found.against == ("nobody was asked to approve it",)
    station.desk.execute(c.AskReview(station.incident, key))
    assert any("incident commander" in each for each in station.look().drafts[IN].against)
    with pytest.raises(Refused):
        station.desk.execute(c.SendUpdate(station.incident, key))
    station.vote(station.ana)
    assert station.look().drafts[IN].against == ()
    station.desk.execute(c.SendUpdate(station.incident, key))
    entries = station.desk.read(lambda: station.desk.incidents.state(station.incident).entries())
    sent = next(each for each in entries if each.kind is Kind.COMMS)
    assert sent.fields["audience"] == "internal" and found.draft.title in sent.text
    summary = station.desk.read(lambda: station.desk.incidents.state(station.incident).summary())
    promised = next(due for due in summary.updates if due.audience.value == "internal")
    assert promised.promised and promised.due_ms == found.draft.next_update_ms
    with pytest.raises(Refused, match="out"):
        station.desk.execute(c.WritePlace(station.incident, key, "title", "Other"))


def test_no_approval_survives_an_edit_even_one_taken_back(station: Station) -> None:
    key = station.begin(IN)
    station.desk.execute(c.AskReview(station.incident, key))
    station.vote(station.ana)
    title = station.look().drafts[IN].draft.title
    station.desk.execute(c.WritePlace(station.incident, key, "title", title + "!"))
    station.desk.execute(c.WritePlace(station.incident, key, "title", title))
    against = station.look().drafts[IN].against
    assert any("changed after it was put up" in each for each in against)
    with pytest.raises(Refused):
        station.desk.execute(c.SendUpdate(station.incident, key))
    station.desk.execute(c.AskReview(station.incident, key))
    assert station.look().drafts[IN].against
    station.vote(station.ana)
    assert station.look().drafts[IN].against == ()


def test_a_changed_fact_marks_drafts_that_used_it_and_voids_their_approval(station: Station) -> None:
    send = station.desk.execute
    send(c.ChangeFact(station.incident, Fact.IMPACT, "38 % of checkouts fail"))
    internal = station.begin(IN, holding=False)
    executives = station.begin(CommsAudience.EXECUTIVES)
    send(c.AskReview(station.incident, internal))
    station.vote(station.ana)
    assert station.look().drafts[IN].against == ()
    send(c.ChangeFact(station.incident, Fact.IMPACT, "60 % of checkouts fail"))
    look = station.look()
    assert [each.key for each in look.drafts[IN].mismatches if each.blocks] == ["outdated"]
    assert look.drafts[IN].against
    assert not [each for each in look.drafts[CommsAudience.EXECUTIVES].mismatches if each.key == "outdated"]
    send(c.PullFacts(station.incident, internal))
    draft = station.look().drafts[IN].draft
    assert "60 % of checkouts fail" in draft.body and "38 %" not in draft.body
    assert not [each for each in station.look().drafts[IN].mismatches if each.blocks]
    assert executives


def test_customers_take_two_people_and_the_commander_alone_where_legal_agreed_before(station: Station) -> None:
    send = station.desk.execute
    key = station.begin(OUT)
    send(c.AskReview(station.incident, key))
    against = station.look().drafts[OUT].against
    assert any("legal" in each for each in against) and any("incident commander" in each for each in against)
    assert any("no channel" in each for each in against)
    with pytest.raises(Refused, match="not of legal"):
        send(c.PreapproveHolding("customers/holding", "legal"))
    send(ChangeMembership(station.me, "legal"))
    send(c.PreapproveHolding("customers/holding", "legal"))
    send(c.WritePlace(station.incident, key, "next_update", station.clock.now_ms() + 1_200_000))
    send(c.AskReview(station.incident, key))
    against = station.look().drafts[OUT].against
    assert not any("legal" in each for each in against) and any("incident commander" in each for each in against)
    station.vote(station.ana)
    assert [each for each in station.look().drafts[OUT].against if "channel" not in each] == []
    # One word more, and it is no longer what legal agreed to.
    send(c.WritePlace(station.incident, key, "note", "We are sorry."))
    send(c.AskReview(station.incident, key))
    assert any("legal" in each for each in station.look().drafts[OUT].against)


def test_unfilled_variables_and_deceiving_characters_never_go_out(station: Station) -> None:
    send = station.desk.execute
    key = station.begin(IN, holding=False)
    with pytest.raises(Refused, match=r"\{\{impact\}\}"):
        send(c.AskReview(station.incident, key))
    send(c.WritePlace(station.incident, key, "impact", "{{7*7}} {{__class__}} {{ config }}"))
    draft = station.look().drafts[IN].draft
    assert draft.sections["impact"] == "{{7*7}} {{__class__}} {{ config }}"
    with pytest.raises(Refused, match="7"):
        send(c.AskReview(station.incident, key))
    send(c.WritePlace(station.incident, key, "impact", "Checkout \u202efails"))
    with pytest.raises(Refused, match="RIGHT-TO-LEFT OVERRIDE"):
        send(c.AskReview(station.incident, key))
    with pytest.raises(BadInput, match="at most 8,000"):
        send(c.WritePlace(station.incident, key, "impact", "x" * 1_000_000))
    with pytest.raises(BadInput, match="RIGHT-TO-LEFT"):
        send(c.ChangeFact(station.incident, Fact.IMPACT, "\u202efails"))


def test_an_estimate_takes_a_basis_and_a_cause_a_decision(station: Station) -> None:
    send = station.desk.execute
    later = station.clock.now_ms() + 3_600_000
    with pytest.raises(BadInput, match="basis"):
        send(c.ChangeFact(station.incident, Fact.ETR, {"at_ms": later}))
    with pytest.raises(Refused, match="past"):
        past = {"at_ms": 1, "basis": "vendor", "confidence": "low"}
        send(c.ChangeFact(station.incident, Fact.ETR, past))
    send(c.ChangeFact(station.incident, Fact.ETR, {"at_ms": later, "basis": "tested_fix", "confidence": "medium"}))
    send(c.AskedForEtr(station.incident, "the board", CommsAudience.EXECUTIVES))
    look = station.look().view
    assert "a tested fix" in look.words(Fact.ETR) and look.etr_asked[0].body["who"] == "the board"
    cause = {"text": "a database was full", "audiences": ["internal"], "decider": "Ana", "reason": "staff ask"}
    with pytest.raises(Refused, match="not confirmed"):
        send(c.ChangeFact(station.incident, Fact.CAUSE, cause))
    send(c.ChangeFact(station.incident, Fact.PHASE, "identified"))
    send(c.ChangeFact(station.incident, Fact.CAUSE, cause))
    send(c.ChangeFact(station.incident, Fact.IMPACT, "checkout fails"))
    for audience in (IN, OUT):
        station.begin(audience, holding=False)
    drafts = station.look().drafts
    assert "a database was full" in drafts[IN].draft.body.casefold()
    assert "database" not in drafts[OUT].draft.body


def test_only_spokespersons_send_and_support_confirms_its_own_words(station: Station) -> None:
    send = station.desk.execute
    key = station.begin(IN)
    send(c.AskReview(station.incident, key))
    station.vote(station.ana)
    send(c.NameSpokesperson(station.incident, station.me, is_on=False))
    assert any("only spokespersons may send: Ana Ruiz" in each for each in station.look().drafts[IN].against)
    station.begin(OUT)
    script = station.begin(CommsAudience.SUPPORT)
    words = [each.words for each in station.look().drafts[OUT].mismatches]
    assert "Support has not confirmed its script." in words
    send(c.ConfirmScript(station.incident, script))
    assert not any("Support" in each.words for each in station.look().drafts[OUT].mismatches)
    send(c.WritePlace(station.incident, script, "note", "Say also that we are sorry."))
    assert any("Support" in each.words for each in station.look().drafts[OUT].mismatches)


def test_what_was_said_is_there_again_after_a_restart_and_the_record_verifies(station: Station) -> None:
    key = station.begin(IN)
    station.desk.execute(c.WritePlace(station.incident, key, "note", "More"))
    before = station.desk.read(lambda: station.desk.comms.state(station.incident).digest)
    station.desk.comms._states.clear()
    assert station.desk.read(lambda: station.desk.comms.state(station.incident).digest) == before
    assert station.desk.verify().sound
