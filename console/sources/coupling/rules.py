"""The figures by which hidden coupling is found, from the settings. Light: read at every start."""

from console.settings import Settings
from models.coupling.rules import Rules


def coupling_rules(settings: Settings) -> Rules:
    """The figures by which findings are made."""
    return Rules(
        int(settings.get("coupling.window_hours")) * 3_600_000,
        int(settings.get("coupling.least_calls")),
        int(settings.get("coupling.stale_days")) * 86_400_000,
    )
