"""What is done to reach each stage, and by which team. The list is copied into a failover when it begins, and then its own."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from models.incident.failover.stages import Stage
from models.kernel.reading import BadBody

TEAMS: Final = ("network", "dns", "database", "load_balancer", "security", "service")


class Mark(StrEnum):
    """How an item stands. The value is stored."""

    OPEN = "open"
    DONE = "done"
    NOT_NEEDED = "not_needed"
    """Somebody signs that it does not apply here, and why."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a stage's checklist."""

    key: str
    stage: Stage
    """It is done to reach this one."""
    team: str
    text: str


ITEMS: Final = (
    Item("reachable", Stage.PRECHECK, "network", "Secondary reachable on every path that clients use"),
    Item("lag_read", Stage.PRECHECK, "database", "Replication lag read for every stateful service"),
    Item("compared", Stage.PRECHECK, "database", "Checksums and row counts of both sites compared"),
    Item("capacity", Stage.PRECHECK, "load_balancer", "Secondary pool healthy, with room for the whole load"),
    Item("secrets_valid", Stage.PRECHECK, "security", "Certificates and secrets valid at the secondary"),
    Item("deploys_frozen", Stage.PRECHECK, "service", "Deployments and schema changes frozen"),
    Item("writes_refused", Stage.FENCED, "database", "Old primary refuses writes"),
    Item("lease_revoked", Stage.FENCED, "database", "Lease or leader lock of the old primary revoked"),
    Item("paths_cut", Stage.FENCED, "network", "Write paths to the old primary cut"),
    Item("promoted", Stage.PROMOTED, "database", "Replica promoted and takes writes"),
    Item("one_primary", Stage.PROMOTED, "database", "Exactly one node says it is primary"),
    Item("dns_change", Stage.TRAFFIC_SHIFTED, "dns", "DNS or global load balancer points to the secondary"),
    Item(
        "pool_shifted", Stage.TRAFFIC_SHIFTED, "load_balancer", "Load balancer pools shifted, old connections drained"
    ),
    Item("credentials", Stage.VERIFIED, "security", "Credentials rotated for the secondary"),
    Item("tunnels", Stage.VERIFIED, "network", "Tunnels and private links established again"),
    Item("journeys", Stage.VERIFIED, "service", "Customers' journeys pass against the secondary"),
    Item("rates", Stage.VERIFIED, "service", "Error rate and latency as usual"),
    Item("alerts_moved", Stage.ON_SECONDARY, "service", "Alerts, backups and schedules run at the secondary"),
    Item("back_schedule", Stage.FAILING_BACK, "service", "Time of the failback agreed with those affected"),
    Item("back_fenced", Stage.FAILING_BACK, "database", "Writes to the secondary stopped and its lease revoked"),
    Item("back_promoted", Stage.ON_PRIMARY, "database", "Former primary promoted; exactly one node is primary"),
    Item("back_dns", Stage.ON_PRIMARY, "dns", "DNS or global load balancer points to the primary"),
    Item("back_credentials", Stage.ON_PRIMARY, "security", "Credentials and tunnels of the primary checked"),
    Item("back_verified", Stage.ON_PRIMARY, "service", "Customers' journeys pass against the primary"),
    Item("writes_stopped", Stage.RECONCILE, "database", "Writes stopped on every site but one"),
    Item("copies_kept", Stage.RECONCILE, "database", "Copies of both sites kept before anything is merged"),
    Item("diverged_listed", Stage.RECONCILE, "database", "Diverged writes of every stateful service listed"),
)
"""Written for this project; one list for every failover."""

BEFORE_VERIFIED: Final = ("dns_change", "credentials", "tunnels")
"""Without these confirmed no failover is VERIFIED, whatever else a list of its own may leave out."""


def items_to_plain(items: tuple[Item, ...]) -> list[list[str]]:
    """For the event that begins a failover."""
    return [[item.key, item.stage.value, item.team, item.text] for item in items]


def items_from_plain(plain: Any) -> tuple[Item, ...]:
    """Strict; a ValueError otherwise."""
    if not isinstance(plain, list | tuple):
        raise BadBody("items: not a list")
    found = []
    for each in plain:
        if not isinstance(each, list | tuple) or len(each) != 4 or any(type(part) is not str for part in each):
            raise BadBody("items: not key, stage, team and text")
        found.append(Item(each[0], Stage(each[1]), each[2], each[3]))
    return tuple(found)
