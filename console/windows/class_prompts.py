"""The questions of classification and of outage or degradation. Words come from the policy in force; free text is refused."""

import math

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.incident.classification.outage_type import OutageType
from models.incident.classification.part import PART
from models.incident.determination.commands import RULING_MINUTES, Determine, RuleDispute, TakePosition
from models.incident.determination.determine import Indicators, Verdict
from models.incident.determination.events import Side
from models.incident.determination.part import PART as DETERMINATION
from models.kernel.errors import BadInput, Problem
from models.response.offered import classify as classified
from models.response.offered import words_for
from resources.tongue import marked, tr


def _unsaid() -> tuple[str, str]:
    return "", tr("not said")


_FIGURES = (
    ("availability_ppm", marked("Availability, %"), 10_000),
    ("promised_ppm", marked("Promised availability, %"), 10_000),
    ("latency_ms", marked("Latency, ms"), 1),
    ("promised_latency_ms", marked("Promised latency, ms"), 1),
    ("burn_milli", marked("Error-budget burn, times"), 1_000),
    ("users_bp", marked("Users affected, %"), 100),
    ("services_down", marked("Services DOWN"), 1),
    ("services_degraded", marked("Services DEGRADED"), 1),
)
"""Field of the indicators, its words, and how many of its units make one of the form's."""


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
            tr("Outage type"),
            standing.outage_type.value if standing.outage_type else "",
            options=(_unsaid(), *types),
        ),
        Question("mode", tr("Failure mode"), standing.failure_mode, options=(_unsaid(), *words.modes.items())),
    ]
    questions += [
        Question(f"tag:{key}", key, standing.tags.get(key, ""), options=(_unsaid(), *((each, each) for each in values)))
        for key, values in words.tags.items()
    ]
    ask(live, tr("Classify"), tr("Nothing here changes the severity."), tuple(questions), tr("Classify"), parent)(
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


def determine(live: Live, parent: QWidget) -> None:
    """The figures as the console sees them now, each of which can be corrected; rule and inputs are stored."""
    incident = live.incident
    if incident is None:
        return
    seen = _figures(live)
    questions = tuple(
        Question(
            key,
            tr(words),
            _said(getattr(seen, key), scale),
            note="" if getattr(seen, key) is not None else tr("not known"),
        )
        for key, words, scale in _FIGURES
    )
    sentence = tr("Proposed by the console from what it sees now. Leave empty what nobody can tell: it clears nobody.")

    def build(answers: Answers) -> object:
        return Determine(
            incident.id, Indicators(**{key: _whole(tr(words), answers[key], scale) for key, words, scale in _FIGURES})
        )

    ask(live, tr("Outage or degradation, from figures"), sentence, questions, tr("Determine"), parent)(build)


def settle_dispute(live: Live, parent: QWidget) -> None:
    """What the row of the classification asks next: figures, else a position, else the ruling on a dispute."""
    view = live.part(DETERMINATION)
    if view.open:
        rule_dispute(live, parent)
    elif view.verdict is None:
        determine(live, parent)
    else:
        take_position(live, parent)


def _figures(live: Live) -> Indicators:
    # Here, not above: the graph's modules are not worth keeping the first window waiting for.
    from console.determining import concerned, indicators
    from console.panes.command.known import known

    incident, catalog = live.incident, live.catalog
    totals = known(live).totals
    users = [each.users for each in (catalog.services if catalog is not None else ()) if each.users is not None]
    services = concerned(incident.services if incident is not None else (), live.by_service)
    slos = live.watchers.slos if live.watchers is not None else ()
    hit = totals.users_at_least if totals is not None else None
    return indicators(services, slos, live.by_service, hit, max(users, default=None))


def _said(value: int | None, scale: int) -> str:
    return "" if value is None else f"{value / scale:g}" if scale > 1 else str(value)


def _whole(words: str, answer: str, scale: int) -> int | None:
    if not answer:
        return None
    try:
        value = float(answer)
    except ValueError:
        value = math.nan
    if not math.isfinite(value) or value < 0:
        raise BadInput(
            Problem(words, None, "", tr("{answer!r} is no number; expected 0 or more, or nothing", answer=answer))
        )
    # Anything at all is more than nothing.
    return max(round(value * scale), 1) if value > 0 else 0


def take_position(live: Live, parent: QWidget) -> None:
    """Engineering or support says what it is, with evidence; the higher stands until the Incident Commander rules."""
    incident = live.incident
    if incident is None:
        return
    questions = (
        Question("side", tr("For"), options=tuple((each.value, each.value) for each in Side)),
        _verdict(),
        Question("evidence", tr("Evidence"), note=tr("required"), is_long=True),
        Question(
            "minutes", tr("Minutes to the ruling"), str(RULING_MINUTES), note=tr("of a position that opens the dispute")
        ),
    )
    sentence = tr("The higher classification stands until the Incident Commander rules; the clocks remind of it.")
    ask(live, tr("Outage or degradation"), sentence, questions, tr("Take position"), parent)(
        lambda answers: TakePosition(
            incident.id,
            Side(answers["side"]),
            Verdict(answers["verdict"]),
            answers["evidence"],
            _whole("minutes", answers["minutes"], 1) or RULING_MINUTES,
        )
    )


def rule_dispute(live: Live, parent: QWidget) -> None:
    """Only the Incident Commander, with a reason."""
    incident = live.incident
    if incident is None:
        return
    positions = [each for dispute in live.part(DETERMINATION).open for each in dispute.positions.values()]
    said = " ".join(
        tr(
            "{side} says {verdict}: {evidence}.",
            side=tr(each.side).capitalize(),
            verdict=each.verdict,
            evidence=each.evidence,
        )
        for each in positions
    )
    questions = (_verdict(), Question("reason", tr("Reason"), note=tr("required"), is_long=True))
    ask(
        live,
        tr("Rule on the dispute"),
        tr("{said} The ruling and its reason go to the timeline.", said=said).strip(),
        questions,
        tr("Rule"),
        parent,
    )(lambda answers: RuleDispute(incident.id, Verdict(answers["verdict"]), answers["reason"]))


def _verdict() -> Question:
    return Question("verdict", tr("It is"), options=tuple((each.value, tr(each.value).upper()) for each in Verdict))
