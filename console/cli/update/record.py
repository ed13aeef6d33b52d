"""`update record|etr|templates`: the status record, estimates, and the words that come ready made."""

import argparse
from typing import Any, Final

from console.cli.context import Context
from console.cli.incident.opened import incident_of
from console.cli.noun import AddVerb, Run
from console.comms_book import CommsDesk
from models.comms import commands as c
from models.comms.audience import CommsAudience
from models.comms.clock_words import moment
from models.comms.record import Basis, Confidence, Fact
from models.comms.templates.reading import read_templates
from models.comms.templates.template import Template
from models.comms.views import CommsView
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem
from models.kernel.ids import StreamId

_TEXTS: Final = tuple(str(fact) for fact in Fact if fact.is_text)


def add_parsers(verb: AddVerb) -> None:
    """record, etr, templates"""
    record = verb("record", "the status record: one truth for every audience", "id")
    for name in _TEXTS:
        record.add_argument(f"--{name}", metavar="TEXT", help="empty clears it")
    record.add_argument("--phase", metavar="PHASE", help="investigating, identified, monitoring or resolved")
    record.add_argument("--next-update", metavar="TIME", help="14:59 (UTC), or +20 for minutes from now")
    record.add_argument(
        "--cause", metavar="TEXT", help="what may be told of the cause; needs --to, --decider, --because"
    )
    record.add_argument("--to", metavar="AUDIENCES", default="", help="by commas")
    record.add_argument("--decider", metavar="NAME", default="")
    record.add_argument("--because", metavar="REASON", default="")
    record.add_argument("--why", metavar="TEXT", default="", help="why it changed")
    etr = verb("etr", "estimate of restoration: set it, withdraw it, log who asked for one", "id")
    etr.add_argument("--by", metavar="TIME", help="14:59 (UTC) or +40; needs --basis and --confidence")
    etr.add_argument("--basis", choices=[str(each) for each in Basis])
    etr.add_argument("--confidence", choices=[str(each) for each in Confidence])
    etr.add_argument("--note", default="")
    etr.add_argument("--withdraw", action="store_true", help="there is no estimate any more")
    etr.add_argument("--asked", metavar="WHO", help="somebody asked for a time")
    templates = verb("templates", "list, check, import or pre-approve templates")
    templates.add_argument("--check", metavar="FILE", help="read it, and tell every problem with its line")
    templates.add_argument("--import", dest="taken", metavar="FILE", help="an organisation's own templates (TOML)")
    templates.add_argument("--preapprove", metavar="KEY", help="agree beforehand to a holding statement")
    templates.add_argument("--group", default="legal", help="in whose name: legal, pr or executive")
    templates.add_argument("--show", metavar="KEY", help="one template, word for word")


def look(arguments: argparse.Namespace, context: Context) -> tuple[StreamId, CommsDesk]:
    """The incident meant, and everything said about it."""
    desk, incident = context.desk(), incident_of(arguments, context)
    return incident, desk.read(lambda: desk.comms.desk(incident, desk.identity.me))


def _record(arguments: argparse.Namespace, context: Context) -> None:
    desk, incident = context.desk(), incident_of(arguments, context)
    now_ms = desk.clock.now_ms()
    given = {fact: getattr(arguments, str(fact)) for fact in Fact if fact is not Fact.ETR}
    changes = [
        c.ChangeFact(incident, fact, _value(fact, value, arguments, now_ms), arguments.why)
        for fact, value in given.items()
        if value is not None
    ]
    # All are judged before the first is recorded: what is refused must not stand half in the record.
    desk.read(lambda: [desk.comms.decide(change, desk.identity.me) for change in changes])
    for change in changes:
        desk.execute(change)
    _, found = look(arguments, context)
    if arguments.json:
        context.json(record_document(found.view))
        return
    for fact, seen in found.view.facts.items():
        conflict = " (several values stand)" if seen.in_conflict else ""
        context.out(f"{fact.label}: {seen.words or '–'}{conflict}")


def record_document(view: CommsView) -> dict[str, Any]:
    """By fact; null where nothing is known."""
    return {str(fact): seen.value for fact, seen in view.facts.items()} | {
        "conflicts": [str(fact) for fact, seen in view.facts.items() if seen.in_conflict]
    }


def _value(fact: Fact, value: str, arguments: argparse.Namespace, now_ms: int) -> Any:
    if not value.strip():
        return None
    if fact is Fact.NEXT_UPDATE:
        return moment(value, now_ms, "next-update")
    if fact is Fact.CAUSE:
        audiences = [each.strip() for each in arguments.to.split(",") if each.strip()]
        return {"text": value, "audiences": audiences, "decider": arguments.decider, "reason": arguments.because}
    return value


def _etr(arguments: argparse.Namespace, context: Context) -> None:
    desk, incident = context.desk(), incident_of(arguments, context)
    wanted: list[object] = []
    if arguments.asked is not None:
        wanted.append(c.AskedForEtr(incident, arguments.asked))
    if arguments.withdraw:
        wanted.append(c.ChangeFact(incident, Fact.ETR, None, arguments.note))
    elif arguments.by is not None:
        if arguments.basis is None or arguments.confidence is None:
            raise BadInput(Problem("etr", None, "", "expected --basis and --confidence beside --by"))
        value = {
            "at_ms": moment(arguments.by, desk.clock.now_ms(), "by"),
            "basis": arguments.basis,
            "confidence": arguments.confidence,
            "note": arguments.note,
        }
        wanted.append(c.ChangeFact(incident, Fact.ETR, value))
    desk.read(lambda: [desk.comms.decide(each, desk.identity.me) for each in wanted])
    for each in wanted:
        desk.execute(each)
    _, found = look(arguments, context)
    asked = [{"who": each.body["who"], "at": rfc3339(each.at_ms)} for each in found.view.etr_asked]
    changes = [
        {"at": rfc3339(each.at_ms), "by": desk.people.name(each.actor), "etr": each.value}
        for each in found.view.changes
        if each.place == str(Fact.ETR)
    ]
    if arguments.json:
        context.json({"etr": found.view.facts[Fact.ETR].value, "asked": asked, "changes": changes})
        return
    context.out(found.view.words(Fact.ETR) or "no estimate yet")
    for each in asked:
        context.out(f"asked {each['at']} by {each['who']}")


def _templates(arguments: argparse.Namespace, context: Context) -> None:
    if arguments.check is not None:
        found = read_templates(arguments.check, context.read_text(arguments.check))
        _told(arguments, context, [_document(each, frozenset()) for each in found])
        return
    desk = context.desk()
    if arguments.taken is not None:
        desk.execute(c.ImportTemplates(context.read_text(arguments.taken), arguments.taken))
    if arguments.preapprove is not None:
        desk.execute(c.PreapproveHolding(arguments.preapprove, arguments.group))
    library = desk.read(lambda: desk.comms.library)
    agreed = desk.read(lambda: desk.comms.preapproved(desk.clock.now_ms()))
    if arguments.show is not None:
        template = library.find(arguments.show)
        if template is None:
            raise BadInput(Problem("show", None, "", f"there is no template {arguments.show!r}"))
        context.json(template.to_plain()) if arguments.json else _words(template, context)
        return
    _told(arguments, context, [_document(each, agreed.get(each.sha256, frozenset())) for each in library.templates])


def _told(arguments: argparse.Namespace, context: Context, found: list[dict[str, Any]]) -> None:
    if arguments.json:
        context.json(found)
        return
    for each in found:
        agreed = f" · agreed by {', '.join(each['preapproved'])}" if each["preapproved"] else ""
        context.out(
            f"{each['key']} v{each['version']} · {each['name']}{' · holding' if each['holding'] else ''}{agreed}"
        )


def _words(template: Template, context: Context) -> None:
    context.out(template.title)
    for section in template.sections:
        context.out(f"\n[{section.place}]\n{section.text}")


def _document(template: Template, agreed: frozenset[str]) -> dict[str, Any]:
    return {
        "key": template.key,
        "version": template.version,
        "name": template.name,
        "audience": str(template.audience),
        "phase": str(template.phase),
        "holding": template.is_holding,
        "severities": list(template.severities),
        "sha256": template.sha256,
        "preapproved": sorted(agreed),
    }


AUDIENCES: Final = [str(each) for each in CommsAudience]
VERBS: Final[dict[str, Run]] = {"record": _record, "etr": _etr, "templates": _templates}
