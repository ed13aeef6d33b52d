"""Whether parameters are what an action's registration asks for. Nothing is converted silently: what doesn't fit is refused."""

import re
from collections.abc import Collection, Mapping
from typing import Final

from models.kernel.errors import BadInput, Problem
from models.runbooks.actions.registration import SECRET, Action, Parameter, ParameterType
from resources.said import say

_UNSENDABLE: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def parameter_fault(parameter: Parameter) -> str:
    """What is wrong with a declaration; empty where nothing is."""
    kind = parameter.type
    if (kind is ParameterType.TEXT) != bool(parameter.pattern):
        return (
            say("a text needs a pattern that it must match")
            if kind is ParameterType.TEXT
            else say("only a text has a pattern")
        )
    if (kind is ParameterType.ENUM) != bool(parameter.values):
        return say("an enum needs its values") if kind is ParameterType.ENUM else say("only an enum has values")
    if kind is ParameterType.INTEGER and parameter.least >= parameter.most:
        return say("an integer needs least and most, the first the smaller")
    if kind is not ParameterType.INTEGER and (parameter.least or parameter.most):
        return say("only an integer has least and most")
    if parameter.default is not None and kind is not ParameterType.SERVICE:
        return value_fault(parameter, parameter.default, None)
    return ""


def value_fault(parameter: Parameter, value: object, services: Collection[str] | None) -> str:
    """Why a value can't be taken; empty where it can. `services` are the ids of the catalogue, None where none is at hand."""
    expected = say("expected {words}", words=parameter.words())
    if parameter.type is ParameterType.INTEGER:
        if isinstance(value, bool) or not isinstance(value, int) or not parameter.least <= value <= parameter.most:
            return say("{expected}, found {shown}", expected=expected, shown=_shown(value))
        return ""
    if not isinstance(value, str):
        return say("{expected}, found {shown}", expected=expected, shown=_shown(value))
    if value.startswith(SECRET):
        return say("a secret is named by the action's registration, never by who calls it")
    if not value or _UNSENDABLE.search(value):
        return say(
            "{expected}, found {shown}: empty, or with a character that can't be sent",
            expected=expected,
            shown=_shown(value),
        )
    match parameter.type:
        case ParameterType.TEXT:
            fits = len(value) <= parameter.longest and re.fullmatch(parameter.pattern, value) is not None
        case ParameterType.ENUM:
            fits = value in parameter.values
        case _:
            if services is None:
                return ""
            fits = value in services
    return "" if fits else say("{expected}, found {shown}", expected=expected, shown=_shown(value))


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
            known = ", ".join(each.name for each in action.parameters)
            expected = say("expected one of {known}", known=known) if known else say("it takes none")
            problems.append(
                Problem(action.name, None, name, say("is no parameter of it; {expected}", expected=expected))
            )
    for parameter in action.parameters:
        value = given.get(parameter.name, parameter.default)
        if value is None:
            message = say("is missing; expected {words}", words=parameter.words())
        elif parameter.type is ParameterType.SERVICE and services is None:
            message = say("names a service, and no catalogue is loaded to look it up in")
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
