"""The matrix of permissions and roles, cell by cell, as certificates carry it and every replica reads it."""

import importlib
import pkgutil

import pytest

import models
from console.identity import PERMISSIONS
from models.access import roles
from models.access.roles import MATRIX, DeviceRole, lacking, may_write, permissions_of, who_could
from models.kernel.certificate import permits
from models.sync import reading_rights

IC, RESPONDER, COMMS, SPOKESPERSON, LEGAL, APPROVER, AUDITOR, ADMIN, OBSERVER = DeviceRole


def event_types() -> set[str]:
    """Every type of event that the program knows."""
    found: set[str] = set()
    for module in pkgutil.walk_packages(models.__path__, "models."):
        if module.name.startswith("models.store."):
            continue
        versions = getattr(importlib.import_module(module.name), "VERSIONS", {})
        found |= {each for each in versions if isinstance(each, str) and "." in each}
    return found


TYPES = sorted(event_types())


@pytest.mark.parametrize("role", list(DeviceRole))
def test_a_certificate_permits_what_the_matrix_says_type_by_type(role: DeviceRole) -> None:
    given = permissions_of(role)
    for event_type in TYPES:
        row = MATRIX.get(f"{event_type}:write") or MATRIX[f"{event_type.rpartition('.')[0]}:write"]
        assert permits(given, event_type) is (role in row), (role, event_type)
    for right in (roles.PRODUCTION, roles.READ_RESTRICTED):
        assert (right in given) is (role in MATRIX[right])


@pytest.mark.parametrize(
    ("event_type", "who"),
    [
        ("incident.severity_changed", {IC, RESPONDER, COMMS}),
        ("incident.entry_logged", {IC, RESPONDER, COMMS, SPOKESPERSON, LEGAL, APPROVER, ADMIN}),
        ("incident.approval_voted", {IC, COMMS, SPOKESPERSON, LEGAL, APPROVER}),
        ("access.membership_changed", {IC, ADMIN}),
        ("access.elevation_asked", {IC, RESPONDER, COMMS, SPOKESPERSON, LEGAL, APPROVER, ADMIN}),
        ("access.elevation.voted", {IC, APPROVER, ADMIN}),
        ("access.review.settled", {IC, APPROVER, AUDITOR, ADMIN}),
        ("comms.sent", {IC, COMMS}),
        ("comms.script_confirmed", {IC, COMMS, SPOKESPERSON}),
        ("policy.published", {IC, ADMIN}),
        ("retention.erased", {LEGAL, ADMIN}),
    ],
)
def test_rights_that_somebody_might_widen_by_mistake(event_type: str, who: set[DeviceRole]) -> None:
    assert set(who_could(event_type)) == who


def test_a_wall_writes_nothing_and_reads_nothing_restricted() -> None:
    assert permissions_of(OBSERVER) == ()
    assert [role for role in DeviceRole if not may_write(permissions_of(role))] == [OBSERVER]


def test_who_is_its_own_authority_may_write_every_type() -> None:
    assert all(permits(PERMISSIONS, event_type) for event_type in TYPES) and len(TYPES) > 100
    assert not any(each.endswith(":deny") for each in PERMISSIONS)
    assert {roles.PRODUCTION, roles.READ_RESTRICTED} <= set(PERMISSIONS)
    assert reading_rights.READ_RESTRICTED == roles.READ_RESTRICTED


@pytest.mark.parametrize(
    ("given", "event_type", "is_permitted"),
    [
        (("incident:write",), "incident.declared", True),
        (("incident:write",), "incidents.declared", False),
        (("incident:write", "incident.declared:deny"), "incident.declared", False),
        (("incident:write", "incident.declared:deny"), "incident.merged", True),
        (("access:write",), "access.elevation.voted", False),
        (("access.elevation:write",), "access.elevation.voted", True),
        (("access.elevation:write",), "access.key_enrolled", False),
        (("incident.entry_logged:write",), "incident.entry_logged", True),
        (("incident.entry_logged:write",), "incident.entry_corrected", False),
        (("write", "incident"), "declared", False),
        (("restricted:read",), "restricted.read", False),
    ],
)
def test_how_permissions_are_read(given: tuple[str, ...], event_type: str, is_permitted: bool) -> None:
    assert permits(given, event_type) is is_permitted


def test_a_refusal_names_what_is_missing_and_who_could() -> None:
    words = lacking(permissions_of(RESPONDER), "incident.approval_voted")
    assert "incident.approval_voted:write" in words and "legal" in words and "approver" in words
    assert "policy:write" in lacking(permissions_of(RESPONDER), "policy.published")
    assert "access.elevation:write" in lacking(permissions_of(RESPONDER), "access.elevation.voted")
    assert "nobody" in lacking(PERMISSIONS, "unheard.of")
