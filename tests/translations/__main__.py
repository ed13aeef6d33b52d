"""`make translations`: brings the .ts files in step with the source and compiles them.

python -m tests.translations                      add what is new, drop what is gone, compile
python -m tests.translations merge de FILE.json   take translations {sentence: translation} in, then the same
python -m tests.translations keys [de]            all sentences with their files as JSON; with a language, those it lacks
python -m tests.translations leftovers [NAME…]    what stays English on the screens whose name has one of these; minutes for all
"""

import json
import os
import sys
from pathlib import Path

from tests.translations import extract, ts_file


def bring_up_to_date(given: dict[str, dict[str, str]]) -> list[str]:
    """The files of all languages; `given` are new translations by language. Lines that tell what is missing."""
    found, told = extract.keys(), []
    for language in ts_file.LANGUAGES:
        path = ts_file.ts_path(language)
        known = ts_file.read(path) | given.get(language, {})
        now = {key: known.get(key, "") for key in found}
        for key, said in now.items():
            if said and ts_file.named_places(said) != ts_file.named_places(key):
                told.append(f"{language}: places differ, left out: {key!r} → {said!r}")
                now[key] = ""
        ts_file.write(path, language, now)
        ts_file.compile_to(path, ts_file.qm_path(language))
        told.append(f"{language}: {sum(bool(said) for said in now.values())} of {len(now)} sentences")
        unknown = [key for key in given.get(language, {}) if key not in found]
        told += [f"{language}: no such sentence: {key!r}" for key in unknown]
    return told


def main(words: list[str]) -> int:
    """The exit status."""
    if words[:1] == ["keys"]:
        found = extract.keys()
        if words[1:]:
            known = ts_file.read(ts_file.ts_path(words[1]))
            found = {key: places for key, places in found.items() if not known.get(key)}
        print(json.dumps(found, ensure_ascii=False, indent=1))
        return 0
    if words[:1] == ["leftovers"]:
        return _leftovers(words[1:])
    given = {}
    if words[:1] == ["merge"]:
        _merge, language, *files = words
        given = {language: {k: v for file in files for k, v in json.loads(Path(file).read_text("utf-8")).items()}}
    print("\n".join(bring_up_to_date(given)))
    return 0


def _leftovers(only: list[str]) -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.translations import leftovers  # brings the whole console, which the other words need not

    for name, found in leftovers.played(only):
        print(f"{name}: {len(found)}", *found, sep="\n  ", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
