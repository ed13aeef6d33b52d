"""A bundle is another way to the same place: what it brought reaches the hub, and what the hub has needs no bundle."""

from collections.abc import Callable
from pathlib import Path

from console.bundles.making import export
from console.bundles.taking import take
from models.incident.commands import Declare, LogEntry
from models.kernel.admission import Outcome
from tests.fakes.hub_members import Workstation

Make = Callable[..., Workstation]


def test_what_was_carried_by_hand_reaches_the_hub_through_whoever_gets_there_first(
    workstation: Make, tmp_path: Path
) -> None:
    ana, bo, file = workstation("Ana Ruiz"), workstation("Bo Lindqvist"), tmp_path / "case.wrbundle"
    for each in (ana, bo):
        each.join()
    with ana.at_work() as (desk, _cut_off):
        stream = desk.execute(Declare("Checkout failing")).stream
        desk.execute(LogEntry(stream, "Ana rolled back v88"))
        made = export(desk, file)
    with bo.at_work() as (desk, exchange):
        taken = take(desk, file)
        assert taken.by_outcome == {Outcome.ADMITTED: made.events} and taken.seen.maker_is_trusted
        desk.execute(LogEntry(stream, "Bo saw errors fall"))
        turn = exchange.turn()
        assert (turn.pushed, turn.failure) == (made.events + 1, None)
    with ana.at_work() as (desk, exchange):
        turn = exchange.turn()
        assert turn.failure is None and turn.turned_away == 0
        entries = desk.read(lambda: desk.incidents.state(stream).entries())
        assert {"Ana rolled back v88", "Bo saw errors fall"} <= {entry.text for entry in entries}
        assert exchange.status().pending.count == 0
        again = take(desk, file)
        assert again.by_outcome == {Outcome.DUPLICATE: made.events} and again.blobs == 0
