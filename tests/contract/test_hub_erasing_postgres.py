"""An order of erasure at a hub on a real PostgreSQL with a standby: afterwards no file of either holds a byte of it (I18)."""

import secrets
from pathlib import Path

import pytest

from console.hub.verifying import Verification
from models.access.approval.policy import ApprovalPolicy
from models.access.approval.request import Verdict
from models.kernel.admission import Outcome
from models.kernel.ids import EventId
from models.retention.events import ASKED, ERASED, LISTED, VOTED, Asked, Erased, Listed, Voted, retention_stream
from models.retention.listing import ErasureList, parts_of
from models.store.hub.postgres import PostgresAddress, PostgresEngine
from models.store.hub.sql_store import SqlHubStore
from models.sync.protocol import Person
from tests.fakes.hub import ORG, STREAM, Hub, Station
from tests.fakes.postgres_pair import Pair, ask, postgres_pair

pytestmark = pytest.mark.real

BRIEF, LONG, PARKED, BLOB, NAME = "Zyxomma-brief", "Zyxomma-long", "Zyxomma-parked", "Zyxomma-blob", "Zyxomma-name"
BLOB_HASH = b"\7" * 32


def test_after_an_erasure_no_file_of_either_server_holds_a_byte_of_it() -> None:
    with postgres_pair() as pair:
        for each in (pair.primary, pair.standby):
            ask(each, "ALTER SYSTEM SET wal_recycle = off", "SELECT pg_reload_conf()")
        hub = Hub(SqlHubStore(PostgresEngine(PostgresAddress.read(pair.url)), ORG))
        try:
            erased_everywhere(hub, pair)
        finally:
            hub.store.close()


def erased_everywhere(hub: Hub, pair: Pair) -> None:
    responder, admin, legal, approver = (
        hub.join(role, role, seed=seed) for seed, role in enumerate(("responder", "admin", "legal", "approver"), 1)
    )
    kept = responder.write("what stays")
    brief, long = responder.write(BRIEF), responder.write(f"{LONG} {secrets.token_urlsafe(20_000)}")
    assert responder.push(kept, brief, long).receipt is not None
    parked = responder.write(kind="catalog.published", body={"text": PARKED})
    assert responder.push(parked).outcomes[0].outcome is Outcome.PARKED
    with hub.store.writing():
        data = BLOB.encode() + secrets.token_bytes(400_000)
        hub.store.add_to_blob(BLOB_HASH.hex(), len(data), data, hub.clock.now_ms())
        hub.store.finish_blob(BLOB_HASH.hex())
    hub.core.put_people(responder.device, (Person(responder.user, NAME, {}, hub.clock.now_ms()),))
    ask(pair.primary, "ANALYZE", "CHECKPOINT")
    pair.catch_up()
    assert found_in(pair.primary.data) == {BRIEF, LONG, PARKED, BLOB, NAME}

    hashes = tuple(each.event.hash for each in (brief, long, parked))
    order(ErasureList.of({STREAM: hashes}, (BLOB_HASH,), (responder.user,)), admin, (legal, approver))
    assert hub.core.erasing.scrub()
    # The server's own part: its write-ahead log goes with the next checkpoint, where it is not kept for anybody.
    ask(pair.primary, "SELECT pg_switch_wal()", "CHECKPOINT")
    pair.catch_up()
    ask(pair.standby, "CHECKPOINT")
    assert found_in(pair.primary.data) == set()
    assert found_in(pair.standby.data) == set()

    looking = Verification(hub.core)
    while looking.step():
        pass
    assert not looking.verdict.findings and looking.verdict.erased == 2
    assert responder.push(brief).outcomes[0].outcome is Outcome.DUPLICATE and found_in(pair.primary.data) == set()


def order(listed: ErasureList, admin: Station, two: tuple[Station, Station]) -> None:
    """Asked for, agreed to by two, given, and listed."""
    stream = retention_stream(ORG)

    def tell(station: Station, kind: str, body: Asked | Voted | Erased | Listed) -> EventId:
        parcel = station.write(stream=stream, kind=kind, body=body.to_body())
        assert station.push(parcel).outcomes[0].outcome is Outcome.ADMITTED
        return parcel.event.envelope.id

    request = tell(admin, ASKED, Asked(listed.digest, "all", "because", ApprovalPolicy((), 2)))
    votes = tuple(tell(each, VOTED, Voted(request, Verdict.APPROVE)) for each in two)
    tell(admin, ERASED, Erased(request, votes, "because"))
    for part in parts_of(listed):
        tell(admin, LISTED, part)


def found_in(folder: Path) -> set[str]:
    """Which of the words stand in any file of a server."""
    files = [each.read_bytes() for each in folder.rglob("*") if each.is_file()]
    return {each for each in (BRIEF, LONG, PARKED, BLOB, NAME) if any(each.encode() in content for content in files)}
