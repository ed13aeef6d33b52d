"""A QApplication without a screen, for benchmarks that run in processes of their own."""

import os
import sys
from typing import Any


def offscreen() -> Any:
    """The QApplication. What the offscreen platform says of window hints and stacking that it has none is left out."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import qInstallMessageHandler

    from console.app import application

    def say(_kind: object, _where: object, words: str) -> None:
        if not words.startswith("This plugin does not support"):
            sys.stderr.write(f"{words}\n")

    qInstallMessageHandler(say)
    return application()
