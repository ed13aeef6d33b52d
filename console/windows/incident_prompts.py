"""The questions that change an incident: each asks what its command needs and stays open where the gate says no."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.entry_commands import from_line
from console.windows.prompt import Answers, Prompt, Question
from models.health.condition import Condition
from models.incident import commands
from models.incident.cadence import Audience
from models.incident.entry import Kind
from models.incident.lifecycle import TRANSITIONS, State
from models.incident.roles import Role
from models.incident.severity import Severity
from models.incident.span import MAX_REPORTS, reports, warning
from models.incident.workstreams.part import PART as WORKSTREAMS
from models.kernel.errors import BadInput
from models.kernel.ids import EventId, PersonId, StreamId
from resources.tongue import shown, tr

Build = Callable[[Answers], object]


def rate(live: Live, severity: Severity, parent: QWidget) -> None:
    """Raising is one key; lowering asks a reason."""
    incident = live.incident
    if incident is None:
        return
    if severity is incident.severity and not incident.conflicts:
        live.told.emit(tr("{number} is {severity} already.", number=incident.number, severity=severity))
        return
    if severity.rank <= incident.severity.rank:
        live.submit(commands.RateSeverity(incident.id, severity))
        return
    sentence = tr("{number} is {severity}. Unsure stays higher.", number=incident.number, severity=incident.severity)
    reason = Question("reason", tr("Reason"), note=tr("required"), is_long=True)
    ask(
        live,
        tr("Lower to {severity}", severity=severity),
        sentence,
        (reason,),
        tr("Lower to {severity}", severity=severity),
        parent,
    )(lambda answers: commands.RateSeverity(incident.id, severity, answers["reason"]))


def move(live: Live, parent: QWidget) -> None:
    """Along the lifecycle; unmet guards are named where it is refused."""
    incident = live.incident
    if incident is None:
        return
    following = [state for state in TRANSITIONS[incident.state] if state is not State.MERGED]
    options = tuple((state.value, tr(state).upper()) for state in following)
    questions = (
        Question("state", tr("Next state"), options=options),
        Question("reason", tr("Reason"), note=tr("where one is needed")),
    )
    ask(
        live,
        tr("Change state"),
        tr("{number} is {state}.", number=incident.number, state=tr(incident.state).upper()),
        questions,
        tr("Change state"),
        parent,
    )(
        lambda answers: commands.MoveState(
            incident.id, State(answers["state"]), answers["reason"], unhealthy_services(live)
        )
    )


def unhealthy_services(live: Live) -> tuple[str, ...] | None:
    """Impacted tier-0/1 services not healthy now; None where anything about them is unknown."""
    incident = live.incident
    if incident is None or live.catalog is None or not live.health:
        return None
    watched = []
    for service in live.catalog.services:
        if service.tier in (0, 1) and (not incident.services or service.id in incident.services):
            watched.append(live.by_service.get(service.id))
    if any(health is None or health.condition is Condition.UNKNOWN for health in watched):
        return None
    soak_ms = live.clock.now_ms() - 15 * 60_000
    return tuple(
        health.service
        for health in watched
        if health is not None
        and (health.condition is not Condition.OK or (health.since_ms is not None and health.since_ms > soak_ms))
    )


def assign(live: Live, parent: QWidget, role: Role = Role.INCIDENT_COMMANDER) -> None:
    """A role to a person, known or typed."""
    incident = live.incident
    if incident is None:
        return
    people = (("", tr("nobody")), *((person.id, person.name) for person in live.desk.people.directory))
    holder = incident.roles.get(role)
    questions = (
        Question("role", tr("Role"), role.value, options=tuple((each.value, each.label) for each in Role)),
        Question("person", tr("Person"), holder or "", options=people, is_open=True),
    )

    def build(answers: Answers) -> object:
        name = answers["person"]
        person = live.desk.people.find_or_expect(name) if name and name != "nobody" else None
        return commands.AssignRole(incident.id, Role(answers["role"]), person)

    ask(live, tr("Assign a role"), tr("A new name is added to the directory."), questions, tr("Assign"), parent)(build)


def assign_task(live: Live, parent: QWidget) -> None:
    """What, who, how long. Owner and minutes may stand in the line, too: @Bo 10m drain eu-west."""
    incident = live.incident
    if incident is None:
        return
    people = (("", tr("choose")), *((person.id, person.name) for person in live.desk.people.directory))
    questions = (
        Question("line", tr("Task"), note=tr("required; @owner and minutes may stand here, too")),
        Question("owner", tr("Owner"), options=people, is_open=True),
        Question("minutes", tr("Minutes"), note=tr("until it is looked at again")),
    )

    def build(answers: Answers) -> object:
        command = from_line(live.desk, incident.id, f"t {answers['line']}")
        fields = dict(command.fields)
        owner, minutes = answers["owner"], answers["minutes"]
        if owner and owner != "choose" and "owner" not in fields:
            known = {person.id for person in live.desk.people.directory}
            fields["owner"] = owner if owner in known else live.desk.people.find_or_expect(owner)
        if minutes and "minutes" not in fields:
            if not minutes.isdecimal():
                raise ValueError(f"minutes: {minutes!r} is not a whole number")
            fields["minutes"] = int(minutes)
        return replace(command, fields=fields)

    def reporting() -> frozenset[PersonId]:
        leads = [each.owner for each in live.part(WORKSTREAMS).all if not each.status.is_over]
        return reports(incident, live.timeline(), leads)

    count = len(reporting())
    sentence = tr("One named owner, who is asked to acknowledge.")
    if count >= MAX_REPORTS:
        sentence += tr(
            " {count} people report to the Incident Commander already; {max_reports} is the most to lead well.",
            count=count,
            max_reports=MAX_REPORTS,
        )

    def assigned(_receipt: object) -> None:
        said = warning(reporting())
        live.told.emit(said or tr("Assigned; the acknowledgement is awaited."))

    ask(live, tr("Assign a task"), sentence, questions, tr("Assign"), parent, assigned)(build)


def correct(live: Live, entry_id: EventId, parent: QWidget) -> None:
    """A new entry supersedes the old one; both stay."""
    incident, entry = live.incident, live.entries.get(entry_id)
    if incident is None or entry is None:
        return
    questions = (
        Question("text", tr("Corrected text"), entry.text, note=tr("required")),
        Question("reason", tr("Reason"), note=tr("required")),
    )
    ask(
        live, tr("Correct…"), tr("Stays, struck through: “{entry}”", entry=entry.text), questions, tr("Correct"), parent
    )(
        lambda answers: commands.CorrectEntry(
            incident.id, entry.id, answers["text"], answers["reason"], entry.occurred_ms
        )
    )


def update_sent(live: Live, parent: QWidget) -> None:
    """Log that an update went out by other means; its countdown starts anew."""
    incident = live.incident
    if incident is None:
        return
    questions = (
        Question(
            "audience",
            tr("Audience"),
            options=((Audience.EXTERNAL.value, tr("Customers")), (Audience.INTERNAL.value, tr("Internal"))),
        ),
        Question("text", tr("What was said"), note=tr("required"), is_long=True),
    )
    sentence = tr("For an update that went out by other means: this records it, and restarts its countdown.")
    ask(live, tr("Update sent"), sentence, questions, tr("Log update"), parent)(
        lambda answers: commands.LogEntry(
            incident.id, answers["text"], Kind.COMMS, fields={"audience": answers["audience"]}
        )
    )


def switch(live: Live, parent: QWidget) -> None:
    """Among all incidents, open and closed."""
    options = tuple(
        (each.id, f"{each.severity} {each.number} {each.title} · {tr(each.state).upper()}") for each in live.headings
    )
    if not options:
        live.failed.emit(tr("No incidents. F2 declares."))
        return

    def answer(answers: Answers, prompt: Prompt) -> None:
        live.open_incident(StreamId(answers["incident"]))
        prompt.succeed()

    current = live.incident.id if live.incident else ""
    question = Question("incident", tr("Incident"), current, options=options)
    Prompt(tr("Switch incident"), "", (question,), tr("Open"), answer, parent).open()


def ask(
    live: Live,
    title: str,
    sentence: str,
    questions: tuple[Question, ...],
    button: str,
    parent: QWidget,
    done: Callable[[object], None] = lambda _receipt: None,
) -> Callable[[Build], None]:
    """Open a prompt; the function returned takes what makes a command of its answers. Refusals are shown in the prompt."""

    def with_command(build: Build) -> None:
        def answer(answers: Answers, prompt: Prompt) -> None:
            try:
                command = build(answers)
            except (BadInput, ValueError) as error:
                prompt.refuse(shown(str(error)))
                return

            def refused(sentence: str) -> None:
                # Left while it was being saved: the refusal must be heard all the same.
                (live.failed.emit if prompt.is_over else prompt.refuse)(sentence)

            def succeeded(receipt: object) -> None:
                prompt.succeed()
                done(receipt)

            live.submit(command, succeeded, refused)

        Prompt(title, sentence, questions, button, answer, parent).open()

    return with_command
