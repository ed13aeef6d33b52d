"""How old data may become before they are stale and before they are unknown, as the settings say."""

from console.settings import Settings
from models.health.freshness import AgeLimits


def age_limits(settings: Settings) -> AgeLimits:
    """Set the wrong way round, the shorter one decides: data never count as fresh for longer than somebody meant."""
    soft, hard = float(settings.get("health.soft_seconds")), float(settings.get("health.hard_seconds"))
    return AgeLimits(min(soft, hard), hard)
