"""Makes the manual: one HTML file with its pictures inside, light or dark as the reader's system is, without a network.

Colours come from the themes. Raw HTML in a page is shown as text.
"""

import re
import tomllib
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

import resources
from console.manual.pages import headings_of, slug, there
from console.version import VERSION

_LARGEST_PICTURE: Final = 4 * 1024 * 1024
_KINDS: Final = {".png": "image/png", ".svg": "image/svg+xml", ".jpg": "image/jpeg"}
_INKS: Final = ("canvas", "panel", "raised", "line", "text", "text2", "change")


@dataclass(frozen=True, slots=True)
class TablePage:
    """A page made of tables: (heading, column names, rows of plain text)."""

    name: str
    title: str
    about: str
    tables: Sequence[tuple[str, Sequence[str], Sequence[Sequence[str]]]]


def build(docs: Path, tables: Sequence[TablePage] = (), *, with_pictures: bool = True) -> str:
    """The whole manual as one document. OSError where the pages can't be read."""
    pages = [(group, name, path, path.read_text(encoding="utf-8")) for group, name, path in there(docs)]
    known = {name for _group, name, _path, _text in pages}
    groups: dict[str, list[tuple[str, str]]] = {}
    sections = []
    for group, name, path, text in pages:
        found = headings_of(name, text)
        groups.setdefault(group, []).append((name, found[0].text if found else name))
        body = _Page(name, path, docs, known, with_pictures=with_pictures).html(text)
        sections.append(f'<section id="{name}">\n{body}</section>\n')
    for table in tables:
        groups.setdefault("Look up", []).append((table.name, table.title))
        sections.append(_table_section(table))
    if with_pictures and (docs / "screenshots").is_dir():
        groups.setdefault("Look up", []).append(("pictures", "Pictures"))
        sections.append(_pictures(docs / "screenshots"))
    filled = {"style": _style(), "version": escape(VERSION), "contents": _contents(groups), "pages": "".join(sections)}
    # In one go: what a page says is never taken for a place to fill.
    return re.sub(r"\{\{(\w+)\}\}", lambda place: filled[place.group(1)], resources.text("manual/manual.html"))


def _contents(groups: Mapping[str, Sequence[tuple[str, str]]]) -> str:
    parts = []
    for group, pages in groups.items():
        entries = "".join(f'<li><a href="#{name}">{escape(title)}</a></li>' for name, title in pages)
        parts.append(f"<h2>{escape(group)}</h2><ul>{entries}</ul>")
    return "".join(parts)


def _style() -> str:
    """The colours of the light and the dark theme as variables."""
    dark, light = (tomllib.loads(resources.text(f"themes/{name}.toml"))["colors"] for name in ("dark", "light"))

    def inks(colours: Mapping[str, str]) -> str:
        return "".join(f"--{name}: {colours[name]};" for name in _INKS)

    return (
        f":root {{{inks(light)}}}\n@media (prefers-color-scheme: dark) {{ @media screen {{ :root {{{inks(dark)}}} }} }}"
    )


def _table_section(page: TablePage) -> str:
    parts = [f"<h1>{escape(page.title)}</h1><p>{escape(page.about)}</p>"]
    for heading, columns, rows in page.tables:
        head = "".join(f"<th>{escape(name)}</th>" for name in columns)
        body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
        title = f'<h2 id="{page.name}-{slug(heading)}">{escape(heading)}</h2>' if heading else ""
        parts.append(f"{title}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>")
    return f'<section id="{page.name}">{"".join(parts)}</section>\n'


def _pictures(folder: Path) -> str:
    shown = []
    for path in sorted(folder.glob("*.png")):
        name = path.stem.replace("-", " ")
        shown.append(
            f'<figure><img src="{_inside(path)}" alt="{escape(name)}"><figcaption>{escape(name)}</figcaption></figure>'
        )
    return f'<section id="pictures"><h1>Pictures</h1>{"".join(shown)}</section>\n'


def _inside(path: Path) -> str:
    return f"data:{_KINDS[path.suffix]};base64,{b64encode(path.read_bytes()).decode()}"


class _Page:
    """Renders one page, its links turned to places in the manual."""

    def __init__(self, name: str, path: Path, docs: Path, known: set[str], *, with_pictures: bool) -> None:
        self._name, self._path, self._docs, self._known = name, path, docs, known
        self._with_pictures = with_pictures
        self._markdown = MarkdownIt("commonmark", {"html": False}).enable("table")

    def html(self, text: str) -> str:
        tokens = self._markdown.parse(text)
        anchors = iter(headings_of(self._name, text))
        for token in tokens:
            if token.type == "heading_open" and token.tag in ("h1", "h2", "h3"):
                heading = next(anchors, None)
                if heading is not None and heading.anchor != self._name:
                    token.attrSet("id", heading.anchor)
            if token.type == "inline":
                self._turn(token)
        renderer = self._markdown.renderer
        assert isinstance(renderer, RendererHTML), "what this parser renders with"
        return str(renderer.render(tokens, self._markdown.options, {}))

    def _turn(self, inline: Token) -> None:
        opened: list[Token] = []
        for child in inline.children or ():
            if child.type == "link_open":
                opened.append(child)
                target = self._target(str(child.attrGet("href") or ""))
                if target is None:
                    child.tag = "span"
                    child.attrs = {}
                else:
                    child.attrSet("href", target)
            elif child.type == "link_close" and opened:
                child.tag = opened.pop().tag
            elif child.type == "image":
                self._picture(child)

    def _target(self, href: str) -> str | None:
        """Where a link leads; None for files of the source tree, which the manual does not hold."""
        if re.match(r"https?://|mailto:", href):
            return href
        path, _, part = href.partition("#")
        name = Path(path).stem if path else self._name
        if path and (not path.endswith(".md") or name not in self._known):
            return None
        return f"#{name}-{slug(part)}" if part else f"#{name}"

    def _picture(self, image: Token) -> None:
        path = (self._path.parent / str(image.attrGet("src") or "")).resolve()
        fits = (
            self._with_pictures
            and path.is_relative_to(self._docs.resolve())
            and path.suffix in _KINDS
            and path.is_file()
            and path.stat().st_size <= _LARGEST_PICTURE
        )
        image.attrSet("src", _inside(path) if fits else "")


def write(document: str, folder: Path) -> Path:
    """Put it into a folder, made where it is missing; gives the file."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "manual.html"
    path.write_text(document, encoding="utf-8")
    return path
