"""Sloth's format, prometheus/v1, as a plain file and as the Kubernetes resource PrometheusServiceLevel."""

from dataclasses import dataclass

from models.kernel.errors import Problem
from models.slo.burn import DEFAULT_PAIRS, BurnPair, Urgency
from models.slo.fields import Fields
from models.slo.objective import EventRatio, Indicator, RawRatio, Slo, Unmeasured
from resources.said import said_join, say

VERSION = "prometheus/v1"
API_VERSION = "sloth.slok.dev/v1"
KIND = "PrometheusServiceLevel"
_PERCENTAGE = say("a percentage between 0 and 100, such as 99.9")
_SLA_LABEL = "watchfloor_sla"


@dataclass(frozen=True, slots=True)
class _Spelling:
    """The names of fields, which Kubernetes writes in its own way."""

    error_query: str = "error_query"
    total_query: str = "total_query"
    error_ratio_query: str = "error_ratio_query"
    page_alert: str = "page_alert"
    ticket_alert: str = "ticket_alert"


_PLAIN = _Spelling()
_KUBERNETES = _Spelling("errorQuery", "totalQuery", "errorRatioQuery", "pageAlert", "ticketAlert")


def read_plain(document: Fields, skipped: list[Problem]) -> list[Slo]:
    """The objectives of a Sloth file. Another version is skipped and reported."""
    version = document.text("version", VERSION, required=True)
    if version is not None and version != VERSION:
        said = say(
            "version {version!r} of Sloth is not supported, expected {expected}; skipped",
            version=version,
            expected=VERSION,
        )
        skipped.append(
            Problem(document.findings.where, document.node.line_of("version"), document.path("version"), said)
        )
        return []
    return [] if version is None else _read(document, _PLAIN, skipped)


def read_resource(document: Fields, skipped: list[Problem]) -> list[Slo]:
    """The objectives of a Kubernetes resource. Another kind or version is skipped and reported."""
    for key, wanted in (("apiVersion", API_VERSION), ("kind", KIND)):
        text = document.text(key, wanted, required=True)
        if text != wanted:
            if text is not None:
                said = say("expected {wanted}, found {text!r}; skipped", wanted=wanted, text=text)
                skipped.append(Problem(document.findings.where, document.node.line_of(key), document.path(key), said))
            return []
    spec = document.part("spec", say("a spec"), required=True)
    return [] if spec is None else _read(spec, _KUBERNETES, skipped)


def _read(holder: Fields, spelling: _Spelling, skipped: list[Problem]) -> list[Slo]:
    service = holder.text("service", say("the name of the service"), required=True)
    shared = holder.part("labels", "labels")
    read = []
    for entry in holder.parts("slos", say("at least one SLO"), required=True):
        name = entry.text("name", say("a name"), required=True)
        objective = entry.number("objective", _PERCENTAGE, required=True)
        if objective is not None and not 0 < objective < 100:
            entry.report(
                "objective",
                say("expected {percentage}, found {objective:g}", percentage=_PERCENTAGE, objective=objective),
            )
            objective = None
        elif objective is not None and objective < 1:
            said = say(
                "Sloth writes the objective in percent: {objective:g} % is taken, was {meant:g} % meant?",
                objective=objective,
                meant=objective * 100,
            )
            skipped.append(
                Problem(entry.findings.where, entry.node.line_of("objective"), entry.path("objective"), said)
            )
        indicator = _indicator(entry, spelling, skipped)
        pairs = _pairs(entry, spelling)
        sla = next((value for labels in (entry.part("labels", "labels"), shared) if (value := _sla(labels))), None)
        if service is None or name is None or objective is None or indicator is None:
            continue
        read.append(
            Slo(
                service=service,
                name=name,
                objective=round(objective / 100, 12),  # 99.9 / 100 is not 0.999
                indicator=indicator,
                pairs=pairs,
                sla=sla,
                description=entry.text("description", "text") or "",
                origin=entry.place("name"),
            )
        )
    return read


def _indicator(entry: Fields, spelling: _Spelling, skipped: list[Problem]) -> Indicator | None:
    sli = entry.part("sli", say("an indicator: events, raw or plugin"), required=True)
    if sli is None:
        return None
    kinds = [key for key in ("events", "raw", "plugin") if sli.has(key)]
    if len(kinds) != 1:
        sli.report(
            "",
            say(
                "expected one of events, raw or plugin, found {kinds}",
                kinds=said_join(say(" and "), kinds) or say("none"),
            ),
        )
        return None
    inside = sli.part(kinds[0], say("an indicator"), required=True)
    if inside is None:
        return None
    if kinds == ["plugin"]:
        name = inside.text("id", say("the id of the plugin")) or "?"
        reason = say("the plugin {name} makes its queries inside Sloth; write events or raw instead", name=name)
        skipped.append(
            Problem(
                sli.findings.where,
                sli.node.line_of("plugin"),
                sli.path("plugin"),
                say("not supported: {reason}", reason=reason),
            )
        )
        return Unmeasured(reason)
    if kinds == ["raw"]:
        query = inside.text(spelling.error_ratio_query, say("a PromQL query of the error ratio"), required=True)
        return None if query is None else RawRatio(query, is_error=True)
    bad = inside.text(spelling.error_query, say("a PromQL query of the bad events"), required=True)
    total = inside.text(spelling.total_query, say("a PromQL query of all events"), required=True)
    for key, query in ((spelling.error_query, bad), (spelling.total_query, total)):
        if query is not None and ".window" not in query:
            inside.report(key, say("expected {{.window}} as the range of the query, found none"))
    return None if bad is None or total is None else EventRatio(bad, False, total, is_counter=False)


def _pairs(entry: Fields, spelling: _Spelling) -> tuple[BurnPair, ...]:
    """The usual pairs without those whose alert is disabled."""
    alerting = entry.part("alerting", "alerting")
    off = set()
    if alerting is not None:
        for key, urgency in ((spelling.page_alert, Urgency.PAGE), (spelling.ticket_alert, Urgency.TICKET)):
            alert = alerting.part(key, say("an alert"))
            if alert is not None and alert.flag("disable"):
                off.add(urgency)
    return tuple(pair for pair in DEFAULT_PAIRS if pair.urgency not in off)


def _sla(labels: Fields | None) -> float | None:
    """The agreement an author names in a label: watchfloor_sla, a ratio."""
    value = None if labels is None else labels.number(_SLA_LABEL, say("a ratio between 0 and 1, such as 0.995"))
    if labels is not None and value is not None and not 0 < value < 1:
        labels.report(_SLA_LABEL, say("expected a ratio between 0 and 1, such as 0.995, found {value:g}", value=value))
        return None
    return value
