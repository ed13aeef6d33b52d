"""Where placeholders may stand in each kind of action. A place is always a whole: an argument, a segment, a value, a label.

These rules are what makes putting a parameter in harmless: whatever it holds, the number of arguments, the host, the shape
of a document and the structure of an expression stay those of the registration.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any, Final
from urllib.parse import urlsplit

from models.probes.secret_shapes import is_secret_name
from models.runbooks.actions.registration import PLACEHOLDER, SECRET, Parameter, ParameterType, whole_placeholder
from resources.said import say

_SECRET_NAME: Final = re.compile(r"secret:[^\s,{}$]{1,100}\Z")
_SHELLS: Final = {"sh", "bash", "dash", "zsh", "ksh", "fish", "ash", "busybox"}
_LINE_SHELLS: Final = {"cmd", "powershell", "pwsh", "ssh", "watch"}
"""These join all their arguments to one line of script."""
_SCRIPTED: Final = {"python", "python3", "perl", "ruby", "node", "php", "lua", "awk", "gawk", "env", "xargs"}
_FLAG: Final = re.compile(r"--?([A-Za-z][A-Za-z0-9_-]*)(?:=(.+))?\Z", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fault:
    """A placeholder, or what goes with one, where it may not be. `field` is relative to the kind's own field."""

    field: str
    message: str


@dataclass(frozen=True, slots=True)
class Use:
    """A placeholder that stands where it may."""

    field: str
    name: str
    types: tuple[ParameterType, ...] = tuple(ParameterType)
    """What the parameter may be to stand here."""
    secret: bool = False


def whole_value(field: str, text: str, *, may_be_secret: bool) -> Iterator[Fault | Use]:
    """A text that is written out, or one placeholder and nothing else."""
    if "${" not in text:
        return
    name = whole_placeholder(text)
    if name is None:
        yield Fault(field, say("expected ${name} as the whole value, found it inside a text"))
    elif name.startswith(SECRET):
        if not may_be_secret:
            yield Fault(field, say("a secret can't stand here: it would be seen by others"))
        elif _SECRET_NAME.match(name) is None:
            yield Fault(field, say("expected ${secret:NAME} with a name without blanks"))
        else:
            yield Use(field, name, secret=True)
    else:
        yield Use(field, name)


def argv_places(field: str, argv: tuple[str, ...]) -> Iterator[Fault | Use]:
    """Program and arguments of a command."""
    if not argv:
        yield Fault(field, say("expected a program, found an empty list"))
        return
    program = argv[0]
    if not (PurePosixPath(program).is_absolute() or PureWindowsPath(program).is_absolute()):
        yield Fault(f"{field}[0]", say("expected the absolute path of a program"))
    stem = PureWindowsPath(program).name.lower().removesuffix(".exe")
    if (stem in _LINE_SHELLS or stem.endswith((".bat", ".cmd"))) and any("${" in item for item in argv):
        yield Fault(f"{field}[0]", say("{stem} makes a script of its arguments, so it takes no parameters", stem=stem))
    if (stem in _SHELLS or stem in _SCRIPTED or re.match(r"python3?\.\d", stem)) and _has_open_script(argv):
        yield Fault(
            f"{field}[0]", say("{stem} would run a parameter as a script; call a script file in its place", stem=stem)
        )
    for at, item in enumerate(argv):
        place = f"{field}[{at}]"
        if at and whole_placeholder(item) is None and "${" in item:
            yield Fault(place, say("expected ${name} as a whole argument: write flag and value as two entries"))
        else:
            yield from whole_value(place, item, may_be_secret=False)
        said = _FLAG.match(item)
        after = argv[at + 1] if at + 1 < len(argv) else ""
        given = said[2] or ("" if after.startswith("-") else after) if said else ""
        if said and is_secret_name(said[1]) and given and "${" not in given:
            yield Fault(
                place, say("--{said} seems to hold a secret in clear; hand it over in the environment", said=said[1])
            )


def _has_open_script(argv: tuple[str, ...]) -> bool:
    """Whether a placeholder stands where an interpreter takes a script: after -c or -e, or as its first plain word."""
    for before, item in pairwise(argv):
        if "${" in item and re.match(r"-[A-Za-z]*[ceEr]\Z|--(eval|command|execute)\Z", before):
            return True
    first = next((item for item in argv[1:] if not item.startswith("-")), "")
    return "${" in first


def url_places(field: str, url: str) -> Iterator[Fault | Use]:
    """Whole segments of the path, whole values of the query."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        yield Fault(field, say("expected an http or https address: {error}", error=error))
        return
    if not parts.hostname or "${" in parts.netloc or "$" in parts.netloc:
        yield Fault(field, say("expected a host written out: no parameter may choose where a request goes"))
        return
    if "@" in parts.netloc:
        yield Fault(field, say("the address holds a user or password; write headers: {Authorization: {secret: NAME}}"))
    if "#" in url:
        yield Fault(field, say("expected no # in an address that is sent"))
    for segment in parts.path.split("/"):
        if "${" in segment and whole_placeholder(segment) is None:
            yield Fault(field, say("expected ${name} as a whole segment of the path, between two /"))
        else:
            yield from whole_value(field, segment, may_be_secret=False)
    for pair in parts.query.split("&") if parts.query else ():
        name, _, value = pair.partition("=")
        if "${" in name:
            yield Fault(field, say("expected the names of the query written out"))
        if is_secret_name(name) and value and "${" not in value:
            yield Fault(field, say("the parameter {name!r} looks like a secret; send it in a header", name=name))
        if "${" in value and whole_placeholder(value) is None:
            yield Fault(field, say("expected ${name} as a whole value of the query, as in ?count=${count}"))
        else:
            yield from whole_value(field, value, may_be_secret=False)


def document_places(field: str, value: Any, key: str = "") -> Iterator[Fault | Use]:
    """Whole values of a JSON document; names are written out."""
    if isinstance(value, str):
        yield from whole_value(field, value, may_be_secret=True)
        if value and "${" not in value and is_secret_name(key):
            yield Fault(field, say("seems to hold a secret in clear; write ${secret:NAME} in its place"))
    elif isinstance(value, Mapping):
        for name, item in value.items():
            if "${" in name:
                yield Fault(field, say("expected the names of a document written out"))
            yield from document_places(f"{field}.{name}", item, name)
    elif isinstance(value, tuple):
        for at, item in enumerate(value):
            yield from document_places(f"{field}[{at}]", item, key)


class Quoting(StrEnum):
    """Where in an expression a placeholder stands, and so how its value is written there."""

    BARE = "bare"
    DOUBLE = '"'
    SINGLE = "'"
    RAW = "`"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an expression: text as it is, or a placeholder with its place."""

    text: str
    name: str = ""
    """Empty for text."""
    quoting: Quoting = Quoting.BARE
    is_regex: bool = False
    """Whether the string it stands in is matched as a regular expression."""


def promql_pieces(expression: str) -> tuple[Piece, ...]:
    """The expression cut at its placeholders. Comments are text, too."""
    pieces: list[Piece] = []
    quoting, is_regex, begun, at = Quoting.BARE, False, 0, 0
    in_comment = False
    while at < len(expression):
        letter = expression[at]
        match = None if in_comment else PLACEHOLDER.match(expression, at)
        if match is not None:
            pieces += [Piece(expression[begun:at]), Piece("", match[1], quoting, is_regex)]
            at = begun = match.end()
            continue
        if in_comment:
            in_comment = letter != "\n"
        elif quoting is Quoting.BARE:
            if letter in "\"'`":
                quoting = Quoting(letter)
                is_regex = expression[:at].rstrip().endswith(("=~", "!~"))
            in_comment = letter == "#"
        elif letter == "\\" and quoting is not Quoting.RAW:
            at += 1
        elif letter == quoting.value:
            quoting, is_regex = Quoting.BARE, False
        at += 1
    return (*pieces, Piece(expression[begun:]))


def promql_places(field: str, expression: str) -> Iterator[Fault | Use]:
    """Inside a quoted label value, where the value is escaped; outside only whole numbers."""
    for piece in promql_pieces(expression):
        if not piece.name:
            if "${" in piece.text:
                yield Fault(field, say("a placeholder that can't be read, or one in a comment; expected ${name}"))
        elif piece.name.startswith(SECRET):
            yield Fault(field, say("a secret can't stand in an expression: it would be seen by others"))
        elif piece.quoting is Quoting.RAW:
            yield Fault(field, say("expected double quotes around ${name}: nothing can be escaped in backquotes"))
        elif piece.quoting is Quoting.BARE:
            yield Use(field, piece.name, (ParameterType.INTEGER,))
        else:
            yield Use(field, piece.name)


def dns_places(field: str, name: str) -> Iterator[Fault | Use]:
    """Whole labels."""
    # A placeholder has no dot in it, so cutting at dots leaves it whole.
    for label in name.split("."):
        if "${" in label and whole_placeholder(label) is None:
            yield Fault(field, say("expected ${name} as a whole label, between two dots"))
        else:
            yield from whole_value(field, label, may_be_secret=False)


def wrong_type(use: Use, parameter: Parameter) -> str:
    """Why a parameter of this type can't stand there; empty where it can."""
    if parameter.type in use.types:
        return ""
    return say(
        "${{{name}}} stands outside quotes, where only an integer is safe; it is {type}",
        name=use.name,
        type=str(parameter.type),
    )
