"""Qt's translation source files (.ts): sorted, in one context, without line numbers: they change only with the words."""

import string
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final
from xml.etree import ElementTree
from xml.sax.saxutils import escape

import PySide6

from widgets.translation import CONTEXT, FILES, SHIPPED

LANGUAGES: Final = SHIPPED


def ts_path(language: str) -> Path:
    """Where the sentences of a language lie."""
    return FILES / f"watchfloor_{language}.ts"


def qm_path(language: str) -> Path:
    """Where Qt's compiled form lies."""
    return FILES / f"watchfloor_{language}.qm"


def read(path: Path) -> dict[str, str]:
    """Sentence → translation; empty where there is none yet."""
    if not path.exists():
        return {}
    found = {}
    for message in ElementTree.fromstring(path.read_text(encoding="utf-8")).iter("message"):
        source, translation = message.findtext("source"), message.findtext("translation")
        if source is not None:
            found[source] = translation or ""
    return found


def write(path: Path, language: str, translations: Mapping[str, str]) -> None:
    """All sentences in their order."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<!DOCTYPE TS>",
        f'<TS version="2.1" language="{language}" sourcelanguage="en">',
        "<context>",
        f"    <name>{CONTEXT}</name>",
    ]
    for source in sorted(translations):
        found = translations[source]
        said = (
            f"<translation>{escape(found)}</translation>" if found else '<translation type="unfinished"></translation>'
        )
        lines += ["    <message>", f"        <source>{escape(source)}</source>", f"        {said}", "    </message>"]
    path.write_text("\n".join([*lines, "</context>", "</TS>", ""]), encoding="utf-8")


def compile_to(source: Path, compiled: Path) -> None:
    """Qt's own compiler; CalledProcessError where it refuses."""
    name = "lrelease.exe" if sys.platform == "win32" else "lrelease"
    tool = Path(PySide6.__file__).parent / name
    subprocess.run([tool, "-silent", source, "-qm", compiled], check=True)


def named_places(sentence: str) -> set[str]:
    """The names in braces; one that can't be read gives a name nobody has."""
    try:
        return {name for _plain, name, _form, _turn in string.Formatter().parse(sentence) if name is not None}
    except ValueError:
        return {"\N{REPLACEMENT CHARACTER}"}
