"""Libraries of the build machine's system that end up in the bundle: which are needed, and which a package can leave out."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

Entry = tuple[str, str, str]
"""As PyInstaller lists what it collects: where it lies in the program, where it came from, and its kind."""

_PLACES: Final = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")


def is_of_system(source: str) -> bool:
    """Whether a file came from the system's own folders, and not from Python or from a package."""
    return source.startswith(_PLACES)


def needed(entries: Sequence[Entry], imports: Callable[[str], Iterable[tuple[str, str | None]]]) -> list[Entry]:
    """The entries without those libraries of the system that nothing else here needs any more.

    `imports` gives the libraries a file names, each with where it was found.
    """
    system = {Path(target).name: (target, source, kind) for target, source, kind in entries if is_of_system(source)}
    waiting = [
        source for _target, source, kind in entries if not is_of_system(source) and kind in ("BINARY", "EXTENSION")
    ]
    kept: set[str] = set()
    while waiting:
        for name, _found in imports(waiting.pop()):
            base = Path(name).name
            if base in system and base not in kept:
                kept.add(base)
                waiting.append(system[base][1])
    return [each for each in entries if not is_of_system(each[1]) or Path(each[0]).name in kept]


def write_note(path: Path, entries: Iterable[Entry]) -> None:
    """Keep which files of the bundle are the system's: target in the bundle → where it came from."""
    found = {target: source for target, source, _kind in entries if is_of_system(source)}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read_note(path: Path) -> Mapping[str, str]:
    """What `write_note` kept."""
    found: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return found
