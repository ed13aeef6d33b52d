"""Whatever is changed in the record, verification names the place."""

import random
import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from models.kernel.event import Draft
from models.store.audit import Verdict, verify
from models.store.database import PAGE_BYTES, Database, DatabaseUnreadable
from tests.fakes.events import ORG, STREAM, Device
from tests.fakes.records import KEY, Record, intruder

EVENTS = 40
COLUMNS = ("raw", "signature", "body", "salt", "hash", "id", "stream", "origin", "seq", "rank")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Record:
    record = Record(tmp_path_factory.mktemp("record") / "whole.db")
    record.fill(EVENTS)
    record.database.close()
    return record


@pytest.fixture
def copy(whole: Record, tmp_path: Path) -> Iterator[Path]:
    path = tmp_path / "copy.db"
    shutil.copyfile(whole.path, path)
    yield path


def checked(path: Path, record: Record) -> Verdict:
    from models.kernel.chain import Trust
    from models.store.records import Certificates

    database = Database(path, KEY)
    try:
        return verify(database, Trust({record.device.authority.public: ORG}, Certificates(database).get))
    finally:
        database.close()


def test_an_untouched_record_is_sound(copy: Path, whole: Record) -> None:
    verdict = checked(copy, whole)
    assert verdict.sound and verdict.events == EVENTS and verdict.chains == 3


def test_every_changed_byte_is_found_in_its_row(copy: Path, whole: Record, capsys: pytest.CaptureFixture[str]) -> None:
    chance = random.Random(20261121)
    attacker = intruder(copy)
    counts = dict.fromkeys(COLUMNS, 0)
    for _ in range(30):
        for column in COLUMNS:
            position = chance.randint(1, EVENTS)
            old = attacker.execute(f"SELECT {column} FROM events WHERE position = ?", (position,)).fetchone()[0]
            attacker.execute(
                f"UPDATE events SET {column} = ? WHERE position = ?", (_one_byte_else(old, chance), position)
            )
            verdict = checked(copy, whole)
            rows = [(finding.what, finding.position) for finding in verdict.findings]
            assert rows == [("row", position)], (column, old, verdict.findings)
            attacker.execute(f"UPDATE events SET {column} = ? WHERE position = ?", (old, position))
            counts[column] += 1
    attacker.close()
    assert checked(copy, whole).sound
    with capsys.disabled():
        print(f"\n{sum(counts.values())} changed bytes, each reported in exactly its row: {counts}")
    assert sum(counts.values()) >= 200


@pytest.mark.parametrize("kind", ["TEXT", "INTEGER", "REAL", "NULL"])
@pytest.mark.parametrize("column", COLUMNS)
def test_a_value_of_another_type_is_found_in_its_row(copy: Path, whole: Record, column: str, kind: str) -> None:
    attacker = intruder(copy)
    value = "NULL" if kind == "NULL" else f"CAST({column} AS {kind})"
    before = attacker.execute(f"SELECT typeof({column}) FROM events WHERE position = 7").fetchone()
    with suppress(sqlcipher.IntegrityError):  # the table's own rules may refuse it
        attacker.execute(f"UPDATE events SET {column} = {value} WHERE position = 7")
    is_changed = attacker.execute(f"SELECT typeof({column}) FROM events WHERE position = 7").fetchone() != before
    attacker.close()
    findings = checked(copy, whole).findings
    assert {(each.what, each.position) for each in findings} == ({("row", 7)} if is_changed else set())


def test_a_body_turned_into_text_with_the_very_same_bytes_is_named(copy: Path, whole: Record) -> None:
    attacker = intruder(copy)
    attacker.execute("UPDATE events SET body = CAST(body AS TEXT) WHERE position = 3")
    attacker.execute(
        "UPDATE chain_heads SET hash = CAST(hash AS TEXT) WHERE context = (SELECT min(context) FROM chain_heads)"
    )
    attacker.close()
    messages = [each.message for each in checked(copy, whole).findings]
    assert messages[0] == "row 3: body is not of the type that was written"
    assert messages[1:] and all("recorded head's hash not of the type" in each for each in messages[1:])


def _one_byte_else(old: Any, chance: random.Random) -> Any:
    if isinstance(old, int):
        return old + chance.choice([-1, 1, 2, 50])
    place = chance.randrange(len(old))
    return old[:place] + bytes([old[place] ^ (1 << chance.randrange(8))]) + old[place + 1 :]


@pytest.mark.parametrize("position", [1, 2, 20, EVENTS - 3])
def test_a_deleted_row_is_missed_at_its_place(copy: Path, whole: Record, position: int) -> None:
    attacker = intruder(copy)
    attacker.execute("DELETE FROM events WHERE position = ?", (position,))
    attacker.close()
    first = checked(copy, whole).findings[0]
    assert (first.what, first.position) == ("missing", position)


@pytest.mark.parametrize("kept", [0, 1, 20, EVENTS - 1])
def test_a_cut_tail_is_missed_by_the_heads(copy: Path, whole: Record, kept: int) -> None:
    attacker = intruder(copy)
    attacker.execute("DELETE FROM events WHERE position > ?", (kept,))
    attacker.close()
    findings = checked(copy, whole).findings
    assert findings and {finding.what for finding in findings} == {"head"}


@pytest.mark.parametrize(("one", "other"), [(1, 4), (5, 8), (10, 11), (1, EVENTS)])
def test_swapped_rows_are_found(copy: Path, whole: Record, one: int, other: int) -> None:
    attacker = intruder(copy)
    for old, new in ((one, -1), (other, one), (-1, other)):
        attacker.execute("UPDATE events SET position = ? WHERE position = ?", (new, old))
    attacker.close()
    places = [finding.position for finding in checked(copy, whole).findings]
    # Rows of two chains that change places leave both chains whole: nothing that was said has changed.
    apart = (other - one) % 3 != 0 and one + 3 > other
    assert places == [] if apart else places[0] == one, places


@pytest.mark.parametrize("position", [1, 17, EVENTS])
def test_a_forged_row_is_found_though_it_fits(copy: Path, whole: Record, position: int) -> None:
    attacker = intruder(copy)
    _stream, seq, raw = attacker.execute(
        "SELECT stream, seq, raw FROM events WHERE position = ?", (position,)
    ).fetchone()
    from models.kernel import envelope
    from models.kernel.author import ChainHead

    old = envelope.decode(raw)
    forger = Device(seed=77)
    forger.author.origin = old.origin
    forged = forger.author.write(
        Draft(old.stream, "incident.entry_logged", {"text": "all is well"}), ChainHead(seq - 1, old.prev), {}
    )
    attacker.execute(
        "UPDATE events SET raw = ?, signature = ?, body = ?, salt = ?, hash = ?, id = ? WHERE position = ?",
        (forged.raw, forged.signature, forged.body, forged.salt, forged.hash, _id(forged.envelope.id), position),
    )
    attacker.close()
    findings = checked(copy, whole).findings
    rows = [finding for finding in findings if finding.what == "row"]
    assert [finding.position for finding in rows] == [position]
    assert "certificate" in rows[0].message


def _id(text: str) -> bytes:
    return bytes.fromhex(text.replace("-", ""))


def test_an_added_row_is_found(copy: Path, whole: Record) -> None:
    attacker = intruder(copy)
    attacker.execute(
        "INSERT INTO events (stream, origin, seq, hash, id, raw, signature, body, salt, rank)"
        " SELECT stream, origin, seq, x'00', x'00', raw, signature, body, salt, rank FROM events WHERE position = 7"
    )
    attacker.close()
    assert checked(copy, whole).findings[0].position == EVENTS + 1


def test_an_erased_body_is_no_damage(copy: Path, whole: Record) -> None:
    attacker = intruder(copy)
    attacker.execute("UPDATE events SET body = NULL, salt = NULL WHERE position = 5")
    attacker.close()
    assert checked(copy, whole).sound


def test_every_flipped_bit_of_the_file_is_found_by_its_page(
    copy: Path, whole: Record, capsys: pytest.CaptureFixture[str]
) -> None:
    chance = random.Random(7)
    good = copy.read_bytes()
    refused = reported = 0
    for _ in range(200):
        place = chance.randrange(len(good))
        bad = bytearray(good)
        bad[place] ^= 1 << chance.randrange(8)
        copy.write_bytes(bad)
        try:
            findings = checked(copy, whole).findings
        except DatabaseUnreadable as error:
            assert error.page == place // PAGE_BYTES + 1 and ("first page" in str(error)) is (error.page == 1)
            refused += 1
            continue
        assert [(each.what, each.position) for each in findings] == [("page", place // PAGE_BYTES + 1)], place
        reported += 1
    with capsys.disabled():
        print(f"\n200 flipped bits: {reported} reported by page, {refused} files refused at once")


def test_a_torn_page_is_named(copy: Path, whole: Record) -> None:
    good = copy.read_bytes()
    copy.write_bytes(good[:-1000])
    assert checked(copy, whole).findings[0].what == "page"


def test_rows_written_during_verification_are_no_damage(tmp_path: Path) -> None:
    record = Record(tmp_path / "busy.db")
    record.fill(1200, streams=2)
    own = Database(record.path, KEY)
    from models.kernel.chain import Trust
    from models.store.records import Certificates

    def write_meanwhile(_count: int) -> bool:
        record.write("meanwhile", STREAM)
        return True

    trust = Trust(record.trust.authorities, Certificates(own).get)
    verdict = verify(own, trust, write_meanwhile)
    assert verdict.sound and verdict.events == 1200
    assert verify(own, trust).events == 1202
    own.close()
    record.database.close()


def test_verification_stops_when_told_to(whole: Record, tmp_path: Path) -> None:
    record = Record(tmp_path / "long.db")
    record.fill(600)
    assert verify(record.database, record.trust, lambda _count: False).events == 500
    record.database.close()
