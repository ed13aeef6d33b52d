"""Send pressed by one person at two workstations that can't hear each other: every system is told once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.bench.outbox_provider import MailSink, Provider
from console.bundles.making import export
from console.bundles.taking import take
from console.panes.outbox.rows import item_rows
from models.comms import commands as drafts
from models.comms.outbox.item import State
from models.kernel.errors import Refused
from tests.fakes.sender import INTERNAL, Sender


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Sender, Sender]]:
    with Provider() as provider, MailSink() as mail:
        for name in ("desk", "laptop"):
            (tmp_path / name).mkdir()
        desk = Sender(tmp_path / "desk", provider, mail)
        laptop = Sender(tmp_path / "laptop", provider, mail, desk)
        yield desk, laptop
        desk.desk.close()
        laptop.desk.close()


def carry(giver: Sender, taker: Sender, file: Path) -> None:
    export(giver.desk, file)
    assert not take(taker.desk, file).outside


def test_what_both_ends_of_a_cut_line_send_arrives_once(pair: tuple[Sender, Sender], tmp_path: Path) -> None:
    desk, laptop = pair
    incident, key = desk.ask()
    carry(desk, laptop, tmp_path / "1.wrbundle")
    # The line is cut. Both press Send, and both workers do what they can.
    for each in pair:
        each.desk.execute(drafts.SendUpdate(incident, key))
    assert [each.effect for each in desk.items(incident)] == [each.effect for each in laptop.items(incident)]
    assert any("sent from the workstation that holds the draft" in line for line in laptop.lines(incident))
    assert not any("holds the draft, once" in line for line in desk.lines(incident))
    # Where it does not leave from, it is said where it waits, and since when that one was not heard.
    waits = laptop.elsewhere(incident)
    assert {each.origin for each in waits.values()} == {desk.desk.identity.origin} and len(waits) == len(
        laptop.items(incident)
    )
    assert all(each.heard_ms is not None for each in waits.values()) and desk.elsewhere(incident) == {}
    names = dict.fromkeys(waits, "Ana's workstation, last heard 2 min ago")
    rows = item_rows(laptop.items(incident), laptop.desk.clock.now_ms(), is_held=False, elsewhere=names)
    assert all("waits for Ana's workstation, last heard 2 min ago" in row.note for row in rows)
    assert {row.title for row in rows} == {item.sink for item in laptop.items(incident)}
    assert laptop.worker.turn().sent == 0 and desk.worker.turn().sent == len(desk.items(incident))
    heard = len(desk.provider.heard)
    assert laptop.worker.turn().sent == 0 and {each.state for each in laptop.items(incident)} == {State.QUEUED}
    # It heals, and both know.
    carry(desk, laptop, tmp_path / "2.wrbundle")
    carry(laptop, desk, tmp_path / "3.wrbundle")
    for each in pair:
        assert {item.state for item in each.items(incident)} == {State.SENT}
        assert each.worker.turn().sent == 0
    assert len(desk.provider.heard) == heard


def test_a_copy_of_what_is_held_elsewhere_is_told_and_waits_for_a_word_where_the_first_is_out(
    pair: tuple[Sender, Sender], tmp_path: Path
) -> None:
    desk, laptop = pair
    incident, key = desk.ask()
    carry(desk, laptop, tmp_path / "1.wrbundle")
    with pytest.raises(Refused, match=r"held at .* workstation"):
        laptop.desk.execute(drafts.AskReview(incident, key))
    # Send is pressed where it is not held; then somebody can't wait, and copies it.
    laptop.desk.execute(drafts.SendUpdate(incident, key))
    laptop.desk.execute(drafts.CopyDraft(incident, key, "nobody answers at the desk"))
    assert {each.state for each in laptop.items(incident)} == {State.WITHDRAWN}
    assert any("holds it and may have sent it. nobody answers" in line for line in laptop.lines(incident))
    found = laptop.desk.read(lambda: laptop.desk.comms.desk(incident, laptop.desk.identity.me)).drafts[INTERNAL]
    assert found.draft.copy_of == key and found.holding.is_here and [each.key for each in found.holding.kin] == [key]
    copy = found.draft.key
    laptop.desk.execute(drafts.AskReview(incident, copy))
    laptop.desk.execute(drafts.SendUpdate(incident, copy))
    # Meanwhile the desk sends its own.
    desk.desk.execute(drafts.SendUpdate(incident, key))
    assert desk.worker.turn().sent == len(desk.items(incident))
    carry(desk, laptop, tmp_path / "2.wrbundle")
    heard = len(desk.provider.heard)
    assert laptop.worker.turn().sent == 0 and len(desk.provider.heard) == heard
    found = laptop.desk.read(lambda: laptop.desk.comms.desk(incident, laptop.desk.identity.me)).drafts[INTERNAL]
    assert found.holding.out == {key}
    laptop.desk.execute(drafts.SayBeside(incident, copy, "the room was told something older"))
    assert laptop.worker.turn().sent == len(desk.items(incident))
