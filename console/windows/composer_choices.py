"""What is chosen in the composer: the state of each component, what is redacted, the incident's sensitivity."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.panes.composer.pane import ComposerPane
from console.windows.choosing import Chosen, Rows, choose
from console.windows.prompt import Answers, Prompt, Question
from models.comms import commands as c
from models.comms import components, places
from models.comms.decide_redaction import proposals
from models.comms.mismatch import name_of
from models.comms.sensitivity import TAG, Sensitivity
from models.comms.update import ComponentState
from models.incident.classification.part import PART as CLASSIFICATION
from models.kernel.errors import BadInput
from models.response.offered import classify
from resources.tongue import shown, tr
from widgets.choice_list import Choice

_MOST = 8
"""Components asked about at once: a window of more would not fit; the verb takes any."""


def bind(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """Answer what the pane asks for."""
    pane.components_requested.connect(lambda: tell_components(live, pane, window))
    pane.redaction_requested.connect(lambda: redact(live, pane, window))
    pane.sensitivity_requested.connect(lambda: label(live, pane, window))


def tell_components(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """Which components the update names, each with its state; what is seen of them stands beside."""
    incident, found, desk = live.incident, pane.found, pane.desk
    if incident is None or found is None or desk is None:
        return
    known = components.choices(found.draft, desk.situation)[:_MOST]
    if not known:
        pane.editor.say(tr("No service of this incident has a public name: there is no component to tell of."))
        return
    states = ((components.NOT_TOLD, tr("Not named")), *((str(each), tr(each.label)) for each in ComponentState))
    questions = tuple(
        Question(each.key, f"{each.name}{_seen(each)}", str(each.told or components.NOT_TOLD), options=states)
        for each in known
    )
    place = found.draft.places.get(places.COMPONENTS)

    def answer(answers: Answers, prompt: Prompt) -> None:
        try:
            value = components.chosen(found.draft, desk.situation, answers)
        except BadInput as error:
            prompt.refuse(shown(str(error)))
            return
        command = c.WritePlace(
            incident.id, found.draft.key, places.COMPONENTS, value, () if place is None else place.ids
        )
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    sentence = tr("As the status page shows them. What the console sees is a suggestion. A change voids approvals.")
    Prompt(tr("Components"), sentence, questions, tr("Tell them so"), answer, window).open()


def _seen(choice: components.Choice) -> str:
    return (
        tr(" · seen as {label}", label=tr(choice.seen.label.lower()))
        if choice.seen is not None
        else tr(" · not watched")
    )


def redact(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """What insiders only may read, ticked: each may be left in."""
    incident, found, desk = live.incident, pane.found, pane.desk
    if incident is None or found is None or desk is None:
        return
    proposed = proposals(found.draft, desk.view, desk.situation)
    if not proposed:
        pane.editor.say(tr("Nothing to redact: no names, hosts, addresses, secrets or customer numbers were found."))
        return
    texts = {places.TITLE: found.draft.title, **found.draft.sections}
    rows = [
        Choice(
            f"{place}|{at}",
            tr(
                "{label}: “{texts}” becomes “{replacement}”",
                label=tr(each.label),
                texts=texts[place][each.start : each.end][:60],
                replacement=each.replacement,
            ),
            name_of(place),
        )
        for place, several in proposed.items()
        for at, each in enumerate(several)
    ]

    def preview(_answers: Answers, chosen: Chosen) -> str:
        left = len(rows) - len(chosen)
        return tr(
            "{chosen} of {rows} are taken out, wherever else they stand, too.", chosen=len(chosen), rows=len(rows)
        ) + (tr(" {left} stay: checks name them again.", left=left) if left else "")

    def build(_answers: Answers, chosen: Chosen) -> object:
        pairs = (each.rsplit("|", 1) for each in chosen)
        confirmed = frozenset((place, int(at)) for place, at in pairs)
        return c.RedactDraft(incident.id, found.draft.key, confirmed, found.draft.heads)

    choose(
        live,
        tr("Redact"),
        tr(
            "Makes the public text. The technical words stay in this draft's history; the log names rule and place only."
        ),
        (),
        Rows(tr("Found"), rows, tuple(each.id for each in rows)),
        tr("Redact"),
        preview,
        build,
        window,
    )


def label(live: Live, pane: ComposerPane, window: QWidget) -> None:
    """The incident's tag; empty follows what happened to data."""
    incident, desk = live.incident, pane.desk
    if incident is None or desk is None:
        return
    options = tuple((each.value, tr(each.label)) for each in Sensitivity)
    questions = (Question(TAG, tr("How far it may spread"), desk.situation.sensitivity.value, options=options),)

    def answer(answers: Answers, prompt: Prompt) -> None:
        policy, standing = live.desk.policies.current, live.part(CLASSIFICATION)
        command = classify(policy, incident.id, incident.services, standing, tags={TAG: answers[TAG]})
        live.submit(command, lambda _receipt: prompt.succeed(), prompt.refuse)

    sentence = tr(
        "CONFIDENTIAL: legal approves what customers read. RESTRICTED: legal and PR do, and legal approves inside, too."
    )
    Prompt(tr("Sensitivity"), sentence, questions, tr("Label it"), answer, window).open()
