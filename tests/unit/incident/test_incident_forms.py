import json
from dataclasses import replace

import pytest

from models.incident import commands as c
from models.incident.dossier import Dossier
from models.incident.entry import Kind
from models.incident.export import written
from models.incident.forms.ics201 import ics201
from models.incident.forms.ics214 import ics214
from models.incident.forms.markdown import to_markdown
from models.incident.forms.record import record
from models.incident.proof import ChainTip, Proof
from models.incident.roles import Role
from tests.fakes.events import ANA, BO, STREAM
from tests.fakes.incidents import declared

NAMES = {str(ANA): "Ana Ruiz", str(BO): "Bo Lindqvist"}
SOUND = Proof(7, (ChainTip("ab" * 8, 7, "cd" * 32),), 1_800_000_000_000)


@pytest.fixture
def dossier() -> Dossier:
    post = declared(users_bp=3_100)
    post.do(c.AssignRole(STREAM, Role.SCRIBE, BO))
    (fact,) = post.do(c.LogEntry(STREAM, "all regions", Kind.FACT, pinned=True))
    post.do(c.CorrectEntry(STREAM, fact.id, "eu only", "us graphs read the eu label"))
    (choice,) = post.do(c.LogEntry(STREAM, "Roll back v87", Kind.DECISION, fields={"rationale": "began after it"}))
    post.do(c.CorrectEntry(STREAM, choice.id, "Roll back v88", "wrong version"))
    post.do(c.LogEntry(STREAM, "Drain <b>eu</b> | west", Kind.TASK, fields={"owner": BO, "minutes": 10}))
    return Dossier(
        post.state.summary(),
        post.state.entries(),
        lambda person: NAMES[str(person)],
        1_800_000_000_000,
        ANA,
        SOUND,
        ("Begins at checkout (tier 0)", "down: payments, checkout → payments"),
        {BO: "Storage"},
    )


def test_the_briefing_has_every_box_of_the_form(dossier: Dossier) -> None:
    text = to_markdown(ics201(dossier))
    for box in (
        "1. Incident name: Checkout failing",
        "2. Incident number: INC-204",
        "3. Initiated: 2026-11-18 11:06:41Z",
    ):
        assert box in text
    for heading in ("4. Map", "5. Situation", "7. Current", "8. Current", "9. Current organisation", "10. Resources"):
        assert f"## {heading}" in text
    assert "6. Prepared by: Ana Ruiz" in text
    assert "checkout → payments" in text
    assert "eu only" in text.split("## 5.")[1].split("## 7.")[0]
    assert "all regions" not in text.split("## 5.")[1].split("## 7.")[0], "what was corrected is no situation"
    objectives = text.split("## 7.")[1].split("## 8.")[0]
    assert "Roll back v88" in objectives and "v87" not in objectives
    assert "~~Roll back v87" in text.split("## 8.")[1], "among the actions the corrected decision stays"
    assert "Incident Commander: Ana Ruiz" in text and "Scribe: Bo Lindqvist" in text


def test_nothing_typed_is_read_as_markup(dossier: Dossier) -> None:
    text = to_markdown(ics201(dossier))
    assert "<b>" not in text
    assert "Drain \\<b\\>eu\\</b\\> \\| west" in text


def test_the_log_of_a_person_holds_what_concerns_them_alone(dossier: Dossier) -> None:
    text = to_markdown(ics214(dossier, BO))
    assert "3. Name: Bo Lindqvist" in text and "4. ICS position: Scribe" in text
    assert "5. Home agency and unit: Storage" in text
    assert "Drain" in text and "1 task, listed below" in text
    assert "Roll back" not in text
    unit = to_markdown(ics214(dossier))
    assert "3. Name: All of the response" in unit and "Roll back v88" in unit


def test_decisions_alone_keep_their_corrections(dossier: Dossier) -> None:
    part = dossier.only_decisions()
    assert {entry.kind for entry in part.entries} == {Kind.DECISION}
    assert [entry.text for entry in part.oldest_first] == ["Roll back v87", "Roll back v88"]
    for form in ("markdown", "json", "csv"):
        text = written(form, part)
        assert "Roll back v87" in text and "wrong version" in text and "eu only" not in text


@pytest.mark.parametrize("form", ["markdown", "json", "csv"])
def test_corrections_stay_in_every_format(dossier: Dossier, form: str) -> None:
    text = written(form, dossier)
    assert "all regions" in text and "eu only" in text and "us graphs read the eu label" in text


def test_documents_say_what_was_verified(dossier: Dossier) -> None:
    head = "cd" * 32
    assert SOUND.head == head
    for text in (to_markdown(ics201(dossier)), to_markdown(record(dossier)), written("markdown", dossier)):
        assert "7 events in 1 chain" in text and head in text
    plain = json.loads(written("json", dossier))["record"]
    assert plain["sound"] is True and plain["head"] == head and plain["chains"][0]["seq"] == 7
    unverified = replace(dossier, proof=None)
    assert "not verified" in to_markdown(record(unverified)) and "not verified" in written("markdown", unverified)
    assert json.loads(written("json", unverified))["record"] == {"verified": None}


def test_a_record_that_is_not_sound_says_so_first(dossier: Dossier) -> None:
    broken = replace(dossier, proof=replace(SOUND, faults=("row 3: the signature does not match",)))
    for text in (to_markdown(ics214(broken)), written("markdown", broken)):
        assert "NOT SOUND" in text and "row 3" in text and "Record verified" not in text
    assert "RECORD NOT SOUND" in record(broken).foot
    assert json.loads(written("json", broken))["record"]["sound"] is False


def test_several_chains_have_one_head_that_any_of_them_changes() -> None:
    other = ChainTip("ff" * 8, 2, "00" * 32)
    both = replace(SOUND, tips=(*SOUND.tips, other))
    assert both.head not in (SOUND.head, replace(both, tips=(*SOUND.tips, replace(other, seq=3))).head)
    assert "2 chains" in both.sentences()[0]
