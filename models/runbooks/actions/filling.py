"""Putting parameters into their places. Every function keeps the shape of the template, whatever a value holds."""

import re
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import quote, urlsplit, urlunsplit

from models.kernel.errors import BadInput, Problem
from models.runbooks.actions.places import Piece, Quoting, promql_pieces
from models.runbooks.actions.registration import SECRET, whole_placeholder
from resources.said import say

Value = str | int
Values = Mapping[str, Value]

_LABEL: Final = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\Z")
_REGEX_SPECIAL: Final = re.compile(r"[\\.+*?()|\[\]{}^$]")


def refuse(name: str, message: str) -> BadInput:
    """A parameter that can't be taken."""
    return BadInput(Problem("parameters", None, name, message))


def fill_whole(text: str, values: Values) -> Value:
    """The value of ${name}; any other text, and a reference to a secret, as it is."""
    name = whole_placeholder(text)
    return text if name is None or name.startswith(SECRET) else values[name]


def fill_argv(argv: tuple[str, ...], values: Values) -> tuple[str, ...]:
    """As many arguments as the template has. A text that begins with - is refused: it would be read as an option."""
    filled = []
    for item in argv:
        name = whole_placeholder(item)
        value = item if name is None else values[name]
        if name is not None and isinstance(value, str) and value.startswith("-"):
            raise refuse(name, say("{value!r} begins with -, which a program would read as an option", value=value))
        filled.append(str(value))
    return tuple(filled)


def fill_url(url: str, values: Values) -> str:
    """Same scheme, host, port and number of segments; values are percent-encoded."""
    parts = urlsplit(url)
    path = "/".join(_segment(each, values) for each in parts.path.split("/"))
    pairs = (pair.partition("=") for pair in parts.query.split("&"))
    query = "&".join(f"{name}{sign}{_encoded(value, values)}" for name, sign, value in pairs)
    return urlunsplit((parts.scheme, parts.netloc, path, query if parts.query else "", ""))


def _segment(segment: str, values: Values) -> str:
    name = whole_placeholder(segment)
    if name is None:
        return segment
    value = str(values[name])
    # Servers and the proxies before them decode and walk: an encoded ../ is as good as a plain one.
    if not value or any(step in (".", "..") for step in re.split(r"[/\\]", value)):
        raise refuse(name, say("{value!r} can't be a part of a path", value=value))
    return quote(value, safe="")


def _encoded(text: str, values: Values) -> str:
    name = whole_placeholder(text)
    return text if name is None else quote(str(values[name]), safe="")


def fill_document(value: Any, values: Values) -> Any:
    """The document with values of their own type; references to secrets stay."""
    if isinstance(value, str):
        return fill_whole(value, values)
    if isinstance(value, Mapping):
        return {key: fill_document(item, values) for key, item in value.items()}
    if isinstance(value, tuple):
        return tuple(fill_document(item, values) for item in value)
    return value


def fill_promql(expression: str, values: Values) -> str:
    """The expression with values escaped for the string they stand in; outside strings they are whole numbers."""
    return "".join(_written(piece, values) if piece.name else piece.text for piece in promql_pieces(expression))


def _written(piece: Piece, values: Values) -> str:
    value = values[piece.name]
    if piece.quoting is Quoting.BARE:
        if not isinstance(value, int):
            raise refuse(piece.name, say("expected a whole number outside quotes"))
        return f"({value})" if value < 0 else str(value)
    text = str(value)
    if piece.is_regex:
        text = _REGEX_SPECIAL.sub(r"\\\g<0>", text)
    text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return text.replace(piece.quoting.value, f"\\{piece.quoting.value}")


def fill_name(name: str, values: Values) -> str:
    """The name with as many labels as the template has."""
    labels = []
    for label in name.split("."):
        placeholder = whole_placeholder(label)
        if placeholder is not None and _LABEL.match(str(values[placeholder])) is None:
            raise refuse(placeholder, say("{values!r} is no single label of a name", values=values[placeholder]))
        labels.append(label if placeholder is None else str(values[placeholder]))
    return ".".join(labels)


SECRET_REFERENCE: Final = re.compile(r"\$\{secret:([^}]{1,100})\}")
"""A value that is a secret of the keyring."""


def reveal(value: Any, secrets: Mapping[str, str]) -> Any:
    """A filled document with the secrets in it. To be sent at once and kept nowhere."""
    if isinstance(value, str):
        match = SECRET_REFERENCE.fullmatch(value)
        return value if match is None else secrets[match[1]]
    if isinstance(value, Mapping):
        return {key: reveal(item, secrets) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [reveal(item, secrets) for item in value]
    return value
