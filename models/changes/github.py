"""Changes from GitHub deployments and their statuses. Pure: takes parsed answers of the REST API."""

from collections.abc import Sequence
from typing import Any

from models.changes.fields import instant_ms, items, mapping, short, text, web_address
from models.health.change import Change, ChangeKind

SOURCE = "github"
_FAILED = {"failure", "error"}


def deployment_id(deployment: Any) -> int | None:
    """The number of a deployment, with which its statuses are asked for; None where the document has none."""
    number = mapping(deployment).get("id")
    return number if isinstance(number, int) and not isinstance(number, bool) else None


def is_wanted(deployment: Any, environments: Sequence[str]) -> bool:
    """Whether it went to one of these environments; with none given, to any that is not thrown away afterwards."""
    found = mapping(deployment)
    if environments:
        return text(found.get("environment")).casefold() in {name.casefold() for name in environments}
    return found.get("transient_environment") is not True


def is_settled(statuses: Any) -> bool:
    """Whether the outcome is known, so that the statuses need not be asked for again."""
    return any(text(mapping(one).get("state")) in (_FAILED | {"success", "inactive"}) for one in items(statuses))


def change_of(repository: str, deployment: Any, statuses: Any) -> Change | None:
    """The deployment as a change at the moment it took effect, None while it hasn't. ValueError where it can't be read.

    It took effect with its first success. A failure counts too: what failed half-way may have changed something. One that never
    had a status counts from its creation, since some pipelines report none.
    """
    found = mapping(deployment)
    number = deployment_id(found)
    if number is None:
        raise ValueError("a deployment without id")
    told = _in_order(statuses)
    effective = next((one for one in told if one[1] == "success"), None)
    effective = effective or next((one for one in told if one[1] in _FAILED), None)
    if effective is None and told:
        return None
    at_ms, state, status = effective or (instant_ms(found.get("created_at")), "", {})
    payload = mapping(found.get("payload"))
    ref, environment = short(found.get("ref")), text(found.get("environment"))
    name = repository.rpartition("/")[2]
    is_rollback = "rollback" in text(found.get("task")).casefold()
    words = [f"to {environment}" if environment else "", text(found.get("description"))]
    words += [text(status.get("description")) if state in _FAILED else "", "no status reported" if not told else ""]
    return Change(
        id=f"{repository}#{number}",
        at_ms=at_ms,
        service=text(payload.get("service"), 200) or name,
        title=f"{name} {ref}{' (failed)' if state in _FAILED else ''}",
        author=text(mapping(found.get("creator")).get("login"), 100),
        detail=", ".join(dict.fromkeys(word for word in words if word)),
        kind=ChangeKind.ROLLBACK if is_rollback else ChangeKind.DEPLOYMENT,
        url=web_address(status.get("log_url")) or web_address(status.get("target_url")),
        source=SOURCE,
    )


def _in_order(statuses: Any) -> list[tuple[int, str, Any]]:
    """Moment, state and status, the oldest first; those still under way count as told but have no effect."""
    told = [(instant_ms(one.get("created_at")), text(one.get("state")), one) for one in map(mapping, items(statuses))]
    return sorted(told, key=lambda one: one[:2])
