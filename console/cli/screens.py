"""`screens --out DIR`: every screen and every widget as a picture, from the demo estate, on no display at all."""

import argparse
import os
from typing import Any

from console.cli.context import Context
from models.kernel.errors import BadInput, Problem

THEMES = ("dark", "light", "wall")


def add_parser(nouns: Any) -> None:
    """screens --out DIR [--theme dark|light|wall] [--only NAME] [--size WxH]"""
    screens = nouns.add_parser("screens", help="every screen as PNG, offscreen")
    screens.add_argument("--out", required=True, metavar="DIR")
    screens.add_argument("--theme", choices=THEMES, action="append", help="default: all three")
    screens.add_argument("--only", metavar="NAME", help="screens and widgets whose name contains this")
    screens.add_argument("--size", action="append", metavar="WxH", help="default: 1920x1080 and 1280x800")
    screens.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Render and list what was written."""
    # Before Qt is imported: a desktop's own scaling and style must not change the pictures.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = "1"
    from console.screens import render_all

    sizes = [_size(text) for text in arguments.size or ("1920x1080", "1280x800")]
    out = context.path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    written = render_all(out, arguments.theme or list(THEMES), sizes, arguments.only or "", context.err)
    if not written:
        raise BadInput(Problem("--only", None, "", f"no screen or widget has {arguments.only!r} in its name"))
    if arguments.json:
        context.json({"written": [str(path) for path in written]})
    else:
        context.out(f"Wrote {len(written)} pictures to {out}.")
    return 0


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    if not (width.isdigit() and height.isdigit() and 400 <= int(width) <= 7680 and 300 <= int(height) <= 4320):
        raise BadInput(Problem("--size", None, "", f"{text!r} is not a size; expected for example 1920x1080"))
    return int(width), int(height)
