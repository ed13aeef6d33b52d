import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.incident import commands as c
from models.incident.dossier import Dossier
from models.incident.entry import Kind, worded
from models.incident.evidence import commands as evidence
from models.incident.evidence.part import PART as EVIDENCE
from models.incident.export import CSV_HEADER, csv_cell, read_csv_cell, to_csv, to_json, to_markdown, written
from models.incident.roles import Role
from tests.fakes.events import ANA, BO, STREAM
from tests.fakes.incidents import Post, declared

NAMES = {ANA: "Ana Ruiz", BO: "Bo Lindqvist"}


def name_of(person: str) -> str:
    return {str(key): value for key, value in NAMES.items()}.get(person, "?")


@pytest.fixture
def post() -> Post:
    post = declared(users_bp=3_100)
    post.do(c.AssignRole(STREAM, Role.COMMS_LEAD, BO))
    (wrong,) = post.do(c.LogEntry(STREAM, "all *regions*"))
    post.do(c.CorrectEntry(STREAM, wrong.id, "eu only", "us graphs read the eu label"))
    post.do(c.LogEntry(STREAM, "drain", Kind.TASK, fields={"owner": BO, "minutes": 10}))
    post.do(c.LogEntry(STREAM, "=HYPERLINK(1)", occurred_ms=post.device.clock.now_ms() - 60_000))
    return post


def test_json_has_the_promised_shape(post: Post) -> None:
    plain = json.loads(json.dumps(to_json(post.state.summary(), post.state.entries(), name_of)))
    assert plain["number"] == "INC-204"
    assert (plain["severity"], plain["state"], plain["title"]) == ("SEV1", "declared", "Checkout failing")
    assert plain["roles"] == {"incident_commander": "Ana Ruiz", "comms_lead": "Bo Lindqvist"}
    assert plain["declared"] == "2026-11-18T11:06:41.001Z"
    assert len(plain["timeline"]) == 6
    task = next(entry for entry in plain["timeline"] if entry["kind"] == "task")
    assert task["task"]["owner"] == "Bo Lindqvist" and task["author"] == "Ana Ruiz"
    assert {"entry", "kind", "text", "author", "occurred", "logged"} <= task.keys()
    role = next(entry for entry in plain["timeline"] if entry["kind"] == "role")
    assert role["text"] == "Comms lead: Bo Lindqvist"


def test_markdown_tells_the_story_oldest_first(post: Post) -> None:
    text = to_markdown(post.state.summary(), post.state.entries(), name_of)
    assert text.startswith("# INC-204 Checkout failing\n")
    assert "- Incident Commander: Ana Ruiz\n" in text
    assert "~~all \\*regions\\*~~ (corrected)" in text
    assert "corrects “all \\*regions\\*”: us graphs read the eu label" in text
    assert text.index("HYPERLINK") < text.index("Declared SEV1")
    assert ", logged 11:06:46Z" in text


def test_evidence_is_told_with_its_custody_and_what_is_broken_first(post: Post) -> None:
    def text(form: str) -> str:
        held = post.state.part(EVIDENCE)
        return written(form, Dossier(post.state.summary(), post.state.entries(), name_of, 0, ANA, evidence=held))

    assert json.loads(text("json"))["evidence"]["items"] == [] and "## Evidence" not in text("markdown")
    (good,) = post.do(evidence.AddEvidence(STREAM, "core.1", "db-3", content=b"core", keeps=evidence.Keep.MEMORY_DUMP))
    (bad,) = post.do(evidence.AddEvidence(STREAM, "disk_1", "db-3", BO, sha256="ab" * 32, size=9, place="/srv/disk"))
    post.do(evidence.LogCustody(STREAM, good.id, evidence.Custody.TRANSFER, BO, "bag 7"))
    post.do(evidence.RecordCheck(STREAM, bad.id, "cd" * 32))
    plain = json.loads(text("json"))["evidence"]
    assert plain["broken"] == ["disk_1"] and plain["preservation"]["open"] == ["logs", "metric_snapshot"]
    assert [each["holder"] for each in plain["items"]] == ["Bo Lindqvist", "Bo Lindqvist"]
    told = text("markdown").partition("## Evidence")[2]
    assert told.lstrip().startswith("- BROKEN: disk\\_1 from db-3")
    assert "transfer by Ana Ruiz to Bo Lindqvist: bag 7" in told
    assert "State kept: memory dump, evidence core.1" in told and "State not kept yet: logs" in told


def test_csv_reads_back_and_holds_no_formula(post: Post) -> None:
    rows = list(csv.reader(io.StringIO(to_csv(post.state.entries(), name_of), newline="")))
    assert tuple(rows[0]) == CSV_HEADER
    assert [read_csv_cell(row[4]) for row in rows[1:]] == [worded(entry, name_of) for entry in post.state.entries()]
    texts = [row[4] for row in rows[1:]]
    assert "'=HYPERLINK(1)" in texts
    assert not [cell for row in rows for cell in row if cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\n")]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_any_cells_survive_the_round_trip(cells: list[str]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow([csv_cell(cell) for cell in cells])
    (row,) = csv.reader(io.StringIO(out.getvalue(), newline=""))
    assert [read_csv_cell(cell) for cell in row] == cells
    assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]
