"""The pages as they lie beside the program: read, and their headings found. No page is changed by anybody but a release."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from console.manual.contents import CONTENTS

_HEADING: Final = re.compile(r"^(#{1,3}) +(.+?) *#*$")
_FENCE: Final = re.compile(r"^ {0,3}(```|~~~)")


@dataclass(frozen=True, slots=True)
class Heading:
    """One heading of a page; `anchor` is where it is in the manual."""

    page: str
    page_title: str
    text: str
    level: int
    anchor: str


def folder() -> Path:
    """Where the pages lie: beside the program's packages, in the source tree as in the installed one."""
    return Path(__file__).resolve().parents[2] / "docs"


def page_file(name: str, docs: Path) -> Path | None:
    """The file of a page; None where this installation has none of that name."""
    found = (docs / f"{name}.md", docs / "manual" / f"{name}.md")
    return next((path for path in found if path.is_file()), None)


def there(docs: Path) -> Iterator[tuple[str, str, Path]]:
    """Group, name and file of every page there is, in the order of the manual; what is not in it comes last."""
    named = set()
    for group, names in CONTENTS:
        for name in names:
            named.add(name)
            path = page_file(name, docs)
            if path is not None:
                yield group, name, path
    for path in sorted((*docs.glob("*.md"), *docs.glob("manual/*.md"))):
        if path.stem not in named:
            yield "More", path.stem, path


def slug(words: str) -> str:
    """A heading as part of an address: small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def headings_of(name: str, text: str) -> list[Heading]:
    """The headings of a page, its title first; lines inside of code are none."""
    found: list[Heading] = []
    fence = ""
    for line in text.splitlines():
        mark = _FENCE.match(line)
        if mark is not None:
            fence = "" if fence == mark.group(1) else fence or mark.group(1)
            continue
        heading = None if fence else _HEADING.match(line)
        if heading is None:
            continue
        words, level = re.sub(r"[`*_]", "", heading.group(2)), len(heading.group(1))
        title = found[0].text if found else words
        found.append(Heading(name, title, words, level, name if not found else f"{name}-{slug(words)}"))
    return found


@cache
def all_headings(docs: Path) -> tuple[Heading, ...]:
    """Of all pages, in order. Read once: they don't change while the program runs."""
    found: list[Heading] = []
    for _group, name, path in there(docs):
        found += headings_of(name, path.read_text(encoding="utf-8"))
    return tuple(found)


def fitting(words: str, docs: Path, most: int = 6) -> list[Heading]:
    """Headings in which every word typed occurs, titles of pages first."""
    wanted = words.casefold().split()
    if not wanted or not docs.is_dir():
        return []
    fits = [
        each
        for each in all_headings(docs)
        if all(word in f"{each.page_title} {each.text}".casefold() for word in wanted)
    ]
    return sorted(fits, key=lambda each: each.level)[:most]
