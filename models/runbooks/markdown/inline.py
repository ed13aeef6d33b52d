"""The plain words of a line of Markdown, with the links and pictures in it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Final

from markdown_it.token import Token

_BARE: Final = re.compile(r"https?://[^\s<>\"'`|\\^{}\[\]]+", re.IGNORECASE)
_TRAILING: Final = ".,;:!?)*_"
_BREAK: Final = re.compile(r"<br\s*/?>\Z", re.IGNORECASE)
_COMMENT: Final = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG: Final = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|center|code|col|colgroup|dd|del|details|div|dl|dt|em|figure|figcaption|font|h[1-6]|hr|i|img|ins"
    r"|kbd|li|mark|ol|p|picture|pre|s|small|source|span|strike|strong|style|sub|summary|sup|table|tbody|td|tfoot|th|thead|tr|u|ul"
    r")(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_ADDRESS: Final = re.compile(r"<[a-z][^<>]*?\s(href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))", re.IGNORECASE)
_ALT: Final = re.compile(r"\salt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_BOX: Final = re.compile(r"\[[ xX]\][ \t]+(?=\S)")


@dataclass(frozen=True, slots=True)
class Target:
    """An address in the text."""

    text: str
    url: str
    line: int
    """0-based."""
    is_picture: bool = False


@dataclass(slots=True)
class Words:
    """What a paragraph says."""

    text: str
    """Lines as they are broken in the source; code in backticks."""
    targets: list[Target] = field(default_factory=list)
    is_only_links: bool = False
    """Nothing but links, and marks between them."""

    @property
    def line(self) -> str:
        """All on one line."""
        return " ".join(self.text.split())


def words_of(children: Sequence[Token], first_line: int) -> Words:
    """The words of an inline token's children; `first_line` is 0-based."""
    parts: list[str] = []
    outside: list[str] = []
    targets: list[Target] = []
    open_links: list[tuple[str, int, int]] = []
    line = first_line
    for token in children:
        before = len(parts)
        if token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
            line += 1
        elif token.type == "code_inline":
            parts.append(f"`{token.content}`")
        elif token.type == "image":
            name = " ".join(token.content.split())
            parts.append(f"[picture: {name}]" if name else "[picture]")
            targets.append(Target(name or "picture", str(token.attrs.get("src", "")), line, is_picture=True))
        elif token.type == "link_open":
            open_links.append((str(token.attrs.get("href", "")), len(parts), line))
        elif token.type == "link_close" and open_links:
            url, start, at = open_links.pop()
            text = " ".join("".join(parts[start:]).split())
            targets.append(Target(text or url, url, at))
        elif token.type == "html_inline":
            parts.append("\n" if _BREAK.match(token.content) else without_tags(token.content))
            targets += tag_targets(token.content, line)
            line += token.content.count("\n")
        elif token.content:
            parts.append(token.content)
            if not open_links:
                targets += _bare(token.content, line)
        if not open_links and token.type not in ("link_close", "image"):
            outside += parts[before:]
    rest = _BARE.sub("", "".join(outside))
    text = _BOX.sub("", "".join(parts).strip(), count=1) if "".join(parts).lstrip().startswith("[") else "".join(parts)
    only = bool(targets) and not any(character.isalnum() for character in rest)
    return Words(text.strip(), targets, only)


def without_tags(html: str) -> str:
    """Text without comments and without the tags of formatting; <anything else> is a placeholder and stays."""
    bare = _TAG.sub(lambda match: _alt(match[0]), _COMMENT.sub("", html))
    return "\n".join(line.rstrip() for line in bare.split("\n") if line.strip())


def tag_targets(html: str, first_line: int) -> list[Target]:
    """The addresses in tags; `first_line` is 0-based."""
    found = []
    for match in _ADDRESS.finditer(html):
        url = unescape(match[2] or match[3] or match[4] or "")
        line = first_line + html.count("\n", 0, match.start())
        if url:
            found.append(Target(url, url, line, is_picture=match[1].lower() == "src"))
    return found


def _alt(tag: str) -> str:
    named = _ALT.search(tag) if tag[:4].lower() == "<img" else None
    words = " ".join((named[1] or named[2] or "").split()) if named else ""
    return f"[picture: {words}]" if words else ""


def _bare(text: str, line: int) -> list[Target]:
    found = []
    for match in _BARE.finditer(text):
        url = match[0].rstrip(_TRAILING)
        if len(url) > len("https://"):
            found.append(Target(url, url, line))
    return found
