"""Whether parameters are what an action's registration asks for. Nothing is converted silently: what doesn't fit is refused."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.runbooks.actions.registration import SECRET, Action, Parameter, ParameterType

_UNSENDABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def parameter_fault(parameter: Parameter) -> str:
    """What is wrong with a declaration; empty where nothing is."""
    kind = parameter.type
    if (kind is ParameterType.TEXT) != bool(parameter.pattern):
        return (
            "a text needs a pattern that it must match" if kind is ParameterType.TEXT else "only a text has a pattern"
        )
    if (kind is ParameterType.ENUM) != bool(parameter.values):
        return "an enum needs its values" if kind is ParameterType.ENUM else "only an enum has values"
    if kind is ParameterType.INTEGER and parameter.least >= parameter.most:
        return "an integer needs least and most, the first the smaller"
    if kind is not ParameterType.INTEGER and (parameter.least or parameter.most):
        return "only an integer has least and most"
    if parameter.default is not None and kind is not ParameterType.SERVICE:
        return value_fault(parameter, parameter.default, None)
    return ""


def value_fault(parameter: Parameter, value: object, services: Collection[str] | None) -> str:
    """Why a value can't be taken; empty where it can. `services` are the ids of the catalogue, None where none is at hand."""
    expected = f"expected {parameter.words()}"
    if parameter.type is ParameterType.INTEGER:
        if isinstance(value, bool) or not isinstance(value, int) or not parameter.least <= value <= parameter.most:
            return f"{expected}, found {_shown(value)}"
        return ""
    if not isinstance(value, str):
        return f"{expected}, found {_shown(value)}"
    if value.startswith(SECRET):
        return "a secret is named by the action's registration, never by who calls it"
    if not value or _UNSENDABLE.search(value):
        return f"{expected}, found {_shown(value)}: empty, or with a character that can't be sent"
    match parameter.type:
        case ParameterType.TEXT:
            fits = len(value) <= parameter.longest and re.fullmatch(parameter.pattern, value) is not None
        case ParameterType.ENUM:
            fits = value in parameter.values
        case _:
            if services is None:
                return ""
            fits = value in services
    return "" if fits else f"{expected}, found {_shown(value)}"


def checked_values(
    action: Action, given: Mapping[str, object], services: Collection[str] | None
) -> dict[str, str | int]:
    """All parameters of an action, defaults filled in. BadInput names every one that is missing, unknown or unfit.

    `services` are the ids of the catalogue in force; None, where there is none, refuses every parameter that names one.
    """
    problems: list[Problem] = []
    values: dict[str, str | int] = {}
    for name in given:
        if action.parameter(name) is None:
            known = ", ".join(each.name for each in action.parameters) or "none"
            problems.append(Problem(action.name, None, name, f"is no parameter of it; expected one of {known}"))
    for parameter in action.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is None:
            message = f"is missing; expected {parameter.words()}"
        elif parameter.type is ParameterType.SERVICE and services is None:
            message = "names a service, and no catalogue is loaded to look it up in"
        else:
            message = value_fault(parameter, value, services)
        if message:
            problems.append(Problem(action.name, None, parameter.name, message))
        elif isinstance(value, str | int):
            values[parameter.name] = value
    if problems:
        raise BadInput(*problems)
    return values


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"
