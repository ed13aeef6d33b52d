"""`python -m tests.pictures`: the screens as they look now become the kept ones. `--into DIR` only shows them."""

import argparse
import os
import sys
from pathlib import Path

# Before Qt: a desktop's scaling must not change the pictures.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_SCALE_FACTOR"] = "1"

from PySide6.QtGui import QImage

from console import app
from console.stage import open_stage
from tests.pictures.references import KEPT, REFERENCES, differing, kept_ones, pictures


def main() -> int:
    """Write them, and say which changed."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures")
    parser.add_argument("--into", type=Path, default=KEPT, help="default: the kept ones are replaced")
    into: Path = parser.parse_args().into
    into.mkdir(parents=True, exist_ok=True)
    app.application()
    with open_stage("dark", REFERENCES[0].size) as stage:
        for reference, picture in pictures(stage):
            path = into / reference.path.name
            if path.exists() and not differing(QImage(str(path)), picture):
                continue
            # What is the same to the eye keeps its bytes, so that a landing holds only what changed.
            picture.save(str(path))
            sys.stdout.write(f"{path.name}\n")
    if into == KEPT:
        for name, path in kept_ones().items():
            if name not in {each.path.name for each in REFERENCES}:
                path.unlink()
                sys.stdout.write(f"{name}, no longer kept\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
