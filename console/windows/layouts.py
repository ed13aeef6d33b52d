"""Where the panes lie, kept for each role: which pane is in front, what is detached, sizes of the window."""

import base64
import json
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray

from console.data_dir import write_private
from resources.tongue import marked

ROLES: Final = {"ic": "IC", "operator": marked("Operator"), "scribe": marked("Scribe")}
FRONT: Final = {"ic": "war_room", "operator": "overview", "scribe": "timeline"}
"""The pane each role starts with, until a layout is saved."""


class Layouts:
    """Layouts by role, in a file of the data directory; kept in memory alone where there is none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._kept: dict[str, dict[str, str]] = {}
        if path is not None and path.exists():
            try:
                found = json.loads(path.read_text(encoding="utf-8"))
                self._kept = {role: kept for role, kept in found.items() if role in ROLES and isinstance(kept, dict)}
            except (OSError, ValueError, AttributeError):
                # A layout is a convenience: an unreadable one is forgotten, never a reason not to start.
                self._kept = {}

    def get(self, role: str) -> tuple[str, QByteArray | None, QByteArray | None]:
        """Front pane, state of the docks and geometry of the window; None where nothing was saved."""
        kept = self._kept.get(role, {})
        return kept.get("front", FRONT[role]), _bytes(kept.get("docks")), _bytes(kept.get("window"))

    def tab(self, role: str) -> str:
        """Which of the war room's tabs is chosen where there is no room for all its panels; empty where nothing was saved."""
        tab = self._kept.get(role, {}).get("tab", "")
        return tab if isinstance(tab, str) else ""

    def put(self, role: str, front: str, docks: QByteArray, window: QByteArray, tab: str = "") -> None:
        """Keep a layout for this role."""
        self._kept[role] = {"front": front, "docks": _text(docks), "window": _text(window), "tab": tab}
        if self._path is not None:
            write_private(self._path, json.dumps(self._kept, indent=1) + "\n")


def _text(value: QByteArray) -> str:
    return base64.b64encode(value.data()).decode()


def _bytes(text: str | None) -> QByteArray | None:
    try:
        return None if text is None else QByteArray(base64.b64decode(text, validate=True))
    except (ValueError, TypeError):
        return None
