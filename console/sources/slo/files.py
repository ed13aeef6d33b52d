"""The files objectives are written in, as settings and verbs name them."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from models.catalog.reading import NamedText
from models.health.service_names import ServiceNames
from models.kernel.errors import BadInput, Problem
from models.slo.objective import Slo
from models.slo.reading import SloReading, read_slos
from resources.said import say

_ENDINGS = (".yaml", ".yml", ".json")
_MOST_FILES = 2_000


def slo_paths(names: Sequence[str], base: Path | None = None) -> tuple[Path, ...]:
    """Every file named, and of folders every YAML and JSON file in them, by name. BadInput where there is none."""
    found: list[Path] = []
    for name in names:
        path = (base or Path()) / Path(name).expanduser()
        if not path.is_dir():
            found.append(path)
            continue
        inside = sorted(each for each in path.iterdir() if each.suffix in _ENDINGS and each.is_file())
        if not inside:
            raise BadInput(Problem(name, None, "", say("expected YAML or JSON files in this folder, found none")))
        found += inside
    if len(found) > _MOST_FILES:
        raise BadInput(
            Problem(
                names[0],
                None,
                "",
                say("expected at most {most_files:,} files, found {count:,}", most_files=_MOST_FILES, count=len(found)),
            )
        )
    return tuple(found)


class SloFiles:
    """The objectives of the files and folders a setting names, separated by commas; read again when one changes."""

    def __init__(self, setting: str, names: ServiceNames) -> None:
        self._given = [each.strip() for each in setting.split(",") if each.strip()]
        self._names = names
        self._seen: object = None
        self._read: tuple[Slo, ...] = ()

    def __bool__(self) -> bool:
        """Whether any file is named."""
        return bool(self._given)

    def __call__(self) -> tuple[Slo, ...]:
        """The objectives as the files stand now, under the catalogue's ids. BadInput while a file is wrong or gone."""
        paths = slo_paths(self._given)
        try:
            state = tuple((path, stat.st_mtime_ns, stat.st_size) for path in paths for stat in [path.stat()])
            if state != self._seen:
                texts = [NamedText(str(path), path.read_text(encoding="utf-8-sig")) for path in paths]
                self._read = named(read_slos(texts), self._names).slos if texts else ()
                self._seen = state
        except (OSError, UnicodeDecodeError) as error:
            raise BadInput(Problem("slo.files", None, "", say("can't be read: {error}", error=error))) from None
        return self._read


def named(reading: SloReading, names: ServiceNames) -> SloReading:
    """The same objectives under the ids the catalogue has for their services."""

    def renamed(slo: Slo) -> Slo:
        known = names.resolve(slo.service)
        return slo if known is None or known == slo.service else replace(slo, service=known)

    return replace(reading, slos=tuple(renamed(slo) for slo in reading.slos))
