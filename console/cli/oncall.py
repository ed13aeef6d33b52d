"""`oncall validate|import|confirm|who|gaps|route|review`: who answers now, who would be told, and what is not covered."""

import argparse
from dataclasses import asdict
from typing import Any, Final

from console.cli.context import Context
from console.instants import parse_instant
from console.oncall_book import ConfirmPlan, PublishPlan
from models.catalog.estate import Catalog
from models.freshness.classes import DataClass
from models.health.figure import age
from models.incident.escalation.part import PART
from models.incident.escalation.review import review
from models.incident.escalation.views import EscalationView
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.oncall.duty import OnDuty, who
from models.oncall.gaps import CriticalService, gaps
from models.oncall.plan import Duty, Person
from models.oncall.route import route
from models.oncall.shape import SeverityWord
from models.oncall.standing import PlanFiles, Standing, plan_files

_FILES: Final = "one plan (YAML, docs/oncall.md) and the iCalendar files it names"


def add_parser(nouns: Any) -> None:
    """All verbs of the noun."""
    noun = nouns.add_parser("oncall", help="on-call: who answers now, hand-offs, gaps, routes")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)

    def verb(name: str, text: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = verbs.add_parser(name, help=text)
        made.add_argument("--json", action="store_true", help="print one JSON document")
        return made

    for name, text in (("validate", "say what is wrong with a plan"), ("import", "put a plan in force")):
        verb(name, text).add_argument("files", nargs="+", metavar="FILE", help=_FILES)
    verb("confirm", "say that the plan in force is still right")
    asked = verb("who", "who is on call for a service, roster or schedule; without one, for every roster")
    asked.add_argument("service", nargs="?", metavar="SERVICE")
    asked.add_argument("--at", metavar="TIME")
    asked.add_argument("--region", default="")
    verb("gaps", "uncovered hours of the next 14 days, and critical services without a primary").add_argument(
        "--at", metavar="TIME", help="from when"
    )
    looked = verb("review", "how long each escalation level took to be taken up in the last 90 days")
    looked.add_argument("--target-minutes", type=float, default=15.0, metavar="N", help="the longest that is well (15)")
    way = verb("route", "the exact person and path for an alert that did not happen")
    way.add_argument("--severity", required=True, metavar="SEVn")
    way.add_argument("--region", default="")
    way.add_argument("--service", default="")
    way.add_argument("--at", metavar="TIME")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Exit status 0 done, 1 where there is no plan in force or somebody is missing; BadInput for what can't be taken."""
    runs = {
        "validate": _validate,
        "import": _import,
        "confirm": _confirm,
        "who": _who,
        "gaps": _gaps,
        "route": _route,
        "review": _review,
    }
    return runs[arguments.verb](arguments, context)


def _validate(arguments: argparse.Namespace, context: Context) -> int:
    files = _read(arguments, context)
    _tell(arguments, context, {"valid": True, **_counts(files)}, f"Valid: {_counted(files)}.")
    return 0


def _import(arguments: argparse.Namespace, context: Context) -> int:
    files, desk = _read(arguments, context), context.desk()
    desk.execute(PublishPlan(files))
    standing = _standing(context)
    _tell(
        arguments,
        context,
        {"version": standing.version, **_counts(files)},
        f"In force as version {standing.version}: {_counted(files)}.",
    )
    return 0


def _confirm(arguments: argparse.Namespace, context: Context) -> int:
    context.desk().execute(ConfirmPlan())
    standing = _standing(context)
    _tell(arguments, context, _age(standing, context), f"Confirmed version {standing.version}.")
    return 0


def _who(arguments: argparse.Namespace, context: Context) -> int:
    standing, catalog = _current(context), context.desk().catalog()
    plan, at_ms = standing.plan, _at(arguments, context)
    name = arguments.service
    if name is not None and name not in {*plan.schedule, *plan.roster} and not _is_service(name, standing, catalog):
        known = ", ".join([*plan.roster, *plan.schedule])
        raise BadInput(
            Problem("service", None, "", f"{name!r} is neither a service, a roster nor a schedule; known: {known}")
        )
    team = _team(catalog, name or "")
    asked = [name] if name is not None else list(plan.roster)
    found = []
    for each in asked:
        found.append(who(plan, each, at_ms, Duty.PRIMARY, arguments.region, team))
        if each not in plan.schedule:
            found.append(who(plan, each, at_ms, Duty.SECONDARY, arguments.region, team))
    document = {"at": rfc3339(at_ms), **_age(standing, context), "on_call": [_duty(each) for each in found]}
    lines = [line for each in found for line in _duty_lines(each)]
    _tell(arguments, context, document, "\n".join([*lines, _age_line(standing, context)]))
    return 0 if any(each.person is not None for each in found if each.duty is Duty.PRIMARY) else 1


def _gaps(arguments: argparse.Namespace, context: Context) -> int:
    standing, catalog = _current(context), context.desk().catalog()
    found = gaps(standing.plan, _at(arguments, context), critical_services(catalog))
    rows = [
        {
            "what": gap.what,
            "duty": str(gap.duty),
            "start": rfc3339(gap.start_ms),
            "end": rfc3339(gap.end_ms),
            "services": list(gap.services),
            "sentence": gap.sentence,
        }
        for gap in found
    ]
    no_catalog = [] if catalog else ["No catalogue is in force: services without a primary can't be told."]
    lines = [gap.sentence for gap in found] or ["No gaps in the next 14 days."]
    document = {**_age(standing, context), "has_catalog": catalog is not None, "gaps": rows}
    _tell(arguments, context, document, "\n".join([*lines, *no_catalog, _age_line(standing, context)]))
    return 1 if found else 0


def _route(arguments: argparse.Namespace, context: Context) -> int:
    severity = arguments.severity.strip().upper().replace("-", "")
    if severity not in SeverityWord.__members__:
        raise BadInput(
            Problem("--severity", None, "", f"{arguments.severity!r} is not one of {', '.join(SeverityWord)}")
        )
    standing = _current(context)
    team = _team(context.desk().catalog(), arguments.service)
    found = route(standing.plan, _at(arguments, context), severity, arguments.region, arguments.service, team)
    stops = [
        {
            "level": stop.level,
            "after_seconds": stop.after_seconds,
            "notify": stop.notify,
            "person": _person(stop.person),
            "path": list(stop.path),
        }
        for stop in found.stops
    ]
    lines = [
        f"level {stop.level}, after {stop.after_seconds // 60} min: {_named(stop.person)}\n    "
        + "\n    ".join(stop.path)
        for stop in found.stops
    ]
    document = {"at": rfc3339(found.at_ms), "severity": severity, **_age(standing, context), "stops": stops}
    _tell(arguments, context, document, "\n".join([*lines, _age_line(standing, context)]))
    return 0 if found.stops[0].person is not None else 1


def _review(arguments: argparse.Namespace, context: Context) -> int:
    if not 0 < arguments.target_minutes <= 10_080:
        raise BadInput(Problem("--target-minutes", None, "", "expected minutes above 0, up to a week"))
    desk, now_ms = context.desk(), context.clock.now_ms()

    def question() -> list[tuple[EscalationView, ...]]:
        # Drills tell nothing of how people answer in earnest.
        real = [each.id for each in desk.incidents.headings() if not each.drill]
        return [desk.incidents.state(stream).part(PART).items for stream in real]

    targets = dict.fromkeys(range(1, 10), arguments.target_minutes * 60)
    found = review(desk.read(question), now_ms, targets)
    rows = [{**asdict(each), "task": each.task or None} for each in found]
    lines = []
    for each in found:
        took = "never taken up" if each.median_seconds is None else f"median {each.median_seconds / 60:.0f} min"
        lines.append(f"level {each.level}: {took} in {each.incidents} incidents, {each.unanswered} unanswered")
        lines += [f"    {each.task}"] if each.task else []
    _tell(arguments, context, {"levels": rows}, "\n".join(lines) or "No escalation fired in the last 90 days.")
    return 0


def critical_services(catalog: Catalog | None) -> tuple[CriticalService, ...]:
    """What the catalogue says of services that need a primary."""
    services = catalog.services if catalog is not None else ()
    return tuple(CriticalService(each.id, each.tier, each.team or "", each.regions) for each in services)


def _read(arguments: argparse.Namespace, context: Context) -> PlanFiles:
    files = plan_files({name.rsplit("/", 1)[-1]: context.read_text(name) for name in arguments.files})
    _ = files.plan
    return files


def _standing(context: Context) -> Standing:
    desk = context.desk()
    standing = desk.read(lambda: desk.oncall.current)
    if standing is None:
        raise Refused("no on-call plan is in force", ("import one: oncall import FILE…",))
    return standing


def _current(context: Context) -> Standing:
    """Raises StaleData where the copy of the plan here is too old to say who answers now."""
    desk = context.desk()
    desk.read(lambda: desk.freshness.require(DataClass.ON_CALL))
    return _standing(context)


def _at(arguments: argparse.Namespace, context: Context) -> int:
    now_ms = context.clock.now_ms()
    return now_ms if arguments.at is None else parse_instant(arguments.at, "--at", now_ms)


def _is_service(name: str, standing: Standing, catalog: Catalog | None) -> bool:
    return (catalog is not None and name in catalog.by_id) or any(
        name in each.services for each in standing.plan.rosters
    )


def _team(catalog: Catalog | None, service: str) -> str:
    known = catalog.by_id.get(service) if catalog is not None else None
    return (known.team or "") if known is not None else ""


def _counts(files: PlanFiles) -> dict[str, int]:
    plan = files.plan
    return {
        "people": len(plan.people),
        "schedules": len(plan.schedules),
        "rosters": len(plan.rosters),
        "calendars": len(files.calendars),
    }


def _counted(files: PlanFiles) -> str:
    return f"{files.plan.name}, " + ", ".join(f"{count} {what}" for what, count in _counts(files).items())


def _age(standing: Standing, context: Context) -> dict[str, Any]:
    return {
        "version": standing.version,
        "published": rfc3339(standing.published_ms),
        "confirmed": rfc3339(standing.confirmed_ms),
        "age_seconds": round(standing.age_seconds(context.clock.now_ms())),
    }


def _age_line(standing: Standing, context: Context) -> str:
    return f"Plan version {standing.version}, confirmed {age(standing.age_seconds(context.clock.now_ms()))} ago."


def _person(person: Person | None) -> dict[str, str] | None:
    if person is None:
        return None
    return {"id": person.id, "name": person.name, "phone": person.phone, "contact": person.contact}


def _named(person: Person | None) -> str:
    if person is None:
        return "NOBODY"
    return f"{person.name}, {person.phone or 'no phone number on record'}"


def _duty(found: OnDuty) -> dict[str, Any]:
    return {
        "asked": found.asked,
        "duty": str(found.duty),
        "person": _person(found.person),
        "schedule": found.schedule,
        "until": None if found.until_ms is None else rfc3339(found.until_ms),
        "next": _person(found.next_person),
        "path": list(found.path),
    }


def _duty_lines(found: OnDuty) -> list[str]:
    return [f"{found.asked}, {found.duty}: {_named(found.person)}", *(f"    {step}" for step in found.path)]


def _tell(arguments: argparse.Namespace, context: Context, document: Any, text: str) -> None:
    if arguments.json:
        context.json(document)
    else:
        context.out(text)
