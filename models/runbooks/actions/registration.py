"""The allow-list as immutable values: every action this workstation may run, with the places of its parameters.

Nothing outside this list ever runs. A runbook names an action and gives parameters; the address, the program and the
secrets stand here alone.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from typing import Final

from models.access.approval.policy import ApprovalPolicy
from models.probes.spec import HttpExpectation, RecordType, SecretRef
from resources.said import say

MAX_TEXT: Final = 200
"""Characters of a text parameter where nobody said otherwise."""


class ActionKind(StrEnum):
    """What an action does. The value is the field of the file."""

    HTTP = "http"
    COMMAND = "command"
    PROMQL = "promql"
    WAIT = "wait_until"
    DNS = "dns"

    @property
    def label(self) -> str:
        """As shown."""
        return _LABELS[self]


_LABELS: Final = {
    ActionKind.HTTP: "HTTP request",
    ActionKind.COMMAND: "Local command",
    ActionKind.PROMQL: "PromQL assertion",
    ActionKind.WAIT: "Wait until",
    ActionKind.DNS: "DNS lookup",
}


class ParameterType(StrEnum):
    """What a parameter may hold."""

    TEXT = "text"
    INTEGER = "integer"
    ENUM = "enum"
    SERVICE = "service"
    """Id of a service of the catalogue in force."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter and its bounds."""

    name: str
    type: ParameterType
    pattern: str = ""
    """A text must match it as a whole."""
    longest: int = MAX_TEXT
    least: int = 0
    most: int = 0
    """Bounds of an integer, both allowed."""
    values: tuple[str, ...] = ()
    """Of an enum."""
    default: str | int | None = None
    """None: it must be given."""
    help: str = ""

    def words(self) -> str:
        """What it takes, in words."""
        match self.type:
            case ParameterType.TEXT:
                return say(
                    "text of at most {longest} characters that matches {pattern}",
                    longest=self.longest,
                    pattern=self.pattern,
                )
            case ParameterType.INTEGER:
                return say("a whole number from {least} to {most}", least=self.least, most=self.most)
            case ParameterType.ENUM:
                return say("one of {values}", values=", ".join(self.values))
        return say("the id of a service of the catalogue")


@dataclass(frozen=True, slots=True)
class HostRule:
    """A server that HTTP actions may speak to."""

    host: str
    """Name or IP address, in lower case."""
    ports: tuple[int, ...] = (443,)
    plain_http: bool = False
    """Whether it may be spoken to without TLS."""
    addresses: tuple[str, ...] = ()
    """Networks that are not of the public internet in which the host may lie; single ones for link-local and metadata."""
    ca_file: str | None = None
    """Certificates to trust in place of the system's."""


Json = Mapping[str, "Json"] | tuple["Json", ...] | str | int | float | bool | None
"""A document with placeholders: a text that is ${name} or ${secret:NAME} and nothing else stands for a value."""


@dataclass(frozen=True, slots=True)
class HttpTemplate:
    """A request. The host is written out; a placeholder is a whole segment of the path or a whole value of the query."""

    method: str
    url: str
    headers: tuple[tuple[str, str | SecretRef], ...] = ()
    json: Json = None
    has_json: bool = False
    form: tuple[tuple[str, str], ...] = ()
    text: str | None = None
    expect: HttpExpectation = field(default_factory=HttpExpectation)


@dataclass(frozen=True, slots=True)
class CommandTemplate:
    """A program and its arguments; an argument is written out or is one placeholder. Never a shell's line."""

    argv: tuple[str, ...]
    dry_run: tuple[str, ...] = ()
    """Argv that shows what would be done and changes nothing; empty: there is none."""
    directory: str = ""
    environment: tuple[tuple[str, str], ...] = ()
    """Names with literal texts, or ${secret:NAME}."""
    pass_on: tuple[str, ...] = ()
    """Variables taken over from the console's own environment; all others are withheld."""
    statuses: tuple[int, ...] = (0,)
    """Exit statuses that are well."""


@dataclass(frozen=True, slots=True)
class PromqlTemplate:
    """An expression and what its values must be like."""

    expression: str
    expect: str
    """A comparison such as "< 5", that every series must meet; "empty" or "some" for the number of series."""


@dataclass(frozen=True, slots=True)
class DnsTemplate:
    """A question to name servers; a placeholder is a whole label of the name."""

    name: str
    type: RecordType = RecordType.A
    resolvers: tuple[tuple[str, int], ...] = ()
    answers: tuple[str, ...] = ()
    """Exactly these, in any order; empty: any answer will do."""


@dataclass(frozen=True, slots=True)
class WaitTemplate:
    """Another registered action that only looks, asked again and again until it says yes."""

    action: str
    parameters: tuple[tuple[str, str | int], ...] = ()
    """What the other action is given; ${name} passes one of ours on."""
    interval_ms: int = 10_000


Template = HttpTemplate | CommandTemplate | PromqlTemplate | DnsTemplate | WaitTemplate

_READS: Final = ("GET", "HEAD", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Action:
    """One entry of the allow-list."""

    name: str
    kind: ActionKind
    template: Template
    title: str = ""
    parameters: tuple[Parameter, ...] = ()
    timeout_ms: int = 30_000
    automatic: bool = False
    """Whether it may begin by itself when its step is reached."""
    in_drills: bool = False
    destructive: bool = False
    """It changes what nobody gets back: state worth keeping is kept first."""
    approval: ApprovalPolicy | None = None
    """Who must approve the very call; None: nobody."""

    @property
    def label(self) -> str:
        """What people read."""
        return self.title or self.name

    @property
    def only_looks(self) -> bool:
        """Whether it changes nothing anywhere: a question, a lookup, a GET."""
        if isinstance(self.template, HttpTemplate):
            return self.template.method in _READS and not self.destructive
        return not isinstance(self.template, CommandTemplate)

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name."""
        return next((each for each in self.parameters if each.name == name), None)


@dataclass(frozen=True)
class Registry:
    """The allow-list as a whole."""

    actions: tuple[Action, ...] = ()
    hosts: tuple[HostRule, ...] = ()
    source: str = ""
    """The file, as messages call it."""

    @cached_property
    def by_name(self) -> Mapping[str, Action]:
        """Actions by name."""
        return {action.name: action for action in self.actions}

    def rule(self, host: str, port: int, *, is_tls: bool) -> HostRule | None:
        """The rule that lets a request go there; None where none does."""
        return next(
            (
                rule
                for rule in self.hosts
                if rule.host == host.lower() and port in rule.ports and (is_tls or rule.plain_http)
            ),
            None,
        )


PLACEHOLDER: Final = re.compile(r"\$\{([^${}]{1,120})\}")
SECRET: Final = "secret:"


def whole_placeholder(text: str) -> str | None:
    """The name in ${name} where the text is that and nothing else."""
    match = PLACEHOLDER.fullmatch(text)
    return None if match is None else match[1]
