"""One call of a registered action with its parameters in place: what runs, and the hash an approval binds."""

import hashlib
import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final
from urllib.parse import urlsplit

from models.kernel.canonical import encode
from models.kernel.errors import BadInput, Problem
from models.probes.spec import DnsCheck, SecretRef
from models.runbooks.actions.filling import (
    Values,
    fill_argv,
    fill_document,
    fill_name,
    fill_promql,
    fill_url,
    fill_whole,
)
from models.runbooks.actions.parameters import checked_values
from models.runbooks.actions.reading import secrets_in
from models.runbooks.actions.registration import (
    Action,
    CommandTemplate,
    DnsTemplate,
    HostRule,
    HttpTemplate,
    Json,
    PromqlTemplate,
    Registry,
    WaitTemplate,
)
from models.runbooks.runbook import ActionCall
from resources.said import say

CALL: Final = "call/1"


@dataclass(frozen=True, slots=True)
class HttpWork:
    """A request ready to be sent, but for its secrets."""

    template: HttpTemplate
    """Its parameters in place."""
    host: str
    port: int
    is_tls: bool
    rule: HostRule

    @property
    def changes_nothing(self) -> bool:
        """Whether by its method it only reads: what broke off can be said to have done nothing."""
        return self.template.method in ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class CommandWork:
    """A program ready to be started, but for its secrets."""

    template: CommandTemplate


@dataclass(frozen=True, slots=True)
class PromqlWork:
    """A question to Prometheus."""

    expression: str
    expect: str


@dataclass(frozen=True, slots=True)
class DnsWork:
    """A question to name servers."""

    check: DnsCheck


@dataclass(frozen=True, slots=True)
class WaitWork:
    """A call that only looks, repeated."""

    look: "Call"
    interval_ms: int


Work = HttpWork | CommandWork | PromqlWork | DnsWork | WaitWork


@dataclass(frozen=True)
class Call:
    """Everything about one run before it begins. Holds no secret's value."""

    action: Action
    parameters: Mapping[str, str | int]
    work: Work
    secrets: frozenset[str] = field(default_factory=frozenset)
    """Names of those it needs."""

    @property
    def timeout_seconds(self) -> float:
        """The most it may take."""
        return self.action.timeout_ms / 1000

    def plain(self) -> dict[str, Any]:
        """What the hash is of: all that decides what happens. Secrets stand in it by name."""
        action = self.action
        return {
            "format": CALL,
            "action": action.name,
            "kind": str(action.kind),
            "parameters": dict(self.parameters),
            "timeout_ms": action.timeout_ms,
            "destructive": action.destructive,
            "approval": None if action.approval is None else action.approval.to_plain(),
            "work": _plain(self.work),
        }

    @property
    def sha256(self) -> str:
        """In hex: two calls with one hash do the same."""
        return hashlib.sha256(encode(self.plain())).hexdigest()


def resolve(registry: Registry, called: ActionCall, services: Collection[str] | None) -> Call:
    """The call a step asks for. BadInput where the action is not registered or a parameter can't be taken."""
    action = registry.by_name.get(called.name)
    if action is None:
        known = ", ".join(list(registry.by_name)[:10]) or "none"
        raise BadInput(
            Problem("action", None, called.name, say("is not registered here; registered: {known}", known=known))
        )
    values = checked_values(action, called.parameters, services)
    return Call(action, values, _work(registry, action, values, services), _secrets(registry, action))


def _secrets(registry: Registry, action: Action) -> frozenset[str]:
    template = action.template
    if isinstance(template, WaitTemplate):
        return secrets_in(registry.by_name[template.action].template)
    return secrets_in(template)


def _work(registry: Registry, action: Action, values: Values, services: Collection[str] | None) -> Work:
    template = action.template
    match template:
        case HttpTemplate():
            return _request(registry, template, values)
        case CommandTemplate():
            filled = replace(
                template, argv=fill_argv(template.argv, values), dry_run=fill_argv(template.dry_run, values)
            )
            return CommandWork(
                replace(
                    filled,
                    environment=tuple((name, str(fill_whole(text, values))) for name, text in template.environment),
                )
            )
        case PromqlTemplate():
            return PromqlWork(fill_promql(template.expression, values), template.expect)
        case DnsTemplate():
            answers = frozenset(str(fill_whole(each, values)) for each in template.answers)
            name = fill_name(template.name, values)
            return DnsWork(DnsCheck(name, template.type, template.resolvers, answers or None))
        case WaitTemplate():
            given = {
                name: fill_whole(value, values) if isinstance(value, str) else value
                for name, value in template.parameters
            }
            look = resolve(registry, ActionCall(template.action, given), services)
            return WaitWork(look, template.interval_ms)


def _request(registry: Registry, template: HttpTemplate, values: Values) -> HttpWork:
    url = fill_url(template.url, values)
    parts = urlsplit(url)
    is_tls = parts.scheme == "https"
    host, port = parts.hostname or "", parts.port or (443 if is_tls else 80)
    rule = registry.rule(host, port, is_tls=is_tls)
    if rule is None:  # the reader has looked already; a registry made by other means has no way round
        raise BadInput(
            Problem("action", None, "url", say("{host}, port {port}, is not among the hosts", host=host, port=port))
        )
    filled = replace(
        template,
        url=url,
        headers=tuple(
            (name, str(fill_whole(value, values)) if isinstance(value, str) else value)
            for name, value in template.headers
        ),
        json=fill_document(template.json, values),
        form=tuple((name, str(fill_whole(value, values))) for name, value in template.form),
    )
    return HttpWork(filled, host, port, is_tls, rule)


def _plain(work: Work) -> dict[str, Any]:
    match work:
        case HttpWork():
            template, expect = work.template, work.template.expect
            return {
                "method": template.method,
                "url": template.url,
                "headers": [[name, _header(value)] for name, value in template.headers],
                "body": body_text(template),
                "status": [list(each) for each in expect.status],
                "contains": list(expect.contains),
                # As text: the canonical form knows no fractions.
                "json": json.dumps(dict(expect.json), sort_keys=True),
                "rule": [work.rule.host, list(work.rule.addresses), work.rule.ca_file],
            }
        case CommandWork():
            command = work.template
            return {
                "argv": list(command.argv),
                "directory": command.directory,
                "environment": [list(pair) for pair in command.environment],
                "pass": list(command.pass_on),
                "status": list(command.statuses),
            }
        case PromqlWork():
            return {"expression": work.expression, "expect": work.expect}
        case DnsWork():
            check = work.check
            return {
                "name": check.name,
                "type": str(check.type),
                "resolvers": [list(each) for each in check.resolvers],
                "answers": None if check.answers is None else sorted(check.answers),
            }
        case WaitWork():
            return {"look": work.look.plain(), "interval_ms": work.interval_ms}


def _header(value: str | SecretRef) -> Any:
    return value if isinstance(value, str) else {"secret": value.name, "user": value.user}


def body_text(template: HttpTemplate) -> str | None:
    """The body with references in place of secrets; None where there is none."""
    if template.has_json:
        return json.dumps(_listed(template.json), ensure_ascii=False)
    if template.form:
        return json.dumps([list(pair) for pair in template.form], ensure_ascii=False)
    return template.text


def _listed(value: Json) -> Any:
    if isinstance(value, Mapping):
        return {key: _listed(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_listed(item) for item in value]
    return value
