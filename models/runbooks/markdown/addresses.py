"""Which addresses of a Markdown file may become links: what could run, or leave the folder, may not."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final
from urllib.parse import unquote, urlsplit

from models.runbooks.format import MAX_TEXT, URL

_BLANKS: Final = re.compile(r"[\s\u0000-\u0020\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]+")
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_HARMFUL: Final = frozenset(
    ("file", "javascript", "vbscript", "data", "jar", "blob", "filesystem", "about", "view-source")
)
_PICTURE: Final = re.compile(r"data:image/(png|jpe?g|gif|webp|svg\+xml)[;,]", re.IGNORECASE)
_DOCUMENT: Final = re.compile(
    r"\.(md|markdown|mdx|html?|rst|adoc|txt|pdf|png|jpe?g|gif|svg|webp|drawio|ya?ml|json|jsonnet|libsonnet|tf|toml|sh|py|rb|go|js|ts"
    r"|sql|xml|tpl|j2|csv|rules)\Z",
    re.IGNORECASE,
)
_SYSTEM: Final = frozenset(
    (
        "etc",
        "proc",
        "sys",
        "dev",
        "root",
        "home",
        "var",
        "usr",
        "boot",
        "tmp",
        "windows",
        "users",
        ".ssh",
        ".aws",
        ".git",
        ".kube",
    )
)
_MAX: Final = 2_000


class Fate(Enum):
    """What becomes of an address."""

    LINK = auto()
    TEXT = auto()
    """Harmless, but it leads nowhere from here: its words stay."""
    REFUSED = auto()


@dataclass(frozen=True, slots=True)
class Address:
    """An address and what becomes of it."""

    fate: Fate
    url: str
    """As a link holds it: paths from the top folder."""
    why: str = ""


def judge(url: str, folder: str, is_picture: bool = False) -> Address:
    """What becomes of an address that stands in a file of `folder`, a path from the top folder ("" for the top itself)."""
    bare = _BLANKS.sub("", url)
    seen = bare
    for _ in range(4):  # %256a… hides once more at each turn
        seen = _BLANKS.sub("", unquote(seen))
    seen = seen.replace("\\", "/")
    scheme = _SCHEME.match(seen)
    if scheme is not None:
        return _with_scheme(url, bare, scheme[1].lower(), is_picture and _PICTURE.match(seen) is not None)
    if seen.startswith("/"):
        return Address(Fate.TEXT, url, "a path of another site")
    if bare == "" or bare.startswith("#"):
        return _fitting(bare, url)
    return _inside(url, seen, folder)


def _with_scheme(url: str, bare: str, scheme: str, is_inline_picture: bool) -> Address:
    if is_inline_picture:
        return Address(Fate.TEXT, url, "a picture inside the text")
    if scheme in _HARMFUL:
        return Address(Fate.REFUSED, url, f"expected an http, https or mailto address, found {scheme}:")
    if scheme in ("http", "https"):
        try:
            host = urlsplit(bare).hostname
        except ValueError:
            host = None
        return _fitting(bare, url) if host else Address(Fate.TEXT, url, "not an address")
    return _fitting(bare, url) if scheme == "mailto" else Address(Fate.TEXT, url, f"{scheme}: is no kind of link here")


def _inside(url: str, seen: str, folder: str) -> Address:
    path, mark, rest = re.match(r"([^?#]*)([?#]?)(.*)", seen, re.DOTALL).groups()  # type: ignore[union-attr]  # matches any text
    parts: list[str] = [part for part in folder.split("/") if part not in ("", ".")]
    for part in path.split("/"):
        if part == "..":
            if not parts:
                return _outside(url, path, folder)
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    joined = "/".join(parts) + ("/" if path.endswith("/") and parts else "")
    return _fitting(f"{joined}{mark}{rest}", url)


def _outside(url: str, path: str, folder: str) -> Address:
    parts = [part for part in path.split("/") if part not in ("", ".")]
    rest = [part for part in parts if part != ".."]
    above = parts.count("..") - len([part for part in folder.split("/") if part])
    is_system = bool(rest) and rest[0].lower() in _SYSTEM
    if not is_system and (_DOCUMENT.search(path) or path.endswith(("/", "..")) or above <= 1):
        # Ordinary in a folder taken out of its repository: nothing there is ever opened, so the words do no harm.
        return Address(Fate.TEXT, url, "a page outside this folder")
    return Address(Fate.REFUSED, url, f"expected a path inside the folder, found {url[:80]!r}, which leads out of it")


def _fitting(url: str, original: str) -> Address:
    if url and len(url) <= min(_MAX, MAX_TEXT) and re.match(URL, url):
        return Address(Fate.LINK, url)
    return Address(Fate.TEXT, original, "not an address")
