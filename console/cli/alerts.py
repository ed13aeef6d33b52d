"""`alerts list|observe|ack|link|unlink|shelve|unshelve|resolve|window …`: the inbox without a screen; the same gates answer."""

import argparse
from typing import Any, Final

from console.alert_book import AlertBook
from console.cli.context import Context
from console.instants import parse_instant
from models.alerts.inbox import commands as c
from models.alerts.inbox.payloads import MOST_BYTES, read_payload
from models.alerts.inbox.views import Inbox, InboxAlert, Window
from models.health.service_names import ServiceNames
from models.kernel.clock import rfc3339
from models.kernel.errors import BadInput, Problem, Refused
from models.kernel.ids import StreamId

SHELF_MS: Final = {"15m": 15 * 60_000, "1h": 3_600_000, "4h": 4 * 3_600_000}


def add_parser(nouns: Any) -> None:
    """All verbs of the noun."""
    noun = nouns.add_parser("alerts", help="the alert inbox: list, acknowledge, link, shelve, maintenance windows")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    made: dict[str, argparse.ArgumentParser] = {}
    for name, text in (
        ("list", "what stands, worst first; with flood, shelves and windows"),
        ("observe", "take the alerts of a document: Alertmanager, PagerDuty V3, CloudEvents"),
        ("ack", "acknowledge"),
        ("link", "link to an incident"),
        ("unlink", "take the link back"),
        ("shelve", "put aside for a while, with a reason"),
        ("unshelve", "take off the shelf"),
        ("resolve", "say that it is over"),
    ):
        made[name] = verbs.add_parser(name, help=text)
    for name in ("ack", "link", "unlink", "shelve", "unshelve", "resolve"):
        made[name].add_argument("keys", nargs="+", metavar="KEY", help="of an alert, or at least its first 6 digits")
    made["list"].add_argument("--cleared", action="store_true", help="also what is resolved and acknowledged")
    made["observe"].add_argument("file", metavar="FILE", help="JSON; - for standard input")
    made["observe"].add_argument("--source", default="file", metavar="NAME", help="what the inbox calls the source")
    made["link"].add_argument("--incident", required=True, metavar="ID", help="number or id")
    made["shelve"].add_argument("--for", dest="span", choices=(*SHELF_MS, "incident"), required=True)
    made["shelve"].add_argument("--incident", metavar="ID", help="at whose end it comes off")
    made["shelve"].add_argument("--reason", required=True)
    _add_windows(verbs.add_parser("window", help="maintenance windows"), made)
    for parser in made.values():
        parser.add_argument("--json", action="store_true")


def _add_windows(noun: argparse.ArgumentParser, made: dict[str, argparse.ArgumentParser]) -> None:
    verbs = noun.add_subparsers(dest="window", metavar="VERB", required=True)
    opened = verbs.add_parser("open", help="alerts in this scope page nobody for this time")
    opened.add_argument("change", metavar="CHANGE", help="id of the change")
    for name in ("service", "zone", "rule"):
        opened.add_argument(f"--{name}", action="append", default=[], metavar="NAME", help="may be given often")
    opened.add_argument("--start", metavar="TIME", help="RFC 3339; now where it is left out")
    opened.add_argument("--end", required=True, metavar="TIME")
    opened.add_argument("--reason", required=True)
    extended = verbs.add_parser("extend", help="another end")
    extended.add_argument("id", metavar="ID", help="of the window or its change")
    extended.add_argument("--end", required=True, metavar="TIME")
    cancelled = verbs.add_parser("cancel", help="end it now")
    cancelled.add_argument("id", metavar="ID")
    cancelled.add_argument("--reason", required=True)
    listed = verbs.add_parser("list", help="in force or to come")
    made.update({"window open": opened, "window extend": extended, "window cancel": cancelled, "window list": listed})


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Do it and say how the inbox stands; refusals and bad input are raised."""
    if arguments.verb == "observe":
        return _observe(arguments, context)
    if arguments.verb not in ("list", "window") or getattr(arguments, "window", "list") != "list":
        context.desk().execute(_command(arguments, context))
    inbox = _inbox(context)
    if arguments.json:
        context.json(_document(inbox, with_cleared=getattr(arguments, "cleared", False)))
    elif arguments.verb == "window":
        for window in inbox.windows:
            context.out(_window_line(window))
    else:
        for line in _lines(inbox, with_cleared=getattr(arguments, "cleared", False)):
            context.out(line)
    return 0


def _observe(arguments: argparse.Namespace, context: Context) -> int:
    """0 also where nothing was new; 2 where nothing could be read."""
    if arguments.file != "-" and (path := context.path(arguments.file)).is_file() and path.stat().st_size > MOST_BYTES:
        message = f"expected at most {MOST_BYTES // 1024 // 1024} MiB"
        raise BadInput(Problem(arguments.file, None, "", message))
    text = context.read_text(arguments.file)
    desk = context.desk()
    catalog = desk.catalog()
    names, tiers = ServiceNames(catalog), {each.id: each.tier for each in catalog.services} if catalog else {}
    payload = read_payload(text.encode(errors="replace"), arguments.file, names, arguments.source, desk.clock.now_ms())
    if payload.problems and not payload.alerts:
        raise BadInput(*payload.problems[:20])
    events = 0
    try:
        told = c.Observe(arguments.source, payload.alerts, (), tiers, payload.is_complete)
        events = len(desk.execute(told).events)
    except Refused:
        pass  # the same once more is no error: senders repeat themselves
    for problem in payload.problems[:20]:
        context.err(f"left out: {problem}")
    if arguments.json:
        left_out = [str(each) for each in payload.problems]
        context.json({"form": payload.form, "alerts": len(payload.alerts), "events": events, "left_out": left_out})
    else:
        context.out(f"{payload.form}: {len(payload.alerts)} alerts" + ("" if events else ", nothing new"))
    return 0


def _command(arguments: argparse.Namespace, context: Context) -> c.InboxCommand:
    desk = context.desk()
    now_ms = desk.clock.now_ms()
    if arguments.verb == "window":
        return _window_command(arguments, now_ms)
    keys = desk.read(lambda: tuple(_key(desk.alerts, each) for each in arguments.keys))
    incident: StreamId | None = None
    if getattr(arguments, "incident", None) is not None:
        incident = desk.read(lambda: desk.incidents.find(arguments.incident))
    match arguments.verb:
        case "ack":
            return c.Acknowledge(keys)
        case "link":
            assert incident is not None  # the option is required
            return c.Link(keys, incident, arguments.incident)
        case "unlink":
            return c.Unlink(keys)
        case "shelve":
            until = None if arguments.span == "incident" else now_ms + SHELF_MS[arguments.span]
            return c.Shelve(keys, until, arguments.reason, incident)
        case "unshelve":
            return c.Unshelve(keys)
        case _:
            return c.Resolve(keys)


def _window_command(arguments: argparse.Namespace, now_ms: int) -> c.InboxCommand:
    if arguments.window == "cancel":
        return c.CancelWindow(arguments.id, arguments.reason)
    end = parse_instant(arguments.end, "--end", now_ms)
    if arguments.window == "extend":
        return c.ExtendWindow(arguments.id, end)
    start = now_ms if arguments.start is None else parse_instant(arguments.start, "--start", now_ms)
    zones, rules = tuple(arguments.zone), tuple(arguments.rule)
    return c.OpenWindow(arguments.change, tuple(arguments.service), start, end, arguments.reason, zones, rules)


def _key(book: AlertBook, wanted: str) -> str:
    """The key meant. On the store thread."""
    if book.state.firing(wanted) is not None or len(wanted) < 6:
        return wanted
    runs = [run for print_ in book.state.prints() for run in book.state.runs(print_)]
    found = [run.last.key for run in runs if any(each.key.startswith(wanted) for each in run.firings)]
    if len(found) > 1:
        raise BadInput(Problem("alert", None, "", f"{wanted!r} may mean several alerts; give more of its key"))
    return found[0] if found else wanted


def _inbox(context: Context) -> Inbox:
    desk = context.desk()
    catalog = desk.catalog()
    services = () if catalog is None else catalog.services
    needs = {each.id: tuple(one.target for one in each.depends_on) for each in services}
    # Verdicts need sources: a verb knows none, so only alerts themselves fold what depends on their service.
    return desk.read(lambda: desk.alerts.board({}, needs))


def _lines(inbox: Inbox, with_cleared: bool) -> list[str]:
    lines = []
    if inbox.flood is not None:
        lines.append(f"FLOOD: {inbox.flood.count} alerts in 10 min since {_time(inbox.flood.since_ms)}")
        if inbox.first_out is not None:
            lines.append(f"first out: {_line(inbox.first_out)}")
    for group in inbox.groups:
        lines.append(f"{group.service or 'no service'}: {group.count} ({'/'.join(map(str, group.mix))})")
        lines += [f"  {_line(alert)}" for alert in group.alerts]
    lines += [f"SHELVED until {_time(each.until_ms)}: {_line(each.alert)}: {each.reason}" for each in inbox.shelves]
    lines += [f"cleared: {_line(alert)}" for alert in (inbox.cleared if with_cleared else ())]
    return lines or ["no alerts"]


def _line(alert: InboxAlert) -> str:
    said = f"{alert.key[:8]} {alert.priority.name} {alert.state.upper()} {_time(alert.began_ms)} {alert.name}"
    said += f" x{alert.count}" if alert.count > 1 else ""
    said += f" {alert.summary}" if alert.summary != alert.name else ""
    return said + (f" [{alert.suppressed_by}]" if alert.suppressed_by else "")


def _window_line(window: Window) -> str:
    scope = ", ".join((*window.services, *window.zones, *window.rules))
    over = " CANCELLED" if window.is_cancelled else ""
    return f"{window.change} {_time(window.start_ms)} to {_time(window.end_ms)}{over}: {scope}: {window.reason}"


def _time(at_ms: int | None) -> str:
    return "the incident's end" if at_ms is None else rfc3339(at_ms)


def _document(inbox: Inbox, with_cleared: bool) -> dict[str, Any]:
    flood, first = inbox.flood, inbox.first_out
    return {
        "groups": [
            {"service": each.service, "state": each.state, "mix": each.mix, "alerts": [*map(_plain, each.alerts)]}
            for each in inbox.groups
        ],
        "flood": None if flood is None else {"since": rfc3339(flood.since_ms), "count": flood.count},
        "first_out": None if first is None else first.key,
        "shelves": [
            {"until": None if each.until_ms is None else rfc3339(each.until_ms), "reason": each.reason}
            | {"alert": _plain(each.alert)}
            for each in inbox.shelves
        ],
        "windows": [
            {"id": each.id, "change": each.change, "services": each.services, "zones": each.zones}
            | {"rules": each.rules, "start": rfc3339(each.start_ms), "end": rfc3339(each.end_ms)}
            | {"reason": each.reason, "cancelled": each.is_cancelled}
            for each in inbox.windows
        ],
        "suppressed": inbox.suppressed,
        "cleared": [*map(_plain, inbox.cleared)] if with_cleared else len(inbox.cleared),
    }


def _plain(alert: InboxAlert) -> dict[str, Any]:
    return {
        "key": alert.key,
        "source": alert.source,
        "name": alert.name,
        "service": alert.service,
        "priority": alert.priority.name,
        "state": alert.state,
        "summary": alert.summary,
        "began": rfc3339(alert.began_ms),
        "resolved": None if alert.resolved_ms is None else rfc3339(alert.resolved_ms),
        "count": alert.count,
        "latched": alert.is_latched,
        "chattering": alert.is_chattering,
        "acked_by": alert.acked_by,
        "incident": alert.incident_number or None,
        "suppressed_by": alert.suppressed_by or None,
        "ack_due": None if alert.ack_due_ms is None else rfc3339(alert.ack_due_ms),
    }
