"""The options that say how bad it is, the same for every verb that rates an impact."""

import argparse
from typing import Final

from models.health.condition import Condition
from models.incident.severity import DataImpact, ImpactInputs, SlaState, UsersBand
from models.kernel.errors import BadInput, Problem

_STATES: Final = [state.value.replace(" ", "-") for state in Condition]
_SLA: Final = [state.value.replace(" ", "-") for state in SlaState]


def add_impact(verb: argparse.ArgumentParser) -> None:
    """The options that say how bad it is; see `impact_of`."""
    verb.add_argument("--users-percent", type=float, metavar="N", help="users unable to use a critical function")
    verb.add_argument("--core-function", choices=["yes", "no"], help="a core business function failed")
    verb.add_argument("--data", choices=[impact.value for impact in DataImpact])
    verb.add_argument("--users-count", type=int, metavar="N")
    verb.add_argument("--users", choices=[band.value for band in UsersBand], help="where nobody has a figure")
    verb.add_argument("--whole-region", choices=["yes", "no"], help="all users of a region are hit")
    verb.add_argument("--tier", type=int, choices=range(4), help="of the worst service")
    verb.add_argument("--service-state", choices=_STATES, help="of the worst service")
    verb.add_argument("--cascading", type=int, metavar="N", help="tier-0/1 services taken down one by another")
    verb.add_argument("--revenue-per-minute", type=int, metavar="N", help="loss in your currency")
    verb.add_argument("--sla", choices=_SLA, help="what customers were promised")
    verb.add_argument("--minutes", type=int, metavar="N", help="how long it has lasted")


def impact_of(arguments: argparse.Namespace) -> ImpactInputs:
    """What the options say; BadInput for figures that can't be."""
    for name in ("users_count", "cascading", "revenue_per_minute", "minutes"):
        number = getattr(arguments, name)
        if number is not None and number < 0:
            raise BadInput(Problem(f"--{name.replace('_', '-')}", None, "", f"{number}; expected 0 or more"))
    state, sla = arguments.service_state, arguments.sla
    return ImpactInputs(
        users_bp=basis_points("--users-percent", arguments.users_percent),
        users=None if arguments.users is None else UsersBand(arguments.users),
        whole_region=None if arguments.whole_region is None else arguments.whole_region == "yes",
        core_function_failed=None if arguments.core_function is None else arguments.core_function == "yes",
        data=None if arguments.data is None else DataImpact(arguments.data),
        tier=arguments.tier,
        service_state=None if state is None else Condition(state.replace("-", " ")),
        cascading=arguments.cascading,
        revenue_per_minute=arguments.revenue_per_minute,
        users_count=arguments.users_count,
        sla=None if sla is None else SlaState(sla.replace("-", " ")),
        minutes=arguments.minutes,
    )


def basis_points(option: str, percent: float | None) -> int | None:
    """Hundredths of a percent; BadInput for what is no percentage."""
    if percent is None:
        return None
    if not 0 <= percent <= 100:
        raise BadInput(Problem(option, None, "", f"{percent} is not a percentage; expected 0 to 100"))
    # Any user at all is more than none: rounding must not hide 0.004 %.
    return max(round(percent * 100), 1) if percent > 0 else 0
