"""The questions about elevated rights: ask for them, take them, grant or deny, give back, review."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.approvals.elevations import as_approval
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from console.windows.second_signature import SecondSignature
from models.access.approval.request import Verdict
from models.access.elevation.commands import AskElevation, BreakGlass, EndElevation, SettleReview, VoteElevation
from models.access.elevation.decide import scope_of
from models.access.elevation.events import MAX_MINUTES, MIN_MINUTES, USUAL_MINUTES, ReviewVerdict, Scope
from models.access.elevation.views import Elevation, Elevations
from models.kernel.ids import EventId, PersonId
from resources.tongue import tr

_CHANGE = "change"


def elevate(live: Live, parent: QWidget) -> None:
    """Ask for rights; another person grants them."""
    sentence = tr("Another person grants them. They end by themselves, with the incident at the latest.")
    _ask_rights(live, parent, tr("Ask for elevated rights"), sentence, tr("Ask"), AskElevation)


def break_glass(live: Live, parent: QWidget) -> None:
    """Take rights at once."""
    sentence = tr(
        "You get the rights at once, also offline. Every workstation shows it, the timeline says so, and another person"
        " must say afterwards whether it was right."
    )
    _ask_rights(live, parent, tr("Break the glass"), sentence, tr("Break the glass"), BreakGlass)


def grant(live: Live, parent: QWidget) -> None:
    """Grant what somebody asked for, the oldest request first."""
    sign(live, parent, Verdict.APPROVE)


def deny(live: Live, parent: QWidget) -> None:
    """Deny it, with the reason."""
    sign(live, parent, Verdict.DENY)


def end(live: Live, parent: QWidget) -> None:
    """Give rights back, or revoke another's."""

    def found(known: Elevations) -> None:
        now_ms = live.clock.now_ms()
        held = (*known.active(now_ms), *known.pending(now_ms))
        if not held:
            live.failed.emit(tr("Nobody has elevated rights, and nobody asked for any."))
            return
        # One's own first.
        ordered = sorted(held, key=lambda each: each.person != live.desk.identity.me)
        questions = (_which(live, ordered), Question("why", tr("Why"), note=tr("required, e.g. done")))
        ask(live, tr("End elevated rights"), tr("They end at once."), questions, tr("End"), parent)(
            lambda answers: EndElevation(EventId(answers["which"]), answers["why"])
        )

    live.ask(lambda: live.desk.elevations.view, found)


def review(live: Live, parent: QWidget) -> None:
    """Say whether breaking the glass was right."""

    def found(known: Elevations) -> None:
        owed = [each for each in known.all if each.owes_review]
        if not owed:
            live.failed.emit(tr("No review is owed: nobody broke the glass without one."))
            return
        # Another's first: nobody reviews their own.
        ordered = sorted(owed, key=lambda each: each.person == live.desk.identity.me)
        verdicts = tuple((each.value, tr(each.label).capitalize()) for each in ReviewVerdict)
        questions = (
            _which(live, ordered),
            Question("verdict", tr("It was"), options=verdicts),
            Question("words", tr("What was looked at, and found"), note=tr("required")),
        )
        sentence = tr("By somebody else. It stays in the record with your name.")
        ask(live, tr("Review a broken glass"), sentence, questions, tr("Settle"), parent)(
            lambda answers: SettleReview(EventId(answers["which"]), ReviewVerdict(answers["verdict"]), answers["words"])
        )

    live.ask(lambda: live.desk.elevations.view, found)


def _ask_rights(
    live: Live,
    parent: QWidget,
    title: str,
    sentence: str,
    button: str,
    command: Callable[[Scope, str, int], object],
) -> None:
    incident = live.incident
    scopes = () if incident is None else ((incident.id, f"{incident.number} {incident.title}"),)
    questions = (
        Question("scope", tr("For"), options=(*scopes, (_CHANGE, tr("A change, by its id")))),
        Question("change", tr("Id of the change"), note=tr("for a change only")),
        Question("reason", tr("Why"), note=tr("required")),
        Question(
            "minutes",
            tr("Minutes"),
            str(USUAL_MINUTES),
            note=tr("{min_minutes} to {max_minutes}", min_minutes=MIN_MINUTES, max_minutes=MAX_MINUTES),
        ),
    )

    def build(answers: Answers) -> object:
        meant = None if answers["scope"] == _CHANGE or incident is None else incident.id
        if not answers["minutes"].isdecimal():
            raise ValueError(f"minutes: expected a whole number, {MIN_MINUTES} to {MAX_MINUTES}")
        change = answers["change"] if meant is None else ""
        return command(scope_of(meant, change), answers["reason"], int(answers["minutes"]))

    ask(live, title, sentence, questions, button, parent)(build)


def sign(live: Live, parent: QWidget, verdict: Verdict, request: str = "") -> None:
    """Ask who signs; the oldest request of another person, where none is named."""

    def known() -> tuple[Elevations, list[PersonId]]:
        desk = live.desk
        return desk.elevations.view, [each for each in desk.second.signers() if each != desk.identity.me]

    def found(answer: tuple[Elevations, list[PersonId]]) -> None:
        elevations, people = answer
        pending = [each for each in elevations.pending(live.clock.now_ms()) if request in ("", each.id)]
        if not pending:
            live.failed.emit(tr("Nobody asks for elevated rights."))
            return
        me = live.desk.identity.me
        asked = next((each for each in pending if each.person != me), pending[0])
        numbers = {each.id: each.number for each in live.headings}
        shown = as_approval(asked, lambda incident: numbers.get(incident, ""))

        def command(reason: str) -> object:
            return VoteElevation(asked.id, verdict, reason)

        SecondSignature(live, command, shown, verdict, people, parent).open()

    live.ask(known, found)


def _which(live: Live, found: list[Elevation]) -> Question:
    options = tuple((each.id, f"{live.person(each.person)} · {each.asked.reason}") for each in found)
    return Question("which", tr("Whose"), options=options)
