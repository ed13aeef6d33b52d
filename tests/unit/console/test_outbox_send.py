"""From a draft to the world through the real record: gates, lines of the timeline, drills, archive."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from console.bench.outbox_provider import Fault, MailSink, Provider
from console.comms_archive import export, gather
from models.comms.outbox import commands as c
from models.comms.outbox.archive import Search
from models.comms.outbox.item import State
from models.comms.rendering.sink import SinkKind
from models.kernel.errors import BadInput, Refused
from tests.fakes.sender import Sender


@pytest.fixture
def sender(tmp_path: Path) -> Iterator[Sender]:
    with Provider() as provider, MailSink() as mail:
        found = Sender(tmp_path, provider, mail)
        yield found
        found.desk.close()


def test_an_update_goes_to_every_sink_and_the_timeline_says_so_once(sender: Sender) -> None:
    incident = sender.send()
    assert len(sender.items(incident)) == 13
    assert any("queued for" in line for line in sender.lines(incident))
    turn = sender.worker.turn()
    assert turn.sent == 13
    assert {item.state for item in sender.items(incident)} == {State.SENT}
    assert sum(line.startswith("Update 1 to internal:") for line in sender.lines(incident)) == 1
    # Nothing more to do, and nothing to be sent again.
    assert not sender.worker.turn().did_anything


def test_a_restart_raises_what_was_under_way_and_sends_nothing_again(sender: Sender) -> None:
    incident = sender.send()
    slack = next(item for item in sender.items(incident) if item.kind is SinkKind.SLACK_WEBHOOK)
    sender.desk.execute(c.Claim(incident, slack.effect, by_drill_channel=False))
    sender.desk.close()
    sender.start()
    sender.worker.turn()
    found = next(item for item in sender.items(incident) if item.effect == slack.effect)
    assert found.state is State.UNKNOWN and "console ended" in found.words
    assert any("may have been sent, somebody must look" in line for line in sender.lines(incident))
    sender.desk.execute(c.Settle(incident, slack.effect, accepted=False, reason="not in the channel"))
    assert any("was not sent" in line for line in sender.lines(incident))
    sender.desk.execute(c.Retry(incident, slack.effect, "not there"))
    assert sender.worker.turn().sent == 1


def test_a_failure_names_who_did_not_get_it(sender: Sender) -> None:
    sender.provider.fault = Fault.REFUSED
    incident = sender.send()
    sender.worker.turn()
    failed = [item for item in sender.items(incident) if item.state is State.FAILED]
    assert {item.sink for item in failed} >= {"slack", "statuspage"}
    assert any("slack: update for internal NOT SENT" in line for line in sender.lines(incident))


def test_nothing_of_a_drill_leaves(sender: Sender) -> None:
    incident = sender.send(drill=True)
    items = sender.items(incident)
    assert items and all(item.drill for item in items)
    assert sender.worker.turn().sent == len(items)
    assert sender.provider.heard == [] and not (sender.station.place.parent / "page").exists()
    assert {item.state for item in sender.items(incident)} == {State.SENT}


def test_an_effect_queued_past_the_gates_is_not_sent(sender: Sender) -> None:
    """Two-person bypass: no draft was ever put up for review as these bytes, so the executor's gate refuses."""
    incident = sender.send()
    item = sender.items(incident)[0]
    rules = sender.desk.outbox_rules
    assert rules.update(item) is not None
    update = rules.update(item)
    assert update is not None
    sinks = tuple(sink for sink in sender.desk.comms.sinks if sink.takes(update.audience))
    with pytest.raises(Refused, match="Approval of exactly these words"):
        sender.desk.execute(c.QueueUpdate(incident, update, sinks, "0" * 64))


def test_the_archive_holds_drafts_sends_and_replies_and_is_exported_with_hashes(sender: Sender, tmp_path: Path) -> None:
    sender.provider.fault, sender.provider.faults_left = Fault.REFUSED, 1
    incident = sender.send()
    sender.worker.turn()
    found = gather(sender.desk, incident, Search())
    assert {"draft_begun", "place_written", "review_asked", "queued", "claimed", "sent", "failed"} <= {
        r.what for r in found
    }
    mail = next(row for row in found if row.what == "queued" and row.sink == "email")
    assert mail.recipients == ("a@example.test", "b@example.test") and len(mail.text) > 20
    assert gather(sender.desk, incident, Search(words="401 unauthorised"))[0].what == "failed"
    assert gather(sender.desk, incident, Search(audience="customers")) == ()
    assert gather(sender.desk, None, Search(since_ms=found[-1].at_ms + 1)) == ()
    manifest = export(sender.desk, found, tmp_path / "out")
    assert manifest["rows"] == len(found)
    for name, sha256 in manifest["files"].items():
        assert hashlib.sha256((tmp_path / "out" / name).read_bytes()).hexdigest() == sha256
    assert json.loads((tmp_path / "out" / "manifest.json").read_text())["files"] == manifest["files"]
    with pytest.raises(BadInput):
        export(sender.desk, found, tmp_path / "out")
