from PySide6.QtWidgets import QAbstractButton

from console.panes.handover.pane import HandoverPane
from models.incident.commands import AssignRole, Declare, OfferHandover
from models.incident.engagement import Settlement, Settling
from models.incident.roles import Role
from tests.fakes.console_room import Room


def pane(room: Room) -> HandoverPane:
    made = HandoverPane(room.live)
    made.resize(1200, 900)
    made.show()
    room.settle()
    return made


def led_by_raj(room: Room) -> HandoverPane:
    """Another incident, commanded by Raj, with this workstation's person as his Deputy."""
    raj, me = room.desk.people.find_or_add("Raj Patel"), room.desk.identity.me
    stream = room.desk.execute(Declare("Payments slow", commander=raj, drill=True)).stream
    room.desk.execute(AssignRole(stream, Role.DEPUTY, me))
    room.live.open_incident(stream)
    room.settle()
    return pane(room)


def leave(screen: HandoverPane) -> None:
    screen.close()
    screen.deleteLater()


def test_the_outgoing_offers_and_can_take_it_back_but_not_push(room: Room) -> None:
    me = room.summary().commander
    assert me == room.desk.identity.me
    screen = pane(room)
    assert screen.offer.isVisible() and not screen.take.isVisible() and not screen.cold.isVisible()
    assert "Checkout failing" in screen.briefing.text()
    screen.to.setCurrentText("Raj Patel")
    screen.offer.click()
    room.settle()
    offer = room.summary().handover_offer
    assert offer is not None and "Situation: " in offer.briefing
    assert room.summary().commander == me, "an offer moves nobody"
    assert screen.withdraw.isVisible() and not screen.take.isVisible() and not screen.offer.isVisible()
    screen.withdraw.click()
    room.settle()
    assert room.summary().handover_offer is None and screen.offer.isVisible()
    leave(screen)


def test_the_incoming_takes_command_after_three_ticks(room: Room) -> None:
    screen = led_by_raj(room)
    me = room.desk.identity.me
    room.desk.execute(OfferHandover(room.summary().id, me, "watch the queue"))
    room.settle()
    assert screen.briefing.text() == "watch the queue"
    assert not screen.take.isEnabled() and "read the briefing" in screen.take.reason
    screen.read.click()
    screen.questions.click()
    assert screen.take.reason == "read it back in your own words"
    screen.read_back.edit.setPlainText("I watch the queue")  # type: ignore[union-attr]  # a long field
    screen.take.click()
    room.settle()
    assert room.summary().commander == me
    assert not screen.take.isVisible()
    leave(screen)


def test_command_is_taken_cold_with_a_reason(room: Room) -> None:
    screen = led_by_raj(room)
    assert screen.cold.isVisible() and not screen.cold.isEnabled()
    screen.reason.edit.setFocus()
    screen.reason.set_text("Raj does not answer")
    screen._gate()
    screen.cold.click()
    room.settle()
    assert room.summary().commander == room.desk.identity.me
    leave(screen)


def offered_to_me(room: Room) -> HandoverPane:
    """A real incident of Raj's whose command is offered to me, who command another real one and hold no role here."""
    people, me = room.desk.people, room.desk.identity.me
    raj, zoe = people.find_or_add("Raj Patel"), people.find_or_add("Zoe Quist")
    stream = room.desk.execute(Declare("Payments slow", commander=raj)).stream
    both = Settlement(Settling.ACCEPT, reason="for the offer")
    room.desk.execute(AssignRole(stream, Role.DEPUTY, me, settlement=both))
    room.desk.execute(OfferHandover(stream, me, "watch the queue"))
    room.desk.execute(AssignRole(stream, Role.DEPUTY, zoe))
    room.live.open_incident(stream)
    room.settle()
    room.press("F12")
    room.press("Space", "Tab", "Space", "Tab")
    room.write("I watch the queue")
    return room.window.late.handover.pane


def test_who_commands_another_says_what_becomes_of_it_and_keeps_both_by_keys(room: Room) -> None:
    other = room.summary()
    screen = offered_to_me(room)
    assert other.number in screen.elsewhere.words.text() and screen.elsewhere.isVisible()
    room.press("Ctrl+Return")
    assert room.summary().commander != room.desk.identity.me
    assert screen.take.reason == f"say what becomes of {other.number}"
    left = next(part for part in screen.elsewhere.ways.findChildren(QAbstractButton) if "Leave" in part.text())
    assert not left.isEnabled() and "always has an Incident Commander" in left.toolTip()
    room.press("Alt+B")
    assert screen.take.reason == "say why you do both"
    room.write("quiet there, nobody else is awake")
    room.press("Ctrl+Return")
    assert room.summary().commander == room.desk.identity.me
    assert "quiet there" in str([entry.fields for entry in room.entries()])


def test_a_deputy_stands_in_by_keys(room: Room) -> None:
    screen = offered_to_me(room)
    room.press("Alt+D")
    assert screen.take.reason == "name the Deputy"
    room.write("Priya Nair")
    room.press("Ctrl+Return")
    summary = room.summary()
    assert summary.commander == room.desk.identity.me
    assert room.live.person(summary.roles[Role.DEPUTY]) == "Priya Nair"


def test_the_other_incident_is_one_key_away_to_hand_it_over_first(room: Room) -> None:
    other = room.summary()
    screen = offered_to_me(room)
    assert screen.elsewhere.go.isVisible()
    screen.elsewhere.go.setFocus()
    room.press("Space")
    assert room.summary().id == other.id
    assert screen.offer.isVisible() and not screen.elsewhere.isVisible()
