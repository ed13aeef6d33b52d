"""Places the blocks of a Markdown runbook: headings become chunks, list items steps, code the commands of the step above."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from models.runbooks.format import MAX_LINE
from models.runbooks.markdown import sections
from models.runbooks.markdown.blocks import Block, Source, is_command
from models.runbooks.markdown.commands import code_of, visible
from models.runbooks.markdown.front_matter import About
from models.runbooks.markdown.inline import Words, without_tags
from models.runbooks.runbook import Link

_LISTS: Final = ("bullet_list", "ordered_list")
_BARE_STEP: Final = "Run the command"


@dataclass(slots=True)
class RoughStep:
    """A step while it is put together."""

    text: str
    detail: list[str] = field(default_factory=list)
    commands: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    expected: str = ""
    is_numbered: bool = False

    def add(self, text: str) -> None:
        """Text that helps with the step; a line that says what is expected goes where it belongs."""
        kept = []
        for line in text.split("\n"):
            expected = sections.expected_of(line)
            if expected and not self.expected and len(expected) <= MAX_LINE:
                self.expected = expected
            else:
                kept.append(line)
        if any(line.strip() for line in kept):
            self.detail.append("\n".join(kept).strip("\n"))


@dataclass(slots=True)
class RoughChunk:
    """A section while it is put together."""

    title: str
    steps: list[RoughStep] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    """Of its notes."""


@dataclass(slots=True)
class Placed:
    """What came of a file."""

    title: str = ""
    summary: list[str] = field(default_factory=list)
    summary_links: list[Link] = field(default_factory=list)
    prerequisites: list[str] = field(default_factory=list)
    alerts: list[str] = field(default_factory=list)
    chunks: list[RoughChunk] = field(default_factory=list)


def place(blocks: Sequence[Block], source: Source, about: About, is_prose: bool = False) -> Placed:
    """Find a place for every block. What is refused is in `source.problems`.

    `is_prose`: in parts that ask for something every paragraph is a step, for pages that have neither lists nor commands.
    """
    placer = _Placer(source, about, is_prose)
    headings = [block for block in blocks if block.kind == "heading"]
    level = min((block.level for block in headings), default=1)
    alone = [block for block in headings if block.level == level] == headings[:1]
    placer.title_level = level if alone and (level == 1 or "title" not in about.values) else 0
    for at, block in enumerate(blocks):
        placer.block(block, blocks[at + 1] if at + 1 < len(blocks) else None)
    return placer.done()


class _Placer:
    def __init__(self, source: Source, about: About, is_prose: bool) -> None:
        self._is_prose = is_prose
        self.placed = Placed()
        self._source = source
        self._about = about
        self._chunk = RoughChunk("")
        self._heading = ""
        self._first_heading = ""
        self._parents: list[tuple[int, str]] = []
        self._describes = False
        self._is_intro = True
        self._acts = False
        self.title_level = 0
        """Of the one heading that stands above all others; 0 where none does."""
        self.placed.chunks.append(self._chunk)

    def block(self, block: Block, following: Block | None) -> None:
        """Place one block that stands at the top; `following` is the one behind it."""
        if block.kind == "heading":
            self._open(block)
        elif block.kind == "paragraph":
            self._paragraph(block, following)
        elif block.kind in _LISTS:
            self._list(block)
        elif is_command(block) and (not self._describes or (block.token is not None and block.token.info.strip())):
            self._command(block)
        elif block.kind == "hr":
            self._source.place(block)
        else:
            self._other(block)

    def done(self) -> Placed:
        """What came of all blocks."""
        self.placed.title = self.placed.title or self._first_heading
        return self.placed

    def _open(self, block: Block) -> None:
        self._source.place(block)
        words = self._source.words(block)
        links, kept = self._source.links(words)
        title = " ".join(filter(None, (words.line, kept)))
        alert = sections.alert_of(words.line)
        if alert and alert not in self.placed.alerts:
            self.placed.alerts.append(alert)
        if self._is_title(block, words.line) and title:
            self.placed.title = title
            self.placed.summary_links += links
            self._parents = [(block.level, "")]
            self._heading = ""
            return
        self._is_intro = False
        self._first_heading = self._first_heading or title
        while self._parents and self._parents[-1][0] >= block.level:
            self._parents.pop()
        above = [name for _, name in self._parents if name]
        self._parents.append((block.level, title))
        self._heading = title
        # A section inside one that describes only describes, too.
        self._describes = any(map(sections.is_describing, (*above, words.line)))
        self._acts = any(map(sections.is_acting, (*above, words.line)))
        self._chunk = RoughChunk(": ".join((*above[-1:], title)), links=list(links))
        self.placed.chunks.append(self._chunk)

    def _is_title(self, block: Block, text: str) -> bool:
        if self.placed.title or not self._is_intro:
            return False
        if sections.is_describing(text) or sections.is_prerequisites(text):
            return block.level == self.title_level == 1
        # Where all sections are headings of the first level, the first of them is the title only if it names no part.
        return block.level in (1, self.title_level)

    def _paragraph(self, block: Block, following: Block | None) -> None:
        words = self._source.words(block)
        lines = words.text.split("\n")
        if sum(sections.NUMBERED.match(line) is not None for line in lines) >= 2 or (
            not self._describes and sections.NUMBERED.match(words.text) and not self._is_intro
        ):
            self._numbered(block, words)
            return
        if self._is_intro and self._facts(lines):
            self._source.place(block)
            self._source.links(words)
            return
        if following is not None and is_command(following) and self._may_begin(following):
            self._source.place(block)
            links, kept = self._source.links(words)
            self._begin(" ".join(filter(None, (words.text, kept))), links, is_numbered=False)
            return
        is_order = self._is_prose or sections.is_order(words.text)
        if self._acts and not self._describes and is_order and not self._goes_on():
            self._source.place(block)
            links, kept = self._source.links(words)
            self._begin(" ".join(filter(None, (words.text, kept))), links, is_numbered=False)
            return
        found: list[Link] = []
        text = self._source.text(block, found)
        if self._chunk.steps:
            self._chunk.steps[-1].links += found
            self._chunk.steps[-1].add(text)
        elif self._is_intro:
            self.placed.summary.append(text)
            self.placed.summary_links += found
        else:
            self._note(block, text, found, "prose")

    def _facts(self, lines: list[str]) -> bool:
        """Whether every line says something of the runbook itself; then it is taken."""
        if not all(sections.is_fact(line) for line in lines):
            return False
        taken = [self._about.take_line(line) for line in lines]
        return all(taken)

    def _may_begin(self, command: Block) -> bool:
        """Whether a paragraph before a command is a step of its own: not where it goes on with a numbered one."""
        if self._describes and not (command.token is not None and command.token.info.strip()):
            return False
        return not self._goes_on()

    def _goes_on(self) -> bool:
        """Whether a paragraph belongs to the numbered step above it."""
        return bool(self._chunk.steps) and self._chunk.steps[-1].is_numbered

    def _numbered(self, block: Block, words: Words) -> None:
        self._source.place(block)
        links, kept = self._source.links(words)
        for line in words.text.split("\n"):
            match = sections.NUMBERED.match(line)
            if match:
                self._begin(line[match.end() :], [], is_numbered=True)
            elif self._chunk.steps:
                self._chunk.steps[-1].add(line)
            else:
                self._chunk.notes.append(line)
        self._chunk.steps[-1].links += links
        if kept:
            self._chunk.steps[-1].add(kept)

    def _list(self, block: Block) -> None:
        if sections.is_prerequisites(self._heading) and not self._holds_commands(block):
            for item in block.children:
                found: list[Link] = []
                text = "\n".join(filter(None, (self._source.text(child, found) for child in item.children)))
                self._chunk.links += found
                if text.strip():
                    self.placed.prerequisites.append(text)
            return
        if self._describes or self._is_reference(block):
            found = []
            text = self._source.text(block, found)
            why = "a list in a part that describes" if self._describes else "a list of links"
            if self._chunk.steps and not self._describes:
                self._chunk.steps[-1].links += found
                self._chunk.steps[-1].add(text)
            else:
                self._note(block, text, found, why)
            return
        if self._is_intro:
            # Steps before the first heading below the title.
            self._chunk.title = self._chunk.title or self.placed.title
        for item in block.children:
            self._item(item, block.kind == "ordered_list")

    def _is_reference(self, block: Block) -> bool:
        words = [
            self._source.words(child) if child.kind == "paragraph" else None
            for item in block.children
            for child in item.children
        ]
        return bool(words) and all(each is not None and each.is_only_links for each in words)

    def _item(self, item: Block, is_numbered: bool) -> None:
        first, rest = (item.children[0], item.children[1:]) if item.children else (None, [])
        if first is None:
            return
        if first.kind == "paragraph" or first.kind == "heading":
            words = self._source.words(first)
            links, kept = self._source.links(words)
            self._source.place(first)
            text = " ".join(filter(None, (words.text, kept)))
            if not rest and sections.is_fact(words.line):
                if self._is_intro or self._describes:
                    self._about.take_line(words.line)
                self._note(first, text, links, "a fact, no step")
                return
            self._begin(text, links, is_numbered)
        else:
            self._begin(self._heading or _BARE_STEP, [], is_numbered)
            rest = item.children
        step = self._chunk.steps[-1]
        for child in rest:
            if is_command(child):
                self._attach(self._chunk.steps[-1], child)
            elif child.kind in _LISTS and self._holds_commands(child):
                for each in child.children:
                    self._item(each, is_numbered)
            else:
                here = self._chunk.steps[-1] if self._chunk.steps else step
                text = self._source.text(child, here.links)
                here.add(text)

    def _holds_commands(self, block: Block) -> bool:
        return any(
            is_command(child) or (child.kind in _LISTS and self._holds_commands(child))
            for item in block.children
            for child in item.children
        )

    def _begin(self, text: str, links: list[Link], is_numbered: bool) -> None:
        first, *after = text.strip().split("\n")
        expected = [line for line in after if sections.expected_of(line)]
        said = " ".join(line for line in (first, *after) if line not in expected)
        line, rest = sections.split_text(" ".join(said.split()))
        step = RoughStep(line.strip() or self._heading or _BARE_STEP, links=list(links), is_numbered=is_numbered)
        for each in (rest, *expected):
            step.add(each)
        if code := sections.only_code(said):
            step.commands.append(code)
            self._source.commands += 1
        self._chunk.steps.append(step)

    def _command(self, block: Block) -> None:
        if not self._chunk.steps:
            self._begin(self._heading or self.placed.title or _BARE_STEP, [], is_numbered=False)
        self._attach(self._chunk.steps[-1], block)

    def _attach(self, step: RoughStep, block: Block) -> None:
        self._source.place(block)
        assert block.token is not None
        code = code_of(block.token.content, block.token.info)
        step.commands.append(code.command)
        self._source.commands += 1
        if code.shown:
            step.detail.append("It prints:\n" + code.shown)

    def _other(self, block: Block) -> None:
        found: list[Link] = []
        text = self._source.text(block, found)
        if block.kind == "html_block":
            self._html(block, text, found)
            return
        if not text.strip():
            return
        if self._chunk.steps:
            self._chunk.steps[-1].links += found
            self._chunk.steps[-1].add(text)
        else:
            self._note(block, text, found, _WHY.get(block.kind, "text"))

    def _html(self, block: Block, text: str, links: list[Link]) -> None:
        words = without_tags(text)
        self._source.leave(block, "HTML", text)
        if self._chunk.steps:
            self._chunk.steps[-1].links += links
            self._chunk.steps[-1].add(words)
        else:
            self._chunk.links += links
            if words:
                self._chunk.notes.append(words)

    def _note(self, block: Block, text: str, links: list[Link], why: str) -> None:
        self._source.leave(block, why, visible(text))
        self._chunk.notes.append(text)
        self._chunk.links += links


_WHY: Final = {
    "table": "a table above the first step",
    "blockquote": "a quotation",
    "fence": "data above the first step",
    "code_block": "data above the first step",
}
