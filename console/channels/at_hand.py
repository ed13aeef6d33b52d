"""The file of sinks that a data directory's settings name. What is wrong with it is told and keeps nobody from commanding."""

from pathlib import Path

from console.settings import Settings
from models.comms.rendering.sink import Sink
from models.kernel.errors import BadInput


def sink_file(settings: Settings, data_dir: Path) -> Path | None:
    """Where it lies, seen from the data directory; None where none is named."""
    name = settings.text("comms.sinks")
    return data_dir / Path(name).expanduser() if name else None


def sinks_at_hand(data_dir: Path) -> tuple[tuple[Sink, ...], str | None]:
    """The sinks, and what is wrong with their file; none where none is named."""
    file = sink_file(Settings(data_dir / "settings.json"), data_dir)
    if file is None:
        return (), None
    from console.channels.configured import sinks_of  # most starts have no use for a dozen channels

    try:
        return sinks_of(file), None
    except BadInput as error:
        return (), str(error)
