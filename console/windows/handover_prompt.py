"""Handover (F12): the commander offers command with a briefing; the person it was offered to takes it after reading it back."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.words import elapsed, minute
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.incident.commands import AcceptHandover, OfferHandover
from models.incident.entry import Kind
from models.incident.views import IncidentSummary


def hand_over(live: Live, parent: QWidget) -> None:
    """Take what was offered to me, else offer."""
    incident = live.incident
    if incident is None:
        return
    offer = incident.handover_offer
    if offer is not None and offer.to == live.desk.identity.me:
        read_back = Question("briefing", "Briefing, read it back", offer.briefing, is_long=True)
        sentence = f"{live.person(offer.by)} offers you command of {incident.number}."
        ask(live, "Take command", sentence, (read_back,), "Take command", parent)(
            lambda _answers: AcceptHandover(incident.id, offer.id)
        )
        return
    people = tuple((p.id, p.name) for p in live.desk.people.directory if p.id != incident.commander)
    questions = (
        Question("to", "To", options=people or (("", "nobody known yet: type a name"),), is_open=True),
        Question("briefing", "Briefing", briefing(live, incident), note="required", is_long=True),
    )

    def build(answers: Answers) -> object:
        return OfferHandover(incident.id, live.desk.people.find_or_add(answers["to"]), answers["briefing"])

    waiting = "" if offer is None else f" {live.person(offer.to)} has not taken an earlier offer."
    sentence = f"An offer only: the incoming commander takes command.{waiting}"
    ask(live, "Hand over command", sentence, questions, "Offer command", parent)(build)


def briefing(live: Live, incident: IncidentSummary) -> str:
    """What the record already says, to be completed by hand: state, facts, open decisions and tasks, what is due."""
    now_ms, entries = live.clock.now_ms(), live.timeline()
    facts = [entry.text for entry in entries if entry.pinned][:5]
    decisions = [entry.text for entry in entries if entry.kind is Kind.DECISION and not entry.superseded][:3]
    tasks = [
        f"{entry.text} ({live.person(entry.owner)})"
        for entry in entries
        if entry.kind is Kind.TASK and entry.task_state is not None and not entry.task_state.is_over
    ][:5]
    due = incident.updates[0] if incident.updates else None
    lines = [
        f"{incident.severity} {incident.state.upper()} for {elapsed(incident.declared_ms, now_ms)}: {incident.title}",
        "Facts: " + ("; ".join(facts) or "none pinned"),
        "Decisions: " + ("; ".join(decisions) or "none"),
        "Running: " + ("; ".join(tasks) or "no open task"),
        f"Next update: {due.audience}, {minute(due.due_ms)}" if due else "Next update: none due",
    ]
    return "\n".join(lines)
