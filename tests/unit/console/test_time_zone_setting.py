import pytest

from console.settings import Settings
from models.kernel.errors import BadInput


@pytest.mark.parametrize("name", ["UTC", "", "Europe/Berlin", "America/Argentina/Buenos_Aires"])
def test_time_zones_this_machine_knows_are_taken(name: str) -> None:
    settings = Settings(None)
    settings.put({"look.time_zone": name})
    assert settings.text("look.time_zone") == name


@pytest.mark.parametrize("name", ["Berlin/Europe", "+02:00", "../../etc/passwd", "/etc/localtime", "Europe/\x00"])
def test_any_other_is_refused_and_says_what_is_expected(name: str) -> None:
    settings = Settings(None)
    with pytest.raises(BadInput, match="expected a name such as Europe/Berlin"):
        settings.put({"look.time_zone": name})
    assert settings.text("look.time_zone") == "UTC"
