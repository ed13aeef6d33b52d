"""What the composer asks about who holds a draft: copying one that is held elsewhere, handing one on, sending two."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.composer.pane import ComposerPane
from console.panes.workstations import place
from console.windows.prompt import Answers, Prompt, Question
from models.comms import commands as c
from models.kernel.ids import OriginId
from resources.tongue import tr


def bind(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """Answer what the pane asks for."""
    pane.copy_requested.connect(lambda: _copy(live, pane, window))
    pane.hand_requested.connect(lambda: _hand(live, pane, window))
    pane.beside_requested.connect(lambda draft: _beside(live, window, draft))


def _copy(live: Live, pane: ComposerPane, window: QWidget) -> None:
    found, incident = pane.found, live.incident
    if found is None or incident is None:
        return
    pane.save()
    where = place(found.holding.place, live.person, live.clock.now_ms())
    sentence = tr(
        "This draft is held at {place}: it may have been sent from there. What you copy is another update, sent from here, and "
        "readers may get both. What waits of the first is taken back as far as it is heard in time.",
        place=where,
    )
    questions = (Question("reason", tr("Why it can't wait"), note=tr("required, recorded")),)
    key, stream = found.draft.key, incident.id

    def answer(answers: Answers, prompt: Prompt) -> None:
        command = c.CopyDraft(stream, key, answers["reason"])
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    Prompt(tr("Copy as your own"), sentence, questions, tr("Copy"), answer, window).open()


def _hand(live: Live, pane: ComposerPane, window: QWidget) -> None:
    found, incident = pane.found, live.incident
    if found is None or incident is None:
        return
    pane.save()
    now_ms = live.clock.now_ms()
    options = tuple((each.origin, place(each, live.person, now_ms)) for each in found.holding.others)
    sentence = tr(
        "From then on only that workstation puts it up for approval and sends it. What is queued goes with it."
    )
    questions = (Question("to", tr("To"), options[0][0], options=options),)
    key, stream = found.draft.key, incident.id

    def answer(answers: Answers, prompt: Prompt) -> None:
        command = c.HandDraft(stream, key, OriginId(answers["to"]))
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    Prompt(tr("Hand the draft on"), sentence, questions, tr("Hand on"), answer, window).open()


def _beside(live: Live, window: QWidget, draft: str) -> None:
    incident = live.incident
    if incident is None:
        return
    stream = incident.id
    sentence = tr("Another update that says the same is out or on its way. Readers will get both.")
    questions = (Question("reason", tr("Why readers need both"), note=tr("required, recorded")),)

    def answer(answers: Answers, prompt: Prompt) -> None:
        command = c.SayBeside(stream, draft, answers["reason"])
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    Prompt(tr("Send both"), sentence, questions, tr("Send both"), answer, window).open()
