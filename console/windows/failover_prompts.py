"""The questions about a failover; each stays open where its gate says no, with every unmet item named."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtWidgets import QWidget

from console.live import Live
from console.windows.incident_prompts import ask
from console.windows.prompt import Answers, Question
from models.catalog.durations import parse_duration
from models.incident.failover import commands
from models.incident.failover.checklist import Mark
from models.incident.failover.decide import MAX_NAME
from models.incident.failover.divergence import Settling
from models.incident.failover.gauges import Gauge, parse_value
from models.incident.failover.part import PART
from models.incident.failover.stages import Stage, following
from models.incident.failover.views import FailoverView
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import EventId, StreamId
from resources.tongue import tr

Asks = Callable[[Live, QWidget, StreamId, FailoverView, str], None]


def ask_for(live: Live, window: QWidget, what: str, key: str) -> None:
    """Ask what an action of the pane needs, or do it at once where it needs nothing."""
    incident, failover = live.incident, live.part(PART).current
    if incident is None:
        return
    if what == "trigger":
        _trigger(live, window, incident.id)
    elif failover is not None:
        _ASKS[what](live, window, incident.id, failover, key)


def _trigger(live: Live, window: QWidget, incident: StreamId) -> None:
    questions = (
        Question("primary", tr("From"), note=tr("the site that fails, e.g. eu-west")),
        Question("secondary", tr("To"), note=tr("the site that takes over")),
        Question("services", tr("Stateful services"), note=tr("name:tier:RPO, by commas, e.g. orders-db:0:30s")),
        Question("rto", "RTO", "30m", note=tr("within which the secondary must carry the load")),
        Question("reason", tr("Why"), note=tr("required")),
    )

    def build(answers: Answers) -> object:
        services = tuple(_service(each.strip()) for each in answers["services"].split(",") if each.strip())
        name = f"{answers['primary']} to {answers['secondary']}"[:MAX_NAME]
        rto_ms = _duration_ms("rto", answers["rto"])
        return commands.TriggerFailover(
            incident, name, answers["primary"], answers["secondary"], services, rto_ms, answers["reason"]
        )

    sentence = tr("Nothing outside is touched by it: it opens the stages, gates and checklists.")
    ask(live, tr("Trigger a failover"), sentence, questions, tr("Trigger"), window)(build)


def _move(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, _key: str) -> None:
    ways = following(failover.stage)
    if ways:
        live.submit(commands.MoveFailover(incident, failover.id, ways[0]))


def _rollback(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, _key: str) -> None:
    sentence = tr(
        "{failover} is {label}. What diverged must then be merged, replayed or accepted as lost.",
        failover=failover.name,
        label=tr(failover.stage.label),
    )
    question = Question("reason", tr("Why"), note=tr("required"), is_long=True)
    ask(live, tr("Roll back the failover"), sentence, (question,), tr("Roll back"), window)(
        lambda answers: commands.MoveFailover(incident, failover.id, Stage.ROLLBACK, answers["reason"])
    )


def _read(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, key: str) -> None:
    options = tuple(
        (
            f"{gauge.value}:{service}",
            tr("{label} of {service}", label=gauge.label, service=service) if service else gauge.label,
        )
        for gauge in Gauge
        for service in ((each.key for each in failover.services) if gauge.is_per_service else ("",))
    )
    wanted = f"{Gauge.PRIMARY_HEALTH.value}:" if key == "soak" else key
    questions = (
        Question("gauge", tr("What"), wanted, options=options),
        Question("value", tr("Value"), note=tr("30 s, 1200 ms, 1, yes, no, green, red …")),
        Question("source", tr("Source"), note=tr("where it was read: a query, a command, a dashboard, a person")),
    )

    def build(answers: Answers) -> object:
        name, _, service = answers["gauge"].partition(":")
        gauge = Gauge(name)
        value = parse_value(gauge, answers["value"])
        if value is None:
            expected = (
                tr("a number, with ms, s or min for a lag") if gauge.is_number else tr("yes or no, green or red …")
            )
            raise BadInput(Problem("value", None, "", tr("expected {expected}", expected=expected)))
        return commands.ReadGauge(incident, failover.id, gauge, service, value, answers["source"])

    ask(live, tr("Enter an observed value"), tr("Older than 5 min counts as no data."), questions, "Enter", window)(
        build
    )


def _sign(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, key: str) -> None:
    item = failover.item(key)
    if item is None:
        return
    marks = ((Mark.DONE, "done"), (Mark.NOT_NEEDED, tr("not needed here")), (Mark.OPEN, tr("open again")))
    first = Mark.OPEN if item.is_signed else Mark.DONE
    questions = (
        Question("mark", tr("It is"), first.value, options=tuple((mark.value, words) for mark, words in marks)),
        Question("note", tr("What was observed"), note=tr("required where it is not needed or opened again")),
    )
    ask(live, item.item.text, "", questions, tr("Sign"), window)(
        lambda answers: commands.SignItem(incident, failover.id, key, Mark(answers["mark"]), answers["note"])
    )


def _override(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, _key: str) -> None:
    question = Question("loss", tr("Expected loss of data"), note=tr("required: which data, how much"), is_long=True)
    sentence = tr("Two other people must approve. Any change of a gate or value makes it another request.")
    ask(live, tr("Ask to pass the unmet gates"), sentence, (question,), tr("Ask"), window)(
        lambda answers: commands.AskOverride(incident, failover.id, answers["loss"])
    )


def _failback(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, _key: str) -> None:
    question = Question("why", tr("Why now"))
    sentence = tr("Back to {primary}. Nothing goes back without it; two people for tier 0.", primary=failover.primary)
    ask(live, tr("Ask for the failback"), sentence, (question,), tr("Ask"), window)(
        lambda answers: commands.AskFailback(incident, failover.id, answers["why"])
    )


def _diverged(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, _key: str) -> None:
    services = tuple((each.key, each.key) for each in failover.services)
    questions = (
        Question("service", tr("Service"), failover.services[0].key, options=services),
        Question("count", tr("Writes that one site alone has"), "0", note=tr("0 for none")),
        Question("what", tr("Which")),
        Question("source", tr("Source")),
    )

    def build(answers: Answers) -> object:
        if not answers["count"].isdecimal():
            raise BadInput(Problem("count", None, "", tr("expected a whole number, 0 for none")))
        count = int(answers["count"][:12])
        return commands.ListDiverged(
            incident, failover.id, answers["service"], count, answers["what"], answers["source"]
        )

    ask(live, tr("List diverged writes"), tr("“None” is a statement too: enter 0."), questions, tr("List"), window)(
        build
    )


def _settle(live: Live, window: QWidget, incident: StreamId, failover: FailoverView, key: str) -> None:
    diverged = next((each for each in failover.diverged if each.id == key), None)
    if diverged is None or diverged.count == 0:
        return
    ways = (*((each.value, each.label) for each in Settling), ("ask", tr("ask another person to accept the loss")))
    questions = (
        Question("how", tr("What became of them"), Settling.MERGED.value, options=ways),
        Question("note", tr("How"), note=tr("required: the job, the queue, or why they may be lost")),
    )

    def build(answers: Answers) -> object:
        if answers["how"] == "ask":
            return commands.AskLoss(incident, failover.id, EventId(key), answers["note"])
        return commands.SettleDiverged(incident, failover.id, EventId(key), Settling(answers["how"]), answers["note"])

    title = tr("{count} diverged writes of {service}", count=diverged.count, service=diverged.service)
    ask(
        live,
        title,
        tr("{what}. Accepting them as lost takes another person's approval.", what=diverged.what),
        questions,
        tr("Settle"),
        window,
    )(build)


def _service(text: str) -> commands.StatefulService:
    name, _, rest = text.partition(":")
    tier, _, rpo = rest.partition(":")
    if not name or tier not in ("0", "1", "2", "3"):
        raise BadInput(
            Problem("services", None, "", tr("{text!r}; expected name:tier:RPO such as orders-db:0:30s", text=text))
        )
    return commands.StatefulService(name, int(tier), _duration_ms("services", rpo))


def _duration_ms(field: str, text: str) -> int:
    seconds = parse_duration(text.replace(" ", ""))
    if seconds is None:
        raise BadInput(
            Problem(field, None, "", tr("{text!r} is no duration; expected e.g. 30s, 5m or 1h30m", text=text))
        )
    return seconds * 1_000


_ASKS: Final[Mapping[str, Asks]] = {
    "move": _move,
    "rollback": _rollback,
    "read": _read,
    "sign": _sign,
    "override": _override,
    "failback": _failback,
    "diverged": _diverged,
    "settle": _settle,
}
