"""The pictures kept in tests/data/screens, and what counts as the same picture.

They are kept at half their size with 256 colours, and compared in blocks of 8 pixels: a letter drawn a shade differently
elsewhere is no difference, a word, a line or a colour is one.
"""

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage

from console import composer_scenes, runbook_scenes, window_scenes
from console.stage import Stage

KEPT: Final = Path(__file__).parents[1] / "data" / "screens"
_BLOCK: Final = 4
"""Pixels of the kept picture: 8 of the screen."""
_SHADE: Final = 10.0
"""So far the mean of a block may be from what it was, of 255."""
_MOST_BLOCKS: Final = 3
"""So many blocks may be further away."""
_COLORS, _PLAIN = 256, 24
"""Of the palette: in all, and those that are taken as they are, since grounds and inks cover most of a screen."""
_COARSER: Final = 0xF8F8F8

_SMALL, _LARGE, _NARROW = (1280, 800), (1920, 1080), (960, 540)
_SCENES: Final = {**window_scenes.SCENES, **runbook_scenes.SCENES, **composer_scenes.SCENES}
Blocks = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Reference:
    """A scene in a theme and a size."""

    scene: str
    theme: str = "dark"
    size: tuple[int, int] = _SMALL

    @property
    def path(self) -> Path:
        """Where its picture is kept."""
        return KEPT / f"{self.scene}-{self.theme}-{self.size[0]}x{self.size[1]}.png"


REFERENCES: Final = (
    Reference("war-room"),
    Reference("war-room", size=_LARGE),
    Reference("war-room", size=_NARROW),
    Reference("alerts"),
    Reference("command"),
    Reference("overview"),
    Reference("service"),
    Reference("timeline"),
    Reference("catalog"),
    Reference("handover"),
    Reference("declare"),
    Reference("blast-radius-selected"),
    Reference("runbook-library"),
    Reference("composer"),
    Reference("war-room", "light"),
    Reference("overview", "light"),
    Reference("blind-war-room", "wall"),
)
"""In this order: a theme is put in force once, later scenes leave their traces, and the last one lets the data grow old."""


def pictures(stage: Stage) -> Iterator[tuple[Reference, QImage]]:
    """All of them as they are now, half their size. GUI thread."""
    for scene, shown in itertools.groupby(REFERENCES, lambda each: each.scene):
        for number, reference in enumerate(shown):
            stage.show_as(reference.theme, reference.size)
            if not number:
                _SCENES[scene](stage)
                stage.settle()
            yield reference, small(stage.picture().toImage())
        stage.clear()


def small(picture: QImage) -> QImage:
    """Half the size, few colours."""
    half = picture.convertToFormat(QImage.Format.Format_RGB32).scaled(
        QSize(picture.width() // 2, picture.height() // 2), mode=Qt.TransformationMode.SmoothTransformation
    )
    half.setDevicePixelRatio(1)
    flags = Qt.ImageConversionFlag.AvoidDither | Qt.ImageConversionFlag.ThresholdDither
    return half.convertToFormat(QImage.Format.Format_Indexed8, _common_colors(half), flags)


def _common_colors(picture: QImage) -> list[int]:
    """The colours found most, none close to another: Qt's own palette knows no shades of dark grey."""
    rows = np.frombuffer(picture.constBits(), np.uint32).reshape(picture.height(), picture.bytesPerLine() // 4)
    shades, counts = np.unique(rows[:, : picture.width()] & _COARSER, return_counts=True)
    plain, plainly = np.unique(rows[:, : picture.width()], return_counts=True)
    flat = plain[plainly.argsort()[::-1][:_PLAIN]]
    others = shades[counts.argsort()[::-1][: _COLORS - _PLAIN]]
    return [int(color) | 0xFF000000 for color in (*flat, *others)]


def differing(kept: QImage, now: QImage) -> list[tuple[int, int]]:
    """Where the two pictures differ, as x and y of blocks in pixels of the screen; empty where they are the same."""
    if kept.size() != now.size():
        return [(0, 0)]
    distance = np.abs(_blocks(kept) - _blocks(now)).max(axis=2)
    rows, columns = np.nonzero(distance > _SHADE)
    if len(rows) <= _MOST_BLOCKS:
        return []
    return [(int(x) * 2 * _BLOCK, int(y) * 2 * _BLOCK) for y, x in zip(rows, columns, strict=True)]


def _blocks(picture: QImage) -> Blocks:
    plain = picture.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    pixels = rows[:, : plain.width() * 3].reshape(plain.height(), plain.width(), 3).astype(np.float64)
    tall, wide = plain.height() // _BLOCK, plain.width() // _BLOCK
    cut = pixels[: tall * _BLOCK, : wide * _BLOCK]
    return np.asarray(cut.reshape(tall, _BLOCK, wide, _BLOCK, 3).mean(axis=(1, 3)))


def kept_ones() -> Mapping[str, Path]:
    """What lies in the folder, by name."""
    return {each.name: each for each in KEPT.glob("*.png")}
