from console.panes.handover.pane import HandoverPane
from models.incident.commands import AssignRole, Declare, OfferHandover
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
