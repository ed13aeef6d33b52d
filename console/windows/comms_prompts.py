"""What the composer asks over the window: a fact, a promise, an override, the last look before sending."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.composer.pane import ComposerPane
from console.windows import composer_choices, holding_prompts
from console.windows.prompt import Answers, Prompt, Question
from models.comms import commands as c
from models.comms import places
from models.comms.audience import CommsAudience
from models.comms.clock_words import moment
from models.comms.outbox.commands import Settle
from models.comms.outbox.item import Item
from models.comms.phase import Phase
from models.comms.record import Basis, Confidence, Fact, utc
from models.comms.update import Update
from models.kernel.errors import BadInput
from models.kernel.ids import StreamId
from resources.tongue import marked, shown, tr
from widgets.field import Field

_HINTS: Mapping[Fact, str] = {
    Fact.IMPACT: marked("What people notice, in words a customer uses: 38 % of checkouts fail."),
    Fact.SCOPE: marked("Who and where: customers in Europe."),
    Fact.ACTIONS: marked("What is being done."),
    Fact.WORKAROUND: marked("What people can do meanwhile. Empty: nothing is known."),
    Fact.DATA: marked("What happened to data: no data was lost or exposed."),
    Fact.PHASE: marked("As far as everybody may be told. The cause is told from Identified on."),
    Fact.CAUSE: marked("Who decided that the cause may be told, to whom, and why."),
    Fact.ETR: marked("An estimate needs a basis and a confidence. Without one, say when the next update comes."),
    Fact.NEXT_UPDATE: marked("14:59 (UTC), or +20 for minutes from now. Empty: by the cadence."),
}


def bind(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """Answer what the pane asks for."""
    pane.fact_requested.connect(lambda fact: change_fact(live, pane, window, Fact(fact)))
    pane.next_requested.connect(lambda draft, due: promise(live, window, draft, due))
    pane.override_requested.connect(lambda draft, rule, text: override(live, window, draft, rule, text))
    pane.send_requested.connect(lambda draft, update: send(live, pane, window, draft, update))
    pane.settle_requested.connect(lambda item: settle(live, window, item))
    pane.asked_requested.connect(lambda: asked_for_etr(live, pane, window))
    composer_choices.bind(live, pane, window)
    holding_prompts.bind(live, pane, window)


def change_fact(live: Live, pane: ComposerPane, window: QWidget, fact: Fact) -> None:
    """One fact of the status record."""
    view = pane.desk.view.facts[fact] if pane.desk is not None else None
    value = view.value if view is not None else None
    words = view.words if view is not None else ""
    if fact is Fact.WORKAROUND and not words and pane.desk is not None:
        words = "; ".join(pane.desk.situation.workarounds)  # of fallbacks that run: proposed, until a person writes it
    questions = _questions(fact, value, words)

    def build(incident: StreamId, answers: Answers) -> object:
        return c.ChangeFact(incident, fact, _value(fact, answers, live.clock.now_ms()), answers.get("why", ""))

    _ask(live, tr(fact.label), tr(_HINTS[fact]), questions, tr("Record"), window, build)


def promise(live: Live, window: QWidget, draft: str, due_ms: int | None) -> None:
    """The time this draft promises."""

    def build(incident: StreamId, answers: Answers) -> object:
        text = answers["at"]
        return c.WritePlace(incident, draft, places.NEXT, moment(text, live.clock.now_ms()) if text else None)

    value = utc(due_ms).removesuffix(" UTC") if due_ms is not None else ""
    _ask(
        live,
        tr("Next update"),
        tr(_HINTS[Fact.NEXT_UPDATE]),
        (Question("at", tr("Time"), value),),
        tr("Promise"),
        window,
        build,
    )


def override(live: Live, window: QWidget, draft: str, rule: str, text: str) -> None:
    """Take the responsibility for a finding."""
    sentence = tr("The finding stays on record with your name and reason. It holds for these words only.")
    questions = (Question("reason", tr("Why it may go out all the same"), note=tr("required")),)

    def build(incident: StreamId, answers: Answers) -> object:
        return c.OverrideFinding(incident, draft, rule, text, answers["reason"])

    _ask(live, tr("Override: {rule}", rule=rule), sentence, questions, tr("Override"), window, build)


def asked_for_etr(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """Somebody wants to know when it will be over."""
    due = pane.found.draft.next_update_ms if pane.found is not None else None
    offer = (
        tr(" Say: no estimate yet, next update at {utc}.", utc=utc(due))
        if due is not None
        else tr(" Say: no estimate yet.")
    )
    questions = (
        Question("who", tr("Who asked"), note=tr("required")),
        Question(
            "audience",
            tr("Of"),
            str(pane.audience),
            options=tuple((str(each), tr(each.label)) for each in CommsAudience),
        ),
    )

    def build(incident: StreamId, answers: Answers) -> object:
        return c.AskedForEtr(incident, answers["who"], CommsAudience(answers["audience"]))

    _ask(live, tr("Asked for a time"), tr("It is logged.{offer}", offer=offer), questions, tr("Log it"), window, build)


def send(live: Live, pane: ComposerPane, window: QWidget, draft: str, update: Update) -> None:
    """The last look: what can't be taken back is confirmed."""
    channels = pane.desk.situation.channels.get(update.audience, ()) if pane.desk is not None else ()
    goes_to = ", ".join(channels) if channels else tr("the incident's record")
    warns = [each.words for each in pane.found.mismatches if not each.blocks] if pane.found is not None else []
    sentence = tr("Goes to {goes_to}. It can't be taken back.", goes_to=goes_to) + "".join(f" {each}" for each in warns)
    questions = (Question("text", update.title, update.body, is_long=True, note=tr("exactly this was approved")),)

    def build(incident: StreamId, _answers: Answers) -> object:
        return c.SendUpdate(incident, draft)

    title = tr("Send update {revision} to {label}", revision=update.revision, label=tr(update.audience.label.lower()))
    prompt = _ask(live, title, sentence, questions, tr("Send"), window, build)
    field = prompt.fields["text"] if prompt is not None else None
    if isinstance(field, Field):
        field.set_read_only(True)
    if prompt is not None:
        prompt.button.setFocus()


def settle(live: Live, window: QWidget, item: Item) -> None:
    """Nobody knows whether it was taken: a person who looked says so. Nothing is sent twice before that."""
    sentence = tr(
        "{sink}: {item}. Look there first: what is sent again may come twice.",
        sink=item.sink,
        item=item.words or tr("the outcome is not known"),
    )
    questions = (
        Question(
            "seen",
            tr("Is it there?"),
            options=(("yes", tr("Yes, it was received")), ("no", tr("No, it did not arrive"))),
        ),
        Question("reason", tr("How do you know"), note=tr("required")),
    )

    def build(incident: StreamId, answers: Answers) -> object:
        return Settle(incident, item.effect, answers["seen"] == "yes", answers["reason"])

    _ask(live, tr("Was it received?"), sentence, questions, tr("Settle"), window, build)


def _questions(fact: Fact, value: Any, words: str) -> tuple[Question, ...]:
    if fact is Fact.PHASE:
        return (
            Question(
                "value", tr(fact.label), str(value or ""), options=tuple((str(each), tr(each.label)) for each in Phase)
            ),
        )
    if fact is Fact.NEXT_UPDATE:
        return (Question("value", tr("Time"), words.removesuffix(" UTC")),)
    if fact is Fact.ETR:
        known: Mapping[str, Any] = value or {}
        at = utc(known["at_ms"]).removesuffix(" UTC") if known else ""
        return (
            Question("value", tr("Restored by"), at, note=tr("empty: no estimate")),
            Question(
                "basis", tr("Basis"), str(known.get("basis", "")), options=tuple((str(b), b.label) for b in Basis)
            ),
            Question(
                "confidence",
                tr("Confidence"),
                str(known.get("confidence", "")),
                options=tuple((str(each), str(each)) for each in Confidence),
            ),
            Question("note", tr("Note"), str(known.get("note", ""))),
        )
    if fact is Fact.CAUSE:
        known = value or {}
        audiences = ", ".join(known.get("audiences", ()))
        return (
            Question("value", tr("What may be told"), str(known.get("text", "")), note=tr("empty: nothing")),
            Question("audiences", tr("To"), audiences, note=tr("customers, internal, executives, support, regulator")),
            Question("decider", tr("Decided by"), str(known.get("decider", ""))),
            Question("reason", tr("Because"), str(known.get("reason", ""))),
        )
    return (
        Question("value", tr(fact.label), words, is_long=True),
        Question("why", tr("Why it changed"), note=tr("may stay empty")),
    )


def _value(fact: Fact, answers: Answers, now_ms: int) -> Any:
    text = answers["value"].strip()
    if not text:
        return None
    if fact is Fact.NEXT_UPDATE:
        return moment(text, now_ms)
    if fact is Fact.ETR:
        return {
            "at_ms": moment(text, now_ms),
            "basis": answers["basis"],
            "confidence": answers["confidence"],
            "note": answers["note"],
        }
    if fact is Fact.CAUSE:
        audiences = [each.strip().lower() for each in answers["audiences"].split(",") if each.strip()]
        return {"text": text, "audiences": audiences, "decider": answers["decider"], "reason": answers["reason"]}
    return text


def _ask(
    live: Live,
    title: str,
    sentence: str,
    questions: tuple[Question, ...],
    button: str,
    window: QWidget,
    build: Callable[[StreamId, Answers], object],
) -> Prompt | None:
    incident = live.incident
    if incident is None:
        live.failed.emit(tr("No incident is open. F2 declares."))
        return None

    def answer(answers: Answers, prompt: Prompt) -> None:
        try:
            command = build(incident.id, answers)
        except BadInput as error:
            prompt.refuse(shown(str(error)))
            return
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    prompt = Prompt(title, sentence, questions, button, answer, window)
    prompt.open()
    return prompt
