"""The tokens of a theme as read from resources/themes: colours by role and the sizes of the type scale."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import resources
from models.kernel.errors import BadInput, Problem

COLOR_ROLES = (
    "canvas",
    "panel",
    "raised",
    "line",
    "text",
    "text2",
    "focus",
    "down",
    "degraded",
    "atrisk",
    "unknown",
    "change",
    "normal",
    "drill",
    "ink",
    "ink_on_atrisk",
    "dim",
)
TYPE_ROLES = ("label", "body", "name", "value", "banner", "block", "clock")

_HEX = re.compile(r"#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})")


@dataclass(frozen=True, slots=True)
class TypeRole:
    """One step of the type scale, in logical pixels."""

    size: int
    line: int
    weight: int


@dataclass(frozen=True, slots=True)
class Tokens:
    """A theme as data: colours as #RRGGBB or #AARRGGBB by role, type by role."""

    name: str
    colors: Mapping[str, str]
    types: Mapping[str, TypeRole]


def read_tokens(name: str) -> Tokens:
    """The tokens of the bundled theme `name`. BadInput names every role that is missing or malformed."""
    where = f"themes/{name}.toml"
    return parse_tokens(resources.text(where), where)


def parse_tokens(text: str, where: str) -> Tokens:
    """Tokens from the text of a theme file. BadInput names every role that is missing or malformed."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise BadInput(Problem(where, None, "", str(error))) from error
    colors: dict[str, str] = document.get("colors", {})
    types = document.get("type", {})
    problems = [
        Problem(where, None, f"colors.{role}", f"expected #RRGGBB or #AARRGGBB, found {colors.get(role)!r}")
        for role in COLOR_ROLES
        if not _HEX.fullmatch(str(colors.get(role)))
    ]
    problems += [
        Problem(where, None, f"type.{role}", "expected size, line and weight as whole numbers")
        for role in TYPE_ROLES
        if not all(isinstance(types.get(role, {}).get(key), int) for key in ("size", "line", "weight"))
    ]
    if problems:
        raise BadInput(*problems)
    scale = {role: TypeRole(types[role]["size"], types[role]["line"], types[role]["weight"]) for role in TYPE_ROLES}
    return Tokens(str(document.get("name", where)), {role: colors[role] for role in COLOR_ROLES}, scale)
