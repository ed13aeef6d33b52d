"""I19: records of every released schema open, verify, and fold to what they always meant."""

import json
import shutil
from pathlib import Path

import pytest

from models.incident.events import VERSIONS, know_incident_events
from models.incident.state import IncidentState
from models.kernel.chain import Trust
from models.kernel.signing import SigningKey
from models.kernel.upcast import SchemaRegistry
from models.store import backup, schema
from models.store.audit import verify
from models.store.database import Database
from models.store.event_log import EventLog
from models.store.migrations.steps import FIRST
from models.store.records import Certificates
from tests.fakes.events import ORG, STREAM
from tests.fakes.records import KEY, intruder

GOLDEN = Path(__file__).parents[2] / "data" / "golden"


def test_every_schema_has_its_golden_file() -> None:
    assert {path.name for path in GOLDEN.glob("*.db")} == {f"schema-{n}.db" for n in range(1, schema.CURRENT + 1)}


@pytest.mark.parametrize("number", range(1, schema.CURRENT + 1))
def test_a_backup_of_any_schema_is_verified_and_left_as_it_is(number: int) -> None:
    file = GOLDEN / f"schema-{number}.db"
    before = file.read_bytes()
    authority = SigningKey(bytes([99]) * 32).public
    verdict = backup.check(file, KEY, lambda copy: Trust({authority: ORG}, Certificates(copy).get))
    assert verdict.sound and verdict.events > 10, verdict.findings
    assert file.read_bytes() == before


def test_what_was_changed_in_an_old_record_is_named_after_the_upgrade(tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copyfile(GOLDEN / "schema-1.db", copy)
    attacker = intruder(copy)
    attacker.execute("UPDATE events SET raw = x'00' WHERE position = 4")
    attacker.execute("UPDATE events SET body = CAST(body AS TEXT) WHERE position = 6")
    # As it was made: the upgrade of an old file finds its triggers.
    for statement in FIRST:
        if statement.startswith("CREATE TRIGGER"):
            attacker.execute(statement)
    attacker.close()
    database = Database(copy, KEY)
    schema.bring_up(database)
    authority = SigningKey(bytes([99]) * 32).public
    verdict = verify(database, Trust({authority: ORG}, Certificates(database).get))
    assert [finding.position for finding in verdict.findings if finding.what == "row"] == [4, 6]
    database.close()


@pytest.mark.parametrize("number", range(1, schema.CURRENT + 1))
def test_a_golden_record_opens_verifies_and_folds(number: int, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    shutil.copyfile(GOLDEN / f"schema-{number}.db", copy)
    database = Database(copy, KEY)
    schema.bring_up(database)
    authority = SigningKey(bytes([99]) * 32).public
    verdict = verify(database, Trust({authority: ORG}, Certificates(database).get))
    assert verdict.sound, verdict.findings
    registry = SchemaRegistry()
    know_incident_events(registry)
    state = IncidentState(STREAM)
    seen = set()
    for event in EventLog(database).events(STREAM):
        current = registry.upcast(event)
        assert current is not None and state.apply(current) is not None, event.type
        seen.add(event.type)
    database.close()
    if number == schema.CURRENT:
        assert seen == set(VERSIONS)
    stored = json.loads((GOLDEN / f"schema-{number}.json").read_text(encoding="utf-8"))
    assert json.loads(json.dumps(state.to_plain())) == stored
