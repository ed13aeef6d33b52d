"""Send pressed by one person at two workstations that can't hear each other: every system is told once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from console.bench.outbox_provider import MailSink, Provider
from console.bundles.making import export
from console.bundles.taking import take
from models.comms import commands as drafts
from models.comms.outbox.item import State
from tests.fakes.sender import Sender


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
    assert any("sent from the workstation at which it was put up" in line for line in laptop.lines(incident))
    assert not any("put up for approval, once" in line for line in desk.lines(incident))
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
