"""`screens --out DIR`: every screen and every widget as a picture, from the demo estate, on no display at all."""

import argparse
import os
from typing import Any

from console.cli.context import Context
from models.kernel.errors import BadInput, Problem

THEMES = ("dark", "light", "wall")


def add_parser(nouns: Any) -> None:
    """screens (--out DIR | --list) [--only NAME] [--theme NAME] [--size WxH] [--scale N] [--language CODE] [--sheet]"""
    screens = nouns.add_parser("screens", help="every screen as PNG, offscreen")
    where = screens.add_mutually_exclusive_group(required=True)
    where.add_argument("--out", metavar="DIR")
    where.add_argument("--list", action="store_true", help="the names that --only chooses from, and end")
    screens.add_argument("--theme", choices=THEMES, action="append", help="default: all three")
    screens.add_argument(
        "--only", metavar="NAME", action="append", default=[], help="screens and widgets whose name contains this"
    )
    screens.add_argument(
        "--size", action="append", metavar="WxH", help="logical pixels; default: 1920x1080 and 1280x800"
    )
    screens.add_argument(
        "--scale", choices=("1", "1.25", "1.5", "2", "3"), default="1", help="physical pixels to a logical one"
    )
    screens.add_argument(
        "--language", default="en", metavar="CODE", help="en, de, ja; pseudo and pseudo-rtl lengthen and mirror"
    )
    screens.add_argument("--sheet", action="store_true", help="also one picture of all pictures, each with its name")
    screens.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Render and list what was written."""
    # Before Qt is imported: a desktop's own scaling and style must not change the pictures.
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = arguments.scale
    os.environ["WATCHFLOOR_LANGUAGE"] = arguments.language
    from console import screens

    if arguments.list:
        found = [name for name in screens.names() if not arguments.only or any(each in name for each in arguments.only)]
        context.json({"names": found}) if arguments.json else context.out("\n".join(found))
        return 0
    sizes = [_size(text) for text in arguments.size or ("1920x1080", "1280x800")]
    out = context.path(arguments.out)
    out.mkdir(parents=True, exist_ok=True)
    themes = arguments.theme or list(THEMES)
    written = screens.render_all(out, themes, sizes, arguments.only, context.err, with_sheet=arguments.sheet)
    if not written:
        raise BadInput(
            Problem("--only", None, "", f"no screen or widget has {' or '.join(arguments.only)!r} in its name")
        )
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
