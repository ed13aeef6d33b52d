"""HTML of a message reduced to its words. Nothing of it is ever shown as HTML again."""

from html.parser import HTMLParser
from typing import Final

_SILENT: Final = frozenset({"script", "style", "head", "template"})
_BREAKS: Final = frozenset({"br", "p", "div", "li", "tr", "blockquote", "pre", "h1", "h2", "h3", "ul", "ol", "table"})


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BREAKS:
            self.found.append("\n")
        elif tag in ("img", "emoji"):
            words = dict(attrs).get("alt")
            self.found.append(f"[{words}]" if words else "[picture]")
        elif tag == "attachment":
            self.found.append("[attachment]")

    def handle_endtag(self, tag: str) -> None:
        if self._silent and tag == self._silent[-1]:
            self._silent.pop()
        elif tag in _BREAKS:
            self.found.append("\n")

    def parse_marked_section(self, i: int, report: bool = True) -> int:
        """As browsers do: what is no section that anybody knows ends at the next `>`, and says nothing."""
        try:
            return super().parse_marked_section(i, report)
        except AssertionError:
            return self.parse_bogus_comment(i, report)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


def plain_text(html: str) -> str:
    """The words, one line a paragraph. Broken HTML gives what can be read of it; never raises."""
    reader = _Words()
    reader.feed(html)
    reader.close()
    lines = (" ".join(line.split()) for line in "".join(reader.found).splitlines())
    return "\n".join(line for line in lines if line)
