"""`python -m installer build|deb|smoke|icons`: what `installer/build` calls once its environment stands."""

import argparse
import sys
from pathlib import Path

from installer import debian_package
from installer.frozen import SYSTEM_LIBRARIES, freeze, moment_of
from installer.icons import render
from installer.smoke import smoke
from installer.system_libraries import read_note

ROOT = Path(__file__).resolve().parent.parent


def main(argv: list[str]) -> int:
    """Do one step, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m installer")
    parser.add_argument("step", choices=("build", "freeze", "smoke", "deb", "icons"))
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="where everything on the way lies")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the packages go")
    parser.add_argument("--suffix", default="", help='for a later package of the same version, e.g. "+1"')
    arguments = parser.parse_args(argv)
    work, out = arguments.work.resolve(), arguments.out.resolve()
    if arguments.step == "icons":
        for path in render(ROOT):
            print(path.relative_to(ROOT))
        return 0
    moment, frozen = moment_of(ROOT), work / "frozen" / "watchfloor"
    if arguments.step in ("build", "freeze"):
        freeze(ROOT, work, moment)
    if arguments.step in ("build", "smoke") and not smoke([str(frozen / "watchfloor")], work / "smoke"):
        return 1
    if arguments.step in ("build", "deb"):
        version, architecture = debian_package.version(arguments.suffix), debian_package.architecture()
        tree, system = work / "deb" / "tree", read_note(work / "pyinstaller" / SYSTEM_LIBRARIES)
        debian_package.lay_out(ROOT, frozen, system, tree, moment, version)
        debian_package.control(ROOT, tree, version, architecture, debian_package.depends(tree))
        package = debian_package.pack(tree, out, version, architecture, moment)
        print(f"{package}  {package.stat().st_size / 1024**2:.1f} MiB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
