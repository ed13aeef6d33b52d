"""What was set without hearing each other is settled at the window: on a card, one key for each value (task 8)."""

from pathlib import Path

from console.windows.conflict_dialog import ConflictDialog
from models.incident.commands import (
    AcceptHandover,
    AssignRole,
    ChangeServices,
    MoveState,
    OfferHandover,
    RateSeverity,
    Retitle,
    TakeCommand,
)
from models.incident.lifecycle import State
from models.incident.roles import Role
from models.incident.severity import Severity
from tests.fakes.apart import say_apart
from tests.fakes.console_room import Room
from tests.fakes.diverged import come_back, second_office, stream_of
from tests.fakes.twelve_tasks import Measure


def labels(room: Room) -> list[str]:
    return [each.text() for each in room.window.conflicts.card.buttons]


def test_task_8_two_conflicts_of_two_workstations_are_settled_and_nothing_is_lost(
    standing: Room, measured: Measure, tmp_path: Path
) -> None:
    room = standing
    stream, strip = stream_of(room), room.window.conflicts
    room.press("Ctrl+Shift+J")
    assert "No conflicts" in room.said()
    with second_office(room, tmp_path / "raj") as other:
        room.desk.execute(RateSeverity(stream, Severity.SEV3, "only eu"))
        room.desk.execute(Retitle(stream, "Checkout failing in eu"))
        other.execute(RateSeverity(stream, Severity.SEV2, "eu-central recovering"))
        other.execute(Retitle(stream, "Payments failing"))
        room.settle()
        room.press("Ctrl+Home")
        come_back(room, other)
        assert strip.isVisible() and strip.card.isVisible() and not strip.row.isVisible()
        focus = room._target()
        card = strip.card.card
        assert card is not None and card.title == "Severity differs"
        assert card.note.startswith("Needs review, 1 of 2 · SEV2 applies meanwhile, the higher. Both stay logged.")
        mine, theirs = card.sides
        assert (mine.label, mine.value, mine.where, mine.counts) == (
            "Yours",
            "SEV3",
            "this machine, reason: only eu",
            False,
        )
        assert (theirs.label, theirs.value, theirs.counts) == ("Theirs", "SEV2", True)
        assert theirs.who.startswith("Raj Mehta, ") and theirs.where == "another machine, reason: eu-central recovering"
        assert labels(room) == ["Keep higher, SEV2", "Keep mine", "Keep theirs", "Later"]
        before = len(room.entries())
        with measured(8, room, "severity and title"):
            room.press("Ctrl+Shift+J", "H")
            assert card is not strip.card.card and strip.card.card is not None
            assert strip.card.card.title == "Title differs" and "2 of 2" in strip.card.card.note
            assert labels(room) == ["Keep mine", "Keep theirs", "Later"]
            room.press("T")
        summary = room.summary()
        assert (summary.severity, summary.title) == (Severity.SEV2, "Payments failing")
        assert summary.conflicts == () and not strip.isVisible()
        assert room._target() is focus, "the keyboard goes back to where it was"
        assert "2 conflicts settled. Severity: SEV2 counts." in room.said()
        assert "Checkout failing in eu stays in the timeline" in room.said()
        texts = [entry.text for entry in room.entries()]
        assert len(texts) == before + 2
        assert any("Checkout failing in eu" in text for text in texts), "what was not kept stays in the timeline"


def test_two_commanders_block_what_only_one_decides_until_it_is_settled(standing: Room, tmp_path: Path) -> None:
    room = standing
    stream, strip = stream_of(room), room.window.conflicts
    # Somebody commands who has no workstation of their own; then two take it over without hearing each other.
    noor = room.desk.people.find_or_add("Noor Haddad")
    room.desk.enrol(noor, "a passphrase of hers")
    room.desk.execute(OfferHandover(stream, noor, "all of it"))
    offer = room.desk.read(lambda: room.desk.incidents.state(stream).summary().handover_offer)
    assert offer is not None
    room.desk.execute_as(noor, "a passphrase of hers", AcceptHandover(stream, offer.id, "all of it"))
    with second_office(room, tmp_path / "raj") as other:
        raj = other.identity.me
        room.desk.execute(TakeCommand(stream, "she does not answer"))
        other.execute(TakeCommand(stream, "nobody answers"))
        come_back(room, other)
        card = strip.card.card
        assert card is not None and card.title == "Two in command" and card.is_blocking
        assert room.window.banner.data.commander_disputed
        refused: list[str] = []
        room.live.submit(MoveState(stream, State.MITIGATING), refused=refused.append)
        room.settle()
        assert len(refused) == 1 and "has two Incident Commanders" in refused[0]
        # Put off, it stays said, and leads back; whatever else is set goes on.
        room.press("Ctrl+Shift+J", "Esc")
        assert strip.row.isVisible() and not strip.card.isVisible()
        assert "What only a commander decides waits." in strip.row.accessibleName()
        room.live.submit(RateSeverity(stream, Severity.SEV1), refused=refused.append)
        room.live.submit(Retitle(stream, "Payments failing"), refused=refused.append)
        room.settle()
        assert len(refused) <= 2 and not any("Commanders" in each for each in refused[1:])
        room.press("Ctrl+Shift+J", "T")
        assert room.summary().commander == raj and not strip.isVisible()
        assert not room.window.banner.data.commander_disputed


def test_services_can_all_stay_three_values_have_a_list_and_what_is_settled_elsewhere_goes(standing: Room) -> None:
    room = standing
    stream, strip = room.summary().id, room.window.conflicts
    people = [person.id for person in room.live.desk.people.directory][:3]
    say_apart(room.desk, ChangeServices(stream, ("checkout",)), ChangeServices(stream, ("payments",)))
    say_apart(room.desk, *(AssignRole(stream, Role.SCRIBE, person) for person in people))
    room.settle()
    names = [room.live.person(person) for person in people]
    room.press("Ctrl+Shift+J")
    assert labels(room) == ["All 3 values…", "Later"]
    room.press("V")
    dialog = room.dialog(ConflictDialog)
    assert [each.text() for each in dialog.buttons] == [f"Keep {name}" for name in reversed(names)]
    room.press("3")
    assert not room.has_dialog(ConflictDialog) and room.summary().roles[Role.SCRIBE] == people[0]
    # Both were written here: neither is "yours".
    assert labels(room)[0] == "Keep all of them" and strip.card.card is not None
    assert [side.label for side in strip.card.card.sides] == ["No. 1", "No. 2"]
    # Meanwhile somebody settles it elsewhere: the card goes by itself.
    assert room.verb("incident", "settle", "INC-1", "services", "--keep", "all").status == 0
    assert not strip.isVisible() and room.summary().conflicts == ()
