"""How old data may become before they are stale and before they are unknown, as the settings say."""

from collections.abc import Mapping
from typing import Final

from console.settings import Settings
from models.freshness.ages import AgeLimits
from models.freshness.classes import DEFAULT_LIMITS, DataClass

_HOUR: Final = 3600.0


def age_limits(settings: Settings) -> AgeLimits:
    """Of health. Set the wrong way round, the shorter one decides: data never count as fresh for longer than somebody meant."""
    return _limits(settings, "health.soft_seconds", "health.hard_seconds", 1.0)


def all_limits(settings: Settings) -> Mapping[DataClass, AgeLimits]:
    """Of every class."""
    shared: dict[DataClass, AgeLimits] = {
        kind: _limits(settings, f"{_key(kind)}.soft_hours", f"{_key(kind)}.hard_hours", _HOUR)
        for kind in DEFAULT_LIMITS
        if kind is not DataClass.HEALTH
    }
    return {**shared, DataClass.HEALTH: age_limits(settings)}


def _key(kind: DataClass) -> str:
    return f"age.{kind.name.lower()}"


def _limits(settings: Settings, soft_key: str, hard_key: str, unit: float) -> AgeLimits:
    soft, hard = float(settings.get(soft_key)) * unit, float(settings.get(hard_key)) * unit
    return AgeLimits(min(soft, hard), hard)
