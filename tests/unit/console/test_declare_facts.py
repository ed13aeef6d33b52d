"""What a declaration is pre-filled with: only what is seen to be broken, the worst of it, and who uses it."""

from console.declare_facts import Radius, radius_of
from models.catalog.estate import Catalog, Service
from models.health.condition import Condition
from models.incident.severity import DEFAULT_POLICY, UsersBand

DOWN, DEGRADED, OK, UNKNOWN = Condition.DOWN, Condition.DEGRADED, Condition.OK, Condition.UNKNOWN


def service(name: str, tier: int | None, users: int | None = None) -> Service:
    return Service(id=name, name=name, tier=tier, users=users)


CATALOG = Catalog(
    "Shop",
    services=(
        service("db", 2, 9_000),
        service("orders", 1, 3_000),
        service("checkout", 1, 4_000),
        service("web", 0, 10_000),
        service("mail", None),
    ),
)
REACHED = ("db", "orders", "checkout", "web", "mail")


def of(catalog: Catalog | None = CATALOG, *, has_graph: bool = True, **conditions: Condition) -> Radius:
    return radius_of("db", REACHED, conditions, catalog, DEFAULT_POLICY, has_graph=has_graph)


def test_only_what_is_broken_itself_is_named_by_tier() -> None:
    found = of(db=DOWN, orders=DEGRADED, checkout=OK, web=UNKNOWN, mail=DOWN)
    assert found.services == ("db", "orders", "mail")
    assert found.cascading == 1
    assert (found.users, found.of_users, found.users_bp, found.band) == (9_000, 10_000, 9_000, UsersBand.MANY)
    assert found.words == "90 %: 9,000 of 10,000 an hour"


def test_the_worst_rated_of_them_gives_tier_and_state() -> None:
    assert (of(db=DOWN, web=DEGRADED).tier, of(db=DOWN, web=DEGRADED).state) == (0, DEGRADED)
    assert (of(db=DOWN).tier, of(db=DOWN).state) == (2, DOWN)


def test_nothing_is_made_up() -> None:
    assert of(db=OK, web=DOWN) == Radius()
    assert of(None, db=DOWN) == Radius()
    assert of(db=DOWN, has_graph=False).cascading is None
    bare = Catalog("Shop", services=(service("db", 2),))
    found = of(bare, db=DEGRADED)
    assert (found.users, found.users_bp, found.band, found.words) == (None, None, None, "")


def test_a_service_at_risk_is_named_and_its_users_are_not_hit() -> None:
    found = of(db=Condition.AT_RISK)
    assert found.services == ("db",) and found.state is Condition.AT_RISK
    assert found.users is None
