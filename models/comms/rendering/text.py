"""Text made safe before a channel sees it: characters that deceive or control are refused, times are spelled out."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from models.comms.rendering.rendered import DRILL, DRILL_SENTENCE
from models.comms.update import Update
from models.kernel.clock import utc

MOST_TITLE: Final = 255
MOST_BODY: Final = 20_000
"""Characters taken into account at all; no channel of ours takes more."""

# Overrides and isolates turn what a reader sees into something other than what was approved (Trojan Source, CVE-2021-42574);
# C0 and C1 controls, line separators and tag characters are invisible and mean something to machines.
_DECEIVING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufeff\U000e0000-\U000e007f\ud800-\udfff]"
)
_MENTION: Final = re.compile(r"(?<![\w.+-])@(?=\w)")
ZERO_WIDTH: Final = "\u200b"


@dataclass(frozen=True, slots=True)
class Plain:
    """An update's words, clean, cut to what can be handled, with what was wrong with them."""

    title: str
    body: str
    problems: tuple[str, ...]

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """Of the body; lines inside a paragraph stay apart."""
        return tuple(each.strip("\n") for each in re.split(r"\n\s*\n", self.body) if each.strip())


def plain(update: Update) -> Plain:
    """The words to be said, in a drill with words that say so."""
    problems: list[str] = []
    title, body = update.title.strip(), update.body.replace("\r\n", "\n").strip()
    if not title:
        problems.append("the title is empty")
    if "\n" in title or "\t" in title:
        problems.append("the title has more than one line")
        title = " ".join(title.split())
    if not body:
        problems.append("the text is empty")
    for name, value in (("title", title), ("text", body)):
        found = _DECEIVING.search(value)
        if found is not None:
            problems.append(f"the {name} holds a character that is not shown (U+{ord(found.group()):04X})")
    for component in update.components:
        if _DECEIVING.search(component.name) or "\n" in component.name:
            problems.append(f"the name of component {component.key} holds a character that is not shown")
    if len(title) > MOST_TITLE:
        problems.append(f"the title has {len(title)} characters, at most {MOST_TITLE} are taken")
        title = title[:MOST_TITLE]
    if len(body) > MOST_BODY:
        problems.append(f"the text has {len(body)} characters, at most {MOST_BODY} are taken")
        body = body[:MOST_BODY]
    title, body = clean(title), clean(body)
    if update.drill:
        title = f"{DRILL}: {title}"
        body = f"{DRILL}\n{DRILL_SENTENCE}\n\n{body}\n\n{DRILL}"
    return Plain(title, body, tuple(problems))


def clean(value: str) -> str:
    """Without characters that deceive: each stands as U+FFFD."""
    return _DECEIVING.sub("\ufffd", value)


def one_line(value: str) -> str:
    """For places that hold one line: a header, a name."""
    return " ".join(clean(value).split())


def quiet(value: str) -> str:
    """Mentions made mute: @channel, @here, @all and @anybody stay readable and call nobody."""
    return _MENTION.sub(f"@{ZERO_WIDTH}", value)


def html(value: str) -> str:
    """Escaped for text and quoted attributes."""
    pairs = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&#39;"))
    for char, entity in pairs:
        value = value.replace(char, entity)
    return value


def slack(value: str) -> str:
    """Slack's three entities: without `<` there is no mention, no link and no special command."""
    return quiet(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


_MARKDOWN: Final = re.compile(r"([\\`*_{}\[\]()#+\-.!|>~<:&])")


def markdown(value: str) -> str:
    """Every character that Markdown could take for its own, behind a backslash; mentions mute."""
    return quiet(_MARKDOWN.sub(r"\\\1", value))


def unfilled(value: str) -> str:
    """Braces that a later template engine (cards, flows) could take for its own, parted."""
    return value.replace("{{", f"{{{ZERO_WIDTH}{{").replace("${", f"${ZERO_WIDTH}{{").replace("@{", f"@{ZERO_WIDTH}{{")


def clock_words(at_ms: int) -> str:
    """14:30 UTC, 21 Nov 2026."""
    when = utc(at_ms)
    return f"{when:%H:%M} UTC, {when.day} {when:%b %Y}"


def moment(at_ms: int) -> datetime:
    """For formats that need a datetime; UTC."""
    return utc(at_ms).replace(microsecond=0)


def next_words(update: Update) -> str:
    """The promise of the next update; empty where none is made."""
    return "" if update.next_update_ms is None else f"Next update: {clock_words(update.next_update_ms)}."


def component_lines(update: Update) -> tuple[str, ...]:
    """Checkout: Partial outage."""
    return tuple(f"{one_line(each.name)}: {each.state.label}" for each in update.components)


def full_preview(update: Update, words: Plain) -> str:
    """Title, state, text, components and promise, as plain text."""
    blocks = [words.title, f"{update.phase.label}", words.body]
    if update.components:
        blocks.append("\n".join(component_lines(update)))
    if update.next_update_ms is not None:
        blocks.append(next_words(update))
    return "\n\n".join(blocks)


def too_long(what: str, length: int, limit: int, unit: str = "characters") -> tuple[str, ...]:
    """A problem where the limit is passed."""
    return (f"{what}: {length} {unit}, at most {limit}",) if length > limit else ()
