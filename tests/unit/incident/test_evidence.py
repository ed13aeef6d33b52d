import hashlib

import pytest

from models.incident.evidence import commands
from models.incident.evidence.commands import MAX_BLOB, Custody, Keep
from models.incident.evidence.part import PART
from models.incident.evidence.views import EvidenceItem, Soundness
from models.kernel.errors import BadInput, Refused
from models.kernel.ids import EventId
from tests.fakes.events import ANA, BO, RAJ, STREAM
from tests.fakes.incidents import Post, declared

CORE = b"core"
SHA = hashlib.sha256(CORE).hexdigest()


def added(post: Post, **rest: object) -> EventId:
    command = commands.AddEvidence(STREAM, "core.1", "db-3", **({"content": CORE} | rest))  # type: ignore[arg-type]  # by name
    return post.do(command)[0].id


def item(post: Post, key: EventId) -> EvidenceItem:
    found = post.state.part(PART).find(key)
    assert found is not None
    return found


def test_an_item_keeps_hash_collector_and_its_chain_of_custody() -> None:
    post = declared()
    key = added(post, collector=BO)
    post.do(commands.LogCustody(STREAM, key, Custody.SEAL, note="bag 7"))
    post.do(commands.LogCustody(STREAM, key, Custody.TRANSFER, RAJ))
    found = item(post, key)
    assert (found.sha256, found.size, found.collector, found.holder, found.is_sealed) == (SHA, 4, BO, RAJ, True)
    assert [(line.act, line.by, line.to) for line in found.custody] == [
        (Custody.SEAL, ANA, None),
        (Custody.TRANSFER, ANA, RAJ),
    ]
    with pytest.raises(Refused, match="sealed already"):
        post.do(commands.LogCustody(STREAM, key, Custody.SEAL))
    with pytest.raises(Refused, match="have it already"):
        post.do(commands.LogCustody(STREAM, key, Custody.TRANSFER, RAJ))
    with pytest.raises(Refused, match="names who has it"):
        post.do(commands.LogCustody(STREAM, key, Custody.TRANSFER))


def test_another_hash_breaks_it_for_good() -> None:
    post = declared()
    key = added(post)
    assert item(post, key).soundness is Soundness.UNCHECKED
    post.do(commands.RecordCheck(STREAM, key, SHA))
    assert item(post, key).soundness is Soundness.INTACT
    post.do(commands.RecordCheck(STREAM, key, ""))
    assert item(post, key).soundness is Soundness.MISSING
    post.do(commands.RecordCheck(STREAM, key, "cd" * 32))
    post.do(commands.RecordCheck(STREAM, key, SHA))
    assert item(post, key).soundness is Soundness.BROKEN
    assert post.state.entries()[1].text == "Evidence core.1 is BROKEN: its hash differs"


def test_what_lies_outside_needs_its_place_and_hash() -> None:
    post = declared()
    outside = {"content": None, "sha256": SHA, "size": 2**40, "place": "/srv/core.1"}
    key = added(post, **outside)
    assert (item(post, key).place, item(post, key).size) == ("/srv/core.1", 2**40)
    for wrong, words in (
        ({"place": ""}, "expected where it lies"),
        ({"sha256": "x"}, "64 hexadecimal"),
        ({"size": -1}, "number of bytes"),
        ({"content": bytes(MAX_BLOB + 1)}, "name its path"),
        ({"collected_ms": 2**50}, "future"),
    ):
        with pytest.raises(BadInput, match=words):
            added(post, **(outside | wrong))


def test_the_checklist_is_done_by_words_by_evidence_or_waived_by_the_commander() -> None:
    post = declared(commander=BO)
    added(post, keeps=Keep.MEMORY_DUMP)
    post.do(commands.SettleKeep(STREAM, Keep.LOGS, "s3://keep"))
    with pytest.raises(Refused, match="kept already"):
        post.do(commands.SettleKeep(STREAM, Keep.LOGS, "elsewhere"))
    preservation = post.state.part(PART).preservation
    assert (preservation.unmet, preservation.kept[Keep.MEMORY_DUMP]) == (("metric snapshot",), "evidence core.1")
    with pytest.raises(Refused, match="only the Incident Commander"):
        post.do(commands.WaivePreservation(STREAM, "x"))
    post.do(commands.WaivePreservation(STREAM, "no time"), actor=BO)
    preservation = post.state.part(PART).preservation
    assert (preservation.open_points, preservation.waiver_reason) == ((), "no time")
    with pytest.raises(Refused, match="everything is kept or waived"):
        post.do(commands.WaivePreservation(STREAM, "again"), actor=BO)
