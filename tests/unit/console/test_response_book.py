import pytest

from console.desk import Desk
from console.response_book import PolicyChange, PublishPolicy
from models.kernel.errors import BadInput
from models.response.builtin import BUILTIN
from models.response.writing import to_yaml
from tests.fakes.station import Station


def test_versions_rise_and_survive_a_restart(desk: Desk, station: Station) -> None:
    assert desk.policies.current is BUILTIN and desk.policies.version == 1
    for version in (2, 3):
        (change,) = desk.execute(PublishPolicy(to_yaml(BUILTIN), "ours.yaml")).changes
        assert isinstance(change, PolicyChange) and change.policy.version == version
    desk.close()
    again = station.open()
    assert (again.policies.version, again.policies.source) == (3, "ours.yaml")
    assert again.policies.current.protocols == BUILTIN.protocols
    again.close()


def test_a_bad_policy_leaves_the_one_in_force(desk: Desk) -> None:
    for text in ("watchfloor: response/1\n", "\ud800", "severity: *x"):
        with pytest.raises(BadInput):
            desk.execute(PublishPolicy(text, "bad.yaml"))
    assert desk.policies.current is BUILTIN
