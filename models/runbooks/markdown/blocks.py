"""A Markdown text as a tree of blocks, and a ledger of which of its lines found a place."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.token import Token

from models.kernel.errors import Problem
from models.runbooks.markdown.addresses import Fate, judge
from models.runbooks.markdown.commands import code_of, visible
from models.runbooks.markdown.inline import Words, tag_targets, words_of
from models.runbooks.markdown.sections import stands_alone
from models.runbooks.runbook import Link

_MAX_NESTING: Final = 40
_MAX_URL_TEXT: Final = 200


@dataclass(slots=True)
class Block:
    """One block with what is inside it. `first` and `last` are 0-based lines, the last one left out."""

    kind: str
    first: int
    last: int
    children: "list[Block]" = field(default_factory=list)
    token: Token | None = None
    """The opening token; of a paragraph, a heading or a cell its inline token."""
    level: int = 0
    """Of a heading: 1 to 6. Of an ordered list: its first number."""


@dataclass(frozen=True, slots=True)
class Left:
    """Some lines that became no step: kept as text."""

    first: int
    """1-based."""
    last: int
    """1-based, included."""
    why: str
    text: str


class _Parser(MarkdownIt):
    """Lets all addresses through, as they are written, for `addresses` to judge: it would hide harmful ones as text."""

    def validateLink(self, url: str) -> bool:  # noqa: N802  # the parser's name
        return True

    def normalizeLink(self, url: str) -> str:  # noqa: N802  # the parser's name
        return url


def parse(text: str) -> tuple[list[Block], dict[str, tuple[int, int]]]:
    """The blocks of a text, and the lines on which addresses are defined, by address."""
    markdown = _Parser("commonmark", {"maxNesting": _MAX_NESTING}).enable(["table", "strikethrough"])
    environment: dict[str, dict[str, dict[str, object]]] = {}
    tokens = markdown.parse(text, environment)
    defined: dict[str, tuple[int, int]] = {}
    for entry in environment.get("references", {}).values():
        span = entry.get("map")
        if isinstance(span, list) and len(span) == 2:
            defined[str(entry.get("href", ""))] = (span[0], span[1])
    return list(_tree(tokens)), defined


def _tree(tokens: Iterable[Token]) -> Iterator[Block]:
    stack: list[Block] = []
    top: list[Block] = []
    for token in tokens:
        if token.nesting < 0:
            stack.pop()
            continue
        parent = stack[-1] if stack else None
        if token.type == "inline":
            if parent is not None:
                parent.token = token
            continue
        kind = token.type.removesuffix("_open")
        first, last = token.map if token.map else (parent.first, parent.last) if parent else (0, 0)
        level = int(token.tag[1:]) if kind == "heading" else 0
        if kind == "ordered_list":
            level = int(token.attrs.get("start", 1))
        block = Block(kind, first, last, token=token, level=level)
        (parent.children if parent else top).append(block)
        if token.nesting > 0:
            stack.append(block)
    yield from top


class Source:
    """The lines of one file, which of them found a place, the links in them, and what is refused."""

    def __init__(self, where: str, lines: list[str], folder: str, offset: int = 0) -> None:
        self.where = where
        self.lines = lines
        self.folder = folder
        self.problems: list[Problem] = []
        self.left: list[Left] = []
        self.commands = 0
        self._offset = offset
        self._placed = [not line.strip() for line in lines]
        self._used: set[str] = set()

    def place(self, block: Block) -> None:
        """The lines of a block have found a place."""
        self.place_lines(block.first, block.last)

    def place_lines(self, first: int, last: int) -> None:
        """Lines have found a place."""
        for at in range(max(first, 0), min(last, len(self._placed))):
            self._placed[at] = True

    def leave(self, block: Block, why: str, text: str) -> None:
        """A block stays text: told in the report."""
        last = block.last
        while last > block.first + 1 and not self.lines[last - 1].strip():
            last -= 1
        self.left.append(Left(block.first + 1, last, why, text))

    def unplaced(self, defined: dict[str, tuple[int, int]]) -> list[Left]:
        """Runs of lines that found no place; definitions of addresses that a link uses have one."""
        for url, (first, last) in defined.items():
            if url in self._used:
                self.place_lines(first, last)
        found: list[Left] = []
        start: int | None = None
        for at in range(len(self._placed) + 1):
            is_open = at < len(self._placed) and not self._placed[at]
            if is_open and start is None:
                start = at
            elif not is_open and start is not None:
                text = visible("\n".join(self.lines[start:at]))
                found.append(Left(start + 1, at, "not understood", text))
                start = None
        return found

    def words(self, block: Block) -> Words:
        """The words of a paragraph, a heading or a cell."""
        token = block.token
        if token is None or token.type != "inline":
            return Words("")
        words = words_of(token.children or [], block.first)
        words.text = visible(words.text)
        return words

    def links(self, words: Words) -> tuple[list[Link], str]:
        """The links of some words, and the addresses that stay text; what is refused goes to `problems`."""
        links: dict[str, Link] = {}
        kept: list[str] = []
        for target in words.targets:
            self._used.add(target.url)
            address = judge(target.url, self.folder, target.is_picture)
            if address.fate is Fate.REFUSED:
                self.problems.append(Problem(self.where, target.line + 1, "link", address.why))
            elif address.fate is Fate.LINK:
                text = visible(target.text).replace("\n", " ")[:_MAX_URL_TEXT].strip() or address.url
                links.setdefault(address.url, Link(text, address.url))
            elif address.url and address.url not in words.text:
                shown = visible(address.url).replace("\n", " ")
                short = shown if len(shown) <= _MAX_URL_TEXT else shown[:_MAX_URL_TEXT] + "…"
                kept.append(f"({short})")
                self.left.append(Left(target.line + 1, target.line + 1, address.why, short))
        return list(links.values()), " ".join(kept)

    def text(self, block: Block, links: list[Link], indent: str = "") -> str:
        """A block and all in it as plain lines; its links are added to `links`, its lines are placed."""
        if block.kind in ("paragraph", "heading"):
            self.place(block)
            words = self.words(block)
            more, kept = self.links(words)
            links += more
            lines = " ".join(filter(None, (words.text, kept))).split("\n")
            # Lines were mostly broken to fit a page; only those that say something each stay apart.
            return "\n".join(indent + line for line in (lines if any(map(stands_alone, lines)) else [" ".join(lines)]))
        if block.kind in ("fence", "code_block"):
            self.place(block)
            token = block.token
            content = code_of(token.content, token.info) if token else code_of("", "")
            whole = "\n".join(filter(None, (content.command, content.shown)))
            return "\n".join(indent + "    " + line for line in whole.split("\n")) if whole else ""
        if block.kind == "html_block":
            self.place(block)
            content_text = block.token.content if block.token else ""
            more, _ = self.links(Words(content_text, tag_targets(content_text, block.first)))
            links += more
            return "\n".join(indent + line for line in visible(content_text).strip("\n").split("\n"))
        if block.kind == "table":
            return self._table(block, links, indent)
        if block.kind == "hr":
            self.place(block)
            return ""
        if block.kind in ("bullet_list", "ordered_list"):
            return self._list(block, links, indent)
        return "\n".join(filter(None, (self.text(child, links, indent) for child in block.children)))

    def _list(self, block: Block, links: list[Link], indent: str) -> str:
        lines = []
        for number, item in enumerate(block.children, block.level):
            mark = f"{number}. " if block.kind == "ordered_list" else "- "
            inside = "\n".join(filter(None, (self.text(child, links, indent + "  ") for child in item.children)))
            lines.append(f"{indent}{mark}{inside.lstrip()}" if inside.strip() else "")
        return "\n".join(filter(None, lines))

    def _table(self, block: Block, links: list[Link], indent: str) -> str:
        self.place(block)
        rows = []
        for part in block.children:
            for row in part.children:
                cells = []
                for cell in row.children:
                    words = self.words(cell)
                    more, kept = self.links(words)
                    links += more
                    cells.append(" ".join(filter(None, (words.line, kept))))
                rows.append(indent + " | ".join(cells))
        return "\n".join(rows)


def is_command(block: Block) -> bool:
    """Whether a block is code to copy."""
    if block.kind not in ("fence", "code_block") or block.token is None:
        return False
    return bool(code_of(block.token.content, block.token.info).command)
