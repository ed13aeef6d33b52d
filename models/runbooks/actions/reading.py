"""Reads the allow-list (YAML, `watchfloor: actions/1`). Every fault is named with its line; with one, nothing is allowed."""

import ipaddress
import re
from collections.abc import Iterator
from typing import Any, Final
from urllib.parse import urlsplit

from models.access.approval.policy import DEFAULT_EXPIRY_MS, ApprovalPolicy
from models.catalog.findings import Findings
from models.catalog.yaml_nodes import ListNode, MapNode, Node, read_document
from models.kernel.errors import BadInput, Problem
from models.probes.spec import HttpExpectation, RecordType, SecretRef
from models.runbooks.actions.format import ACTIONS, MAX_BYTES
from models.runbooks.actions.parameters import parameter_fault, value_fault
from models.runbooks.actions.places import (
    Fault,
    Use,
    argv_places,
    dns_places,
    document_places,
    promql_places,
    url_places,
    whole_value,
    wrong_type,
)
from models.runbooks.actions.registration import (
    SECRET,
    Action,
    ActionKind,
    CommandTemplate,
    DnsTemplate,
    HostRule,
    HttpTemplate,
    Parameter,
    PromqlTemplate,
    Registry,
    Template,
    WaitTemplate,
    whole_placeholder,
)
from resources.said import said_join, say

_TIMEOUT_MS: Final = 30_000
_WAIT_TIMEOUT_MS: Final = 600_000
_KINDS: Final = tuple(ActionKind)


def read_actions(name: str, text: str) -> Registry:
    """The allow-list of a text; `name` is what messages call it. BadInput names everything wrong."""
    if len(text.encode(errors="replace")) > MAX_BYTES:
        raise BadInput(
            Problem(name, None, "", say("expected at most {max_bytes} KiB, found more", max_bytes=MAX_BYTES // 1024))
        )
    findings = Findings(name)
    document = read_document(name, text, say("one document with actions"))
    values = ACTIONS.read(document, "", findings) or {}
    # What follows compares entries with one another and needs every single field to be sound.
    findings.raise_any()
    hosts = tuple(
        _host(entry, f"hosts[{at}]", node, findings)
        for at, (entry, node) in enumerate(_listed(document, "hosts", values))
    )
    read = [
        (action, f"actions[{at}]", node)
        for at, (entry, node) in enumerate(_listed(document, "actions", values))
        if (action := _action(entry, f"actions[{at}]", node, findings)) is not None
    ]
    registry = Registry(tuple(action for action, _, _ in read), hosts, name)
    for action, at, node in read:
        _check_references(action, registry, at, node, findings)
    findings.raise_any()
    return registry


def _host(entry: dict[str, Any], at: str, node: MapNode, findings: Findings) -> HostRule:
    for network in entry.get("addresses", ()):
        try:
            ipaddress.ip_network(network)
        except ValueError as error:
            findings.add(node.line_of("addresses"), f"{at}.addresses", say("expected a network: {error}", error=error))
    return HostRule(
        entry["host"].lower(),
        tuple(int(port) for port in entry.get("ports", (443,))),
        entry.get("plain_http", False),
        entry.get("addresses", ()),
        entry.get("ca"),
    )


def _action(entry: dict[str, Any], at: str, node: MapNode, findings: Findings) -> Action | None:
    kinds = [kind for kind in _KINDS if kind.value in entry]
    if len(kinds) != 1:
        listed = said_join(say(" and "), kinds) or say("none of them")
        findings.add(
            node.line, at, say("expected one of {kinds}, found {listed}", kinds=", ".join(_KINDS), listed=listed)
        )
        return None
    kind = kinds[0]
    inner = entry[kind.value]
    template = _template(kind, inner, f"{at}.{kind}", node.entries[kind.value], findings)
    parameters = tuple(Parameter(name, **_parameter(fields)) for name, fields in entry.get("parameters", ()))
    usual = _WAIT_TIMEOUT_MS if kind is ActionKind.WAIT else _TIMEOUT_MS
    action = Action(
        entry["name"],
        kind,
        template,
        entry.get("title", ""),
        parameters,
        round(entry["timeout"] * 1000) if "timeout" in entry else usual,
        entry.get("automatic", False),
        entry.get("in_drills", False),
        entry.get("destructive", False),
        _approval(entry.get("approval")),
    )
    _check_parameters(action, at, node, findings)
    if action.automatic and action.destructive:
        findings.add(node.line_of("automatic"), f"{at}.automatic", say("a destructive action never begins by itself"))
    return action


def _approval(entry: dict[str, Any] | None) -> ApprovalPolicy | None:
    if entry is None:
        return None
    expiry_ms = round(entry["holds"] * 1000) if "holds" in entry else DEFAULT_EXPIRY_MS
    return ApprovalPolicy(entry.get("groups", ()), int(entry.get("approvers", 1)), expiry_ms)


def _parameter(fields: dict[str, Any]) -> dict[str, Any]:
    whole: dict[str, Any] = {key: int(fields[key]) for key in ("longest", "least", "most") if key in fields}
    return {**fields, **whole}


def _template(kind: ActionKind, inner: dict[str, Any], at: str, node: Node, findings: Findings) -> Template:
    match kind:
        case ActionKind.HTTP:
            bodies = [key for key in ("json", "form", "text") if key in inner]
            if len(bodies) > 1:
                findings.add(
                    node.line, at, say("expected one body, found {bodies}", bodies=said_join(say(" and "), bodies))
                )
            if bodies and inner.get("method", "GET") in ("GET", "HEAD"):
                findings.add(_line(node, bodies[0]), f"{at}.{bodies[0]}", say("has no meaning for GET and HEAD"))
            expect = inner.get("expect", {})
            return HttpTemplate(
                inner.get("method", "GET"),
                inner["url"],
                inner.get("headers", ()),
                inner.get("json", (None,))[0],
                "json" in inner,
                inner.get("form", ()),
                inner.get("text"),
                HttpExpectation(
                    status=expect.get("status", ((200, 299),)),
                    contains=expect.get("contains", ()),
                    json=tuple((path, wrapped[0]) for path, wrapped in expect.get("json", ())),
                ),
            )
        case ActionKind.COMMAND:
            return CommandTemplate(
                inner["argv"],
                inner.get("dry_run", ()),
                inner.get("directory", ""),
                inner.get("environment", ()),
                inner.get("pass", ()),
                tuple(int(status) for status in inner.get("status", (0,))),
            )
        case ActionKind.PROMQL:
            return PromqlTemplate(inner["expression"], inner["expect"])
        case ActionKind.DNS:
            kind_of = inner.get("type", RecordType.A)
            return DnsTemplate(inner["name"], kind_of, inner.get("resolvers", ()), inner.get("answers", ()))
        case ActionKind.WAIT:
            interval = round(inner["interval"] * 1000) if "interval" in inner else 10_000
            return WaitTemplate(inner["action"], inner.get("parameters", ()), interval)


def places_of(template: Template) -> Iterator[Fault | Use]:
    """Every placeholder of a template, where it may stand and where it may not."""
    match template:
        case HttpTemplate():
            yield from url_places("url", template.url)
            for name, value in template.headers:
                if isinstance(value, str):
                    yield from whole_value(f"headers.{name}", value, may_be_secret=False)
            yield from document_places("json", template.json)
            yield from document_places("form", dict(template.form))
            if "${" in (template.text or ""):
                yield Fault("text", say("is sent word for word; parameters belong into json or form"))
        case CommandTemplate():
            yield from argv_places("argv", template.argv)
            if template.dry_run:
                yield from argv_places("dry_run", template.dry_run)
            yield from document_places("environment", dict(template.environment))
            if template.directory and not re.match(r"/|[A-Za-z]:[\\/]", template.directory):
                yield Fault("directory", say("expected an absolute path"))
        case PromqlTemplate():
            yield from promql_places("expression", template.expression)
        case DnsTemplate():
            yield from dns_places("name", template.name)
            for at, answer in enumerate(template.answers):
                yield from whole_value(f"answers[{at}]", answer, may_be_secret=False)
        case WaitTemplate():
            for name, given in template.parameters:
                if isinstance(given, str):
                    yield from whole_value(f"parameters.{name}", given, may_be_secret=False)


def _check_parameters(action: Action, at: str, node: MapNode, findings: Findings) -> None:
    """Parameters are sound in themselves, and each has a place; each placeholder has a parameter and stands where it may."""
    listed = node.entries.get("parameters")
    for parameter in action.parameters:
        fault = parameter_fault(parameter)
        if fault:
            findings.add(_line(listed, parameter.name) or node.line, f"{at}.parameters.{parameter.name}", fault)
    kind = node.entries[action.kind.value]
    used: set[str] = set()
    is_sound = True
    for place in places_of(action.template):
        field = f"{at}.{action.kind}.{place.field}"
        line = _line(kind, re.split(r"[.\[]", place.field)[0])
        if isinstance(place, Fault):
            findings.add(line, field, place.message)
            is_sound = False
            continue
        if place.secret:
            if isinstance(action.template, CommandTemplate) and not place.field.startswith("environment"):
                findings.add(line, field, say("a secret is handed to a program in its environment alone"))
            continue
        used.add(place.name)
        declared = action.parameter(place.name)
        if declared is None:
            known = ", ".join(each.name for each in action.parameters) or say("none")
            findings.add(
                line,
                field,
                say("${{{name}}} is no parameter of this action (known here: {known})", name=place.name, known=known),
            )
        elif fault := wrong_type(place, declared):
            findings.add(line, field, fault)
    for parameter in action.parameters:
        # A placeholder in a wrong place is told already.
        if is_sound and parameter.name not in used:
            line = _line(listed, parameter.name)
            findings.add(
                line, f"{at}.parameters.{parameter.name}", say("stands nowhere in the action; expected a place")
            )


def _check_references(action: Action, registry: Registry, at: str, node: MapNode, findings: Findings) -> None:
    """Names are their own, hosts are on the list, and what is waited for exists and only looks."""
    if registry.by_name[action.name] is not action:
        findings.add(
            node.line_of("name"),
            f"{at}.name",
            say("there is another action {name!r}; expected each once", name=action.name),
        )
    kind, field = node.entries[action.kind.value], f"{at}.{action.kind}"
    if isinstance(action.template, HttpTemplate):
        _check_host(action.template, registry, _line(kind, "url"), f"{field}.url", findings)
    if isinstance(action.template, WaitTemplate):
        _check_wait(action, action.template, registry, kind, field, findings)


def _check_host(template: HttpTemplate, registry: Registry, line: int | None, at: str, findings: Findings) -> None:
    try:
        parts = urlsplit(template.url)
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        return
    host = parts.hostname or ""
    is_tls = parts.scheme == "https"
    if registry.rule(host, port, is_tls=is_tls) is None:
        what = (
            say("{host}, port {port}", host=host, port=port)
            if is_tls
            else say("{host}, port {port} without TLS (plain_http: true)", host=host, port=port)
        )
        findings.add(line, at, say("{what} is not among the hosts; list it there first", what=what))
    if not is_tls and has_secret(template) and not _is_loopback(host):
        findings.add(line, at, say("a secret is sent by https alone"))


def _check_wait(
    action: Action, template: WaitTemplate, registry: Registry, node: Node, at: str, findings: Findings
) -> None:
    line = _line(node, "action")
    look = registry.by_name.get(template.action)
    if look is None:
        known = ", ".join(list(registry.by_name)[:10])
        findings.add(
            line,
            f"{at}.action",
            say("there is no action {action!r}; expected one of {known}", action=template.action, known=known),
        )
        return
    if not look.only_looks or look.kind is ActionKind.WAIT:
        findings.add(
            line, f"{at}.action", say("{name!r} does more than look; expected promql, dns or a GET", name=look.name)
        )
        return
    given = dict(template.parameters)
    for name, value in given.items():
        wanted = look.parameter(name)
        own = action.parameter(whole_placeholder(value) or "") if isinstance(value, str) else None
        if wanted is None:
            findings.add(
                _line(node, "parameters"),
                f"{at}.parameters.{name}",
                say("{name!r} takes no such parameter", name=look.name),
            )
        elif own is None and (fault := value_fault(wanted, value, None)):
            findings.add(_line(node, "parameters"), f"{at}.parameters.{name}", fault)
        elif own is not None and own.type is not wanted.type:
            message = say(
                "${{{name}}} is {type}, {look!r} expects {wanted}",
                name=own.name,
                type=own.type,
                look=look.name,
                wanted=wanted.type,
            )
            findings.add(_line(node, "parameters"), f"{at}.parameters.{name}", message)
    for parameter in look.parameters:
        if parameter.default is None and parameter.name not in given:
            findings.add(
                _line(node, "parameters"),
                f"{at}.parameters",
                say("{name!r} needs {parameter}", name=look.name, parameter=parameter.name),
            )


def has_secret(template: HttpTemplate) -> bool:
    """Whether a request carries a secret."""
    in_body = any(isinstance(place, Use) and place.secret for place in places_of(template))
    return in_body or any(isinstance(value, SecretRef) for _, value in template.headers)


def secrets_in(template: Template) -> frozenset[str]:
    """Names of the secrets a template needs."""
    names = {
        place.name.removeprefix(SECRET) for place in places_of(template) if isinstance(place, Use) and place.secret
    }
    if isinstance(template, HttpTemplate):
        names |= {value.name for _, value in template.headers if isinstance(value, SecretRef)}
    return frozenset(names)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _listed(document: Node, key: str, values: dict[str, Any]) -> Iterator[tuple[dict[str, Any], MapNode]]:
    node = document.entries.get(key) if isinstance(document, MapNode) else None
    items = node.items if isinstance(node, ListNode) else []
    for entry, item in zip(values.get(key, ()), items, strict=True):
        assert isinstance(item, MapNode)
        yield entry, item


def _line(node: Node | None, key: str) -> int | None:
    """The line of a key of a mapping; of what stands there in its place."""
    if isinstance(node, MapNode):
        return node.line_of(key)
    return None if node is None else node.line
