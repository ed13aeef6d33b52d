"""The questions of classification and of outage or degradation. Words come from the policy in force; free text is refused."""

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Question
from models.incident.classification.outage_type import OutageType
from models.incident.classification.part import PART
from models.incident.determination.commands import RuleDispute, TakePosition
from models.incident.determination.determine import Verdict
from models.incident.determination.events import Side
from models.response.offered import classify as classified
from models.response.offered import words_for

_UNSAID = ("", "not said")


def classify(live: Live, parent: QWidget) -> None:
    """Outage type, failure mode and every tag the policy knows."""
    incident = live.incident
    if incident is None:
        return
    policy, standing = live.desk.policies.current, live.part(PART)
    words = words_for(policy, incident.services)
    types = tuple((each.value, each.value) for each in OutageType)
    questions = [
        Question(
            "type",
            "Outage type",
            standing.outage_type.value if standing.outage_type else "",
            options=(_UNSAID, *types),
        ),
        Question("mode", "Failure mode", standing.failure_mode, options=(_UNSAID, *words.modes.items())),
    ]
    questions += [
        Question(f"tag:{key}", key, standing.tags.get(key, ""), options=(_UNSAID, *((each, each) for each in values)))
        for key, values in words.tags.items()
    ]
    ask(live, "Classify", "Nothing here changes the severity.", tuple(questions), "Classify", parent)(
        lambda answers: classified(
            policy,
            incident.id,
            incident.services,
            standing,
            OutageType(answers["type"]) if answers["type"] else None,
            answers["mode"] or None,
            {key: answers[f"tag:{key}"] for key in words.tags if answers[f"tag:{key}"]},
        )
    )


def take_position(live: Live, parent: QWidget) -> None:
    """Engineering or support says what it is, with evidence; the higher stands until the Incident Commander rules."""
    incident = live.incident
    if incident is None:
        return
    questions = (
        Question("side", "For", options=tuple((each.value, each.value) for each in Side)),
        _verdict(),
        Question("evidence", "Evidence", note="required", is_long=True),
    )
    sentence = "The higher classification stands until the Incident Commander rules, within 15 minutes."
    ask(live, "Outage or degradation", sentence, questions, "Take position", parent)(
        lambda answers: TakePosition(
            incident.id, Side(answers["side"]), Verdict(answers["verdict"]), answers["evidence"]
        )
    )


def rule_dispute(live: Live, parent: QWidget) -> None:
    """Only the Incident Commander, with a reason."""
    incident = live.incident
    if incident is None:
        return
    questions = (_verdict(), Question("reason", "Reason", note="required", is_long=True))
    ask(live, "Rule on the dispute", "The ruling and its reason go to the timeline.", questions, "Rule", parent)(
        lambda answers: RuleDispute(incident.id, Verdict(answers["verdict"]), answers["reason"])
    )


def _verdict() -> Question:
    return Question("verdict", "It is", options=tuple((each.value, each.value.upper()) for each in Verdict))
