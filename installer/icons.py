"""Renders the one drawing of the icon in every size that desktops ask for: `python -m installer icons`, after it was changed.

The pictures are kept beside the drawing, because the console itself shows one and reads no SVG for it.
"""

import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Final

SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_APPLE: Final = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}
"""Kind of picture in an .icns, and its size in pixels."""
_DRAWING: Final = "resources/icons/watchfloor.svg"


def render(root: Path) -> list[Path]:
    """Write every size beside the drawing, and the files of several sizes that Windows and macOS want; gives all of them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication(["icons"])
    drawing = QSvgRenderer(str(root / _DRAWING))
    written = []
    for size in SIZES:
        picture = QImage(size, size, QImage.Format.Format_ARGB32)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        drawing.render(painter)
        painter.end()
        path = picture_of(root, size)
        picture.save(str(path))
        written.append(path)
    windows = root / "installer" / "windows" / "watchfloor.ico"
    windows.write_bytes(ico([picture_of(root, size).read_bytes() for size in SIZES if size <= 256]))
    apple = root / "installer" / "macos" / "watchfloor.icns"
    apple.write_bytes(icns({kind: picture_of(root, size).read_bytes() for kind, size in _APPLE.items()}))
    del application
    return [*written, windows, apple]


def picture_of(root: Path, size: int) -> Path:
    """Where the picture of this size lies, in pixels."""
    return root / "resources" / "icons" / f"watchfloor-{size}.png"


def png_size(data: bytes) -> tuple[int, int]:
    """Width and height that a PNG says of itself."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def ico(pictures: list[bytes]) -> bytes:
    """One .ico of several PNGs, as Windows has read them since Vista."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(head) + 16 * len(pictures)
    entries, bodies = b"", b""
    for picture in pictures:
        width, height = png_size(picture)
        # 0 stands for 256.
        entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(picture), offset + len(bodies))
        bodies += picture
    return head + entries + bodies


def icns(pictures: Mapping[bytes, bytes]) -> bytes:
    """One .icns of several PNGs, by kind."""
    body = b"".join(kind + struct.pack(">I", len(picture) + 8) + picture for kind, picture in pictures.items())
    return b"icns" + struct.pack(">I", len(body) + 8) + body
