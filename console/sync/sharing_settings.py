"""What the settings say about sharing: when to turn to another address, and how many devices make an entry safe."""

from dataclasses import dataclass
from pathlib import Path

from console.settings import Settings
from models.sync.durability import DEFAULT_QUORUM

DEFAULT_STANDBY_AFTER = 3


@dataclass(frozen=True, slots=True)
class SharingSettings:
    """As they were when sharing began."""

    quorum: int = DEFAULT_QUORUM
    """Further devices that must have an entry before it counts as safe."""
    standby_after: int = DEFAULT_STANDBY_AFTER
    """Failures in a row after which the hub's next address is tried."""


def sharing_settings(data_dir: Path) -> SharingSettings:
    """Of a data directory; defaults where it has none."""
    settings = Settings(data_dir / "settings.json")
    return SharingSettings(int(settings.get("sync.quorum")), int(settings.get("sync.standby_after")))
