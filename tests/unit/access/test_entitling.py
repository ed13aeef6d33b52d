"""Who may give a member of the hub another role: each reason why not, and what a change means."""

import pytest

from models.access import entitling
from models.access.entitling import Entitled, difference, unmet
from models.access.roles import MATRIX, READ_RESTRICTED, DeviceRole, covers, narrowed, permissions_of
from models.kernel.certificate import permits
from models.kernel.errors import Refused
from models.kernel.ids import PersonId

ADMIN, RESPONDER, LEGAL = DeviceRole.ADMIN, DeviceRole.RESPONDER, DeviceRole.LEGAL
SPOKESPERSON, OBSERVER, IC = DeviceRole.SPOKESPERSON, DeviceRole.OBSERVER, DeviceRole.INCIDENT_COMMANDER


def member(
    name: str, role: DeviceRole, *, is_cleared: bool = False, is_member: bool = True, person: str = ""
) -> Entitled:
    reads = is_cleared or READ_RESTRICTED in permissions_of(role)
    return Entitled(f"device of {name}", PersonId(person or name), name, role, reads, is_member)


ANA, BO = member("Ana Ruiz", ADMIN), member("Bo Lindqvist", RESPONDER)
MEI = member("Mei Chen", LEGAL)


@pytest.mark.parametrize(
    ("asker", "target", "role", "why"),
    [
        (ANA, BO, SPOKESPERSON, ()),
        (ANA, BO, OBSERVER, ()),
        (ANA, MEI, DeviceRole.AUDITOR, ()),
        (ANA, member("Raj Mehta", ADMIN), RESPONDER, ()),
        (member("Ana Ruiz", ADMIN, is_cleared=True), BO, IC, ()),
        (None, BO, ADMIN, ()),
        (None, ANA, OBSERVER, ()),
        (BO, MEI, SPOKESPERSON, ("takes admin",)),
        (member("Raj Mehta", IC), MEI, SPOKESPERSON, ("takes admin",)),
        (member("Raj Mehta", ADMIN, is_member=False), MEI, SPOKESPERSON, ("takes admin",)),
        (ANA, member("wall of Ana", RESPONDER, person="Ana Ruiz"), OBSERVER, ("nobody changes their own",)),
        (ANA, member("ana  ruiz", RESPONDER, person="by the provider"), OBSERVER, ("nobody changes their own",)),
        (ANA, ANA, RESPONDER, ("nobody changes their own", "nobody else administers")),
        (ANA, BO, RESPONDER, ("have this role already",)),
        (ANA, BO, ADMIN, ("settled at the hub",)),
        (ANA, BO, IC, ("reads restricted incidents",)),
        (ANA, member("Bo Lindqvist", RESPONDER, is_member=False), OBSERVER, ("no longer a member",)),
        (None, member("Bo Lindqvist", RESPONDER, is_member=False), OBSERVER, ("no longer a member",)),
        (BO, BO, LEGAL, ("takes admin", "nobody changes their own", "reads restricted incidents")),
    ],
)
def test_each_reason_why_not(asker: Entitled | None, target: Entitled, role: DeviceRole, why: tuple[str, ...]) -> None:
    everybody = (ANA, BO, MEI)
    found = unmet(asker, target, role, everybody)
    assert len(found) == len(why) and all(part in words for part, words in zip(why, found, strict=True)), found
    if why:
        with pytest.raises(Refused, match=f"{target.name} stays {target.role.label}"):
            entitling.require(asker, target, role, everybody)
    else:
        entitling.require(asker, target, role, everybody)


def test_no_administrator_can_make_a_stolen_workstation_worth_more() -> None:
    """Whatever roles there are: what an uncleared administrator gives neither reads restricted incidents nor administers."""
    given = {role for role in DeviceRole if not unmet(ANA, member("Bo Lindqvist", OBSERVER), role, (ANA, BO))}
    assert given == {role for role in DeviceRole if not {role} & (MATRIX[READ_RESTRICTED] | {ADMIN, OBSERVER})}


@pytest.mark.parametrize("before", list(DeviceRole))
def test_a_difference_says_all_that_changes_and_nothing_else(before: DeviceRole) -> None:
    for after in DeviceRole:
        found = difference(before, after)
        assert difference(after, before).lost == found.gained
        for row in (*found.lost, *found.kept):
            assert before in MATRIX[row] and (after in MATRIX[row]) is (row in found.kept)
        named = {*found.lost, *(row for row in MATRIX if f"{row.partition('.')[0]}:write" in found.lost)}
        assert all(row in named for row, roles in MATRIX.items() if before in roles and after not in roles)
        is_smaller = any(row.endswith(":write") for row in found.lost)
        assert covers(permissions_of(after), permissions_of(before)) is not is_smaller


WRITTEN = [
    *(row.removesuffix(":write") for row in MATRIX if row.endswith(":write") and "." in row),
    *(f"{kind}.{each}" for kind in ("access", "incident", "comms", "retention") for each in ("one", "other")),
    *(f"access.{kind}.one" for kind in ("elevation", "review")),
]
"""Types of every kind that the matrix tells apart."""


@pytest.mark.parametrize("before", list(DeviceRole))
def test_what_is_left_of_a_certificate_is_what_both_roles_may(before: DeviceRole) -> None:
    """An approver who becomes legal keeps asking for elevated rights, which is no leave to grant them."""
    had = permissions_of(before)
    for after in DeviceRole:
        has = permissions_of(after)
        for each in WRITTEN:
            if each not in ("access.elevation", "access.review"):
                assert permits(narrowed(had, has), each) is (permits(had, each) and permits(has, each)), (after, each)
