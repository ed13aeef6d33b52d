"""The questions about people and the bridge: whom to ask, what came of a call, how to join."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Question
from models.incident.bridge.commands import SetBridge
from models.incident.bridge.part import PART as BRIDGE
from models.incident.responders.commands import AskResponder, LogCall
from models.incident.responders.part import PART as RESPONDERS
from models.incident.responders.standing import Way
from models.incident.roles import Role
from models.kernel.errors import BadInput, Problem
from resources.tongue import tr


def ask_responder(live: Live, parent: QWidget) -> None:
    """A person to join; nothing pages by itself, so the number to call is shown in the checklist and the result asked."""
    incident = live.incident
    if incident is None:
        return
    people = tuple(
        (person.name, f"{person.name} · {person.phone or tr('no phone number')}")
        for person in live.desk.people.directory
    )
    roles = (("", tr("no role")), *((role.value, role.label) for role in Role))
    ways = tuple((way.value, way.words) for way in Way if way is not Way.CONSOLE)
    questions = (
        Question("person", tr("Person"), "", options=people or (("", ""),), is_open=True),
        Question("role", tr("As"), "", options=roles),
        Question("way", tr("Asked"), Way.PHONE.value, options=ways),
        Question("reason", tr("Why")),
    )

    def build(answers: dict[str, str]) -> object:
        if not answers["person"]:
            raise BadInput(Problem("person", None, "", tr("expected a name")))
        person = live.desk.people.find_or_expect(answers["person"])
        role = Role(answers["role"]) if answers["role"] else None
        return AskResponder(incident.id, person, Way(answers["way"]), role, answers["reason"])

    ask(live, tr("Ask somebody to join"), tr("Call them; then log what came of it."), questions, tr("Ask"), parent)(
        lambda answers: build(dict(answers))
    )


def log_call(live: Live, parent: QWidget) -> None:
    """What came of calling somebody who was asked."""
    incident, rows = live.incident, live.part(RESPONDERS).rows
    if incident is None:
        return
    if not rows:
        live.failed.emit(tr("Nobody was asked yet: Ctrl+K “join” asks somebody."))
        return
    # Whoever still needs a result first.
    ordered = sorted(rows, key=lambda row: not row.needs_result)
    options = tuple((row.item, live.person(row.person)) for row in ordered)
    questions = (
        Question("item", tr("Person"), options=options),
        Question("result", tr("Result"), note=tr("required, e.g. voicemail, joins in 5 min")),
    )
    ask(live, tr("Log a call"), "", questions, tr("Log"), parent)(
        lambda answers: LogCall(incident.id, answers["item"], answers["result"])
    )


def set_bridge(live: Live, parent: QWidget) -> None:
    """Dial-in, link and PIN, as everybody is to use them."""
    incident, card = live.incident, live.part(BRIDGE)
    if incident is None:
        return
    questions = (
        Question("dial_in", tr("Dial-in"), card.dial_in),
        Question("url", tr("Link"), card.url),
        Question("pin", tr("PIN"), card.pin),
        Question("every", tr("Status round every"), str(card.every_minutes), note=tr("minutes")),
    )
    ask(
        live,
        tr("Bridge card"),
        tr("Printed with `incident bridge`; exports hide the PIN."),
        questions,
        tr("Set"),
        parent,
    )(
        lambda answers: SetBridge(
            incident.id, answers["dial_in"], answers["url"], answers["pin"], None, int(answers["every"])
        )
    )
