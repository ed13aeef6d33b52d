"""OpenSLO v1: gathers the objects of all files, then joins them into objectives, for SLOs refer to what stands elsewhere."""

from dataclasses import dataclass, field
from datetime import datetime

from models.kernel.errors import Problem
from models.slo.burn import DEFAULT_PAIRS
from models.slo.fields import Fields
from models.slo.objective import Budgeting, Compare, Indicator, Slice, Slo
from models.slo.openslo_alerts import check_alerts, read_pairs
from models.slo.openslo_indicator import read_indicator
from models.slo.time_window import THIRTY_DAYS, TimeWindow, is_zone, parse_length
from resources.said import say

API_VERSION = "openslo/v1"
KINDS = ("SLO", "SLI", "Service", "AlertPolicy", "AlertCondition", "DataSource", "AlertNotificationTarget")
_SLA_MARK = "watchfloor/sla"
_TARGET = say("a ratio between 0 and 1, such as 0.999")


@dataclass(slots=True)
class OpenSlo:
    """The objects of one reading, by kind and name."""

    skipped: list[Problem]
    specs: dict[str, dict[str, Fields]] = field(default_factory=lambda: {kind: {} for kind in KINDS})
    slos: list[tuple[str, Fields, Fields]] = field(default_factory=list)
    """Name, metadata and spec of every SLO."""
    counts: dict[str, int] = field(default_factory=dict)

    def take(self, document: Fields) -> None:
        """Gather one object. A kind or version not known is skipped and reported."""
        version = document.text("apiVersion", API_VERSION, required=True)
        kind = document.text("kind", say("one of {kinds}", kinds=", ".join(KINDS)), required=True)
        if version is None or kind is None:
            return
        if version != API_VERSION:
            said = say(
                "version {version!r} of OpenSLO is not supported, expected {api_version}; {kind} skipped",
                version=version,
                api_version=API_VERSION,
                kind=kind,
            )
            self._skip(document, "apiVersion", said)
            return
        if kind not in KINDS:
            self._skip(
                document,
                "kind",
                say("expected one of {kinds}, found {kind!r}; skipped", kinds=", ".join(KINDS), kind=kind),
            )
            return
        metadata = document.part("metadata", say("metadata with a name"), required=True)
        name = None if metadata is None else metadata.text("name", say("a name"), required=True)
        spec = document.part("spec", say("a spec"), required=True)
        if metadata is None or name is None or spec is None:
            return
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if kind == "SLO":
            self.slos.append((name, metadata, spec))
        else:
            self.specs[kind].setdefault(name, spec)
        if kind == "SLI":
            # Checked where it stands, whether or not an SLO uses it.
            read_indicator(spec, None, {}, None, None)

    def read(self) -> list[Slo]:
        """Every objective of every SLO; alert policies are checked, used or not."""
        check_alerts(self.specs["AlertPolicy"], self.specs["AlertCondition"], self.skipped)
        return [slo for name, metadata, spec in self.slos for slo in self._objectives(name, metadata, spec)]

    def _objectives(self, name: str, metadata: Fields, spec: Fields) -> list[Slo]:
        service = spec.text("service", say("the name of the service"), required=True)
        window = _window(spec)
        budgeting = _budgeting(spec)
        pairs = read_pairs(spec, self.specs["AlertPolicy"], self.specs["AlertCondition"], self.skipped)
        read = []
        objectives = spec.parts("objectives", say("at least one objective"), required=True)
        for index, objective in enumerate(objectives):
            target, piece = _target(objective), _slice(objective, budgeting)
            indicator = self._indicator(spec, objective)
            if service is None or window is None or budgeting is None or target is None or indicator is None:
                continue
            label = objective.text("displayName", say("a name")) or str(index + 1)
            read.append(
                Slo(
                    service=service,
                    name=f"{name} / {label}" if len(objectives) > 1 else name,
                    objective=target,
                    indicator=indicator,
                    window=window,
                    budgeting=budgeting,
                    slice=piece,
                    pairs=pairs or DEFAULT_PAIRS,
                    sla=_sla(metadata),
                    description=spec.text("description", "text") or "",
                    origin=objective.place(),
                )
            )
        return read

    def _indicator(self, spec: Fields, objective: Fields) -> Indicator | None:
        types = {name: source.text("type", say("a type")) or "" for name, source in self.specs["DataSource"].items()}
        operator, limit = _compare(objective), objective.number("value", say("a number"))
        holders = [each for each in (spec, objective) if each.has("indicator") or each.has("indicatorRef")]
        if len(holders) != 1 or (holders[0].has("indicator") and holders[0].has("indicatorRef")):
            spec.report("indicator", say("expected either indicator or indicatorRef, once"))
            return None
        (holder,) = holders
        if holder.has("indicatorRef"):
            name = holder.text("indicatorRef", say("the name of an SLI"))
            if name is None:
                return None
            if name not in self.specs["SLI"]:
                holder.report(
                    "indicatorRef", say("expected the name of an SLI of these files, found {name!r}", name=name)
                )
                return None
            return read_indicator(self.specs["SLI"][name], objective, types, operator, limit)
        written = holder.part("indicator", say("an indicator"))
        inside = None if written is None else written.part("spec", say("the spec of the indicator"), required=True)
        return None if inside is None else read_indicator(inside, objective, types, operator, limit)

    def _skip(self, document: Fields, key: str, message: str) -> None:
        self.skipped.append(Problem(document.findings.where, document.node.line_of(key), document.path(key), message))


def _target(objective: Fields) -> float | None:
    if objective.has("target") and objective.has("targetPercent"):
        objective.report("targetPercent", say("expected either target or targetPercent, found both"))
        return None
    if objective.has("targetPercent"):
        percents = objective.number("targetPercent", say("a percentage between 0 and 100, such as 99.9"))
        if percents is not None and not 0 < percents < 100:
            objective.report(
                "targetPercent", say("expected a percentage between 0 and 100, found {percents:g}", percents=percents)
            )
            return None
        return None if percents is None else round(percents / 100, 12)  # 99.9 / 100 is not 0.999
    target = objective.number("target", _TARGET, required=True)
    if target is not None and not 0 < target < 1:
        hint = say("; {target:g} % is written targetPercent: {target:g}", target=target) if 1 < target < 100 else ""
        objective.report(
            "target", say("expected {expected}, found {target:g}{hint}", expected=_TARGET, target=target, hint=hint)
        )
        return None
    return target


def _slice(objective: Fields, budgeting: Budgeting | None) -> Slice | None:
    if budgeting in (None, Budgeting.OCCURRENCES):
        return None
    text = objective.text("timeSliceWindow", say("the length of a slice, such as 1m"), required=True)
    length = None if text is None else parse_length(text)
    if text is not None and length is None:
        objective.report("timeSliceWindow", say("expected a duration such as 1m, found {text!r}", text=text))
    needs_target = budgeting is Budgeting.TIMESLICES
    target = objective.number("timeSliceTarget", _TARGET, required=needs_target)
    if target is not None and not 0 < target <= 1:
        objective.report(
            "timeSliceTarget", say("expected {expected}, found {target:g}", expected=_TARGET, target=target)
        )
        return None
    return None if length is None else Slice(float(length[0]), 1.0 if target is None else target)


def _compare(objective: Fields) -> Compare | None:
    text = objective.text("op", say("lt, lte, gt or gte"))
    if text is None:
        return None
    if text not in Compare._value2member_map_:
        objective.report("op", say("expected lt, lte, gt or gte, found {text!r}", text=text))
        return None
    return Compare(text)


def _budgeting(spec: Fields) -> Budgeting | None:
    text = spec.text("budgetingMethod", say("one of {budgeting}", budgeting=", ".join(Budgeting)))
    if text is None:
        return None if spec.has("budgetingMethod") else Budgeting.OCCURRENCES
    if text not in Budgeting._value2member_map_:
        spec.report(
            "budgetingMethod",
            say("expected one of {budgeting}, found {text!r}", budgeting=", ".join(Budgeting), text=text),
        )
        return None
    return Budgeting(text)


def _window(spec: Fields) -> TimeWindow | None:
    if not spec.has("timeWindow"):
        return THIRTY_DAYS
    windows = spec.parts("timeWindow", say("one time window"), required=True)
    if len(windows) != 1:
        if len(windows) > 1:
            spec.report("timeWindow", say("expected one time window, found {count}", count=len(windows)))
        return None
    (window,) = windows
    text = window.text("duration", say("a duration such as 30d, 1w or 1M"), required=True)
    length = None if text is None else parse_length(text)
    if text is not None and length is None:
        window.report("duration", say("expected a duration such as 30d, 1w, 1M, 1Q or 1Y, found {text!r}", text=text))
    is_rolling, calendar = window.flag("isRolling"), window.part("calendar", say("a calendar"))
    if length is None:
        return None
    if calendar is None:
        if is_rolling is False:
            window.report(
                "calendar", say("expected calendar with startTime and timeZone for a window that does not roll")
            )
            return None
        return TimeWindow(length[0])
    if is_rolling is True:
        window.report("isRolling", say("expected no calendar for a window that rolls"))
        return None
    start = calendar.text("startTime", say("a local time such as 2026-01-01 00:00:00"), required=True)
    zone = calendar.text("timeZone", say("a time zone such as Europe/Paris"), required=True)
    if start is None or zone is None:
        return None
    try:
        anchor = datetime.fromisoformat(start).replace(tzinfo=None, microsecond=0)
    except ValueError:
        calendar.report(
            "startTime", say("expected a local time such as 2026-01-01 00:00:00, found {start!r}", start=start)
        )
        return None
    if not is_zone(zone):
        calendar.report(
            "timeZone", say("expected a time zone this system knows, such as Europe/Paris, found {zone!r}", zone=zone)
        )
        return None
    return TimeWindow(length[0], length[1], anchor, zone)


def _sla(metadata: Fields) -> float | None:
    """The agreement an author names in an annotation: watchfloor/sla, a ratio."""
    marks = metadata.part("annotations", "annotations")
    value = None if marks is None else marks.number(_SLA_MARK, _TARGET)
    if marks is not None and value is not None and not 0 < value < 1:
        marks.report(_SLA_MARK, say("expected {expected}, found {value:g}", expected=_TARGET, value=value))
        return None
    return value
