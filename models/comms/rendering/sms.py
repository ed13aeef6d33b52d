"""SMS as a preview: how many segments a text takes (3GPP TS 23.038). Nothing here sends one."""

from typing import Final

from models.comms.rendering.rendered import DRILL, Rendered, marker_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import clock_words, one_line, plain
from models.comms.update import Update
from models.kernel import canonical

MOST_SEGMENTS: Final = 4
_BASIC: Final = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED: Final = frozenset("\f^{}\\[~]|€")
"""Each takes two places."""


def segments(text: str) -> tuple[int, str]:
    """How many messages the text takes, and in which alphabet: GSM-7 or Unicode."""
    if not text:
        return 0, "GSM-7"
    if all(char in _BASIC or char in _EXTENDED for char in text):
        return _count([2 if char in _EXTENDED else 1 for char in text], 160, 153), "GSM-7"
    # UCS-2: what lies beyond the first plane takes a pair, which is never split over two segments.
    return _count([2 if ord(char) > 0xFFFF else 1 for char in text], 70, 67), "Unicode"


def _count(sizes: list[int], alone: int, part: int) -> int:
    if sum(sizes) <= alone:
        return 1
    count, room = 1, part
    for size in sizes:
        if size > room:
            count, room = count + 1, part
        room -= size
    return count


def render(update: Update, sink: Sink) -> Rendered:
    """Title, first paragraph and the promise: what fits into a few segments."""
    words, marker = plain(update), marker_of(update, sink.name)
    title, first = one_line(update.title), one_line(update.body.strip().split("\n\n")[0])
    said = f"{title}: {first}"
    if update.next_update_ms is not None:
        said += f" Next update {clock_words(update.next_update_ms)}."
    text = f"{DRILL} {said} {DRILL}".replace("–", "-") if update.drill else said
    count, alphabet = segments(text[:2_000])
    note = f"{count} {'segment' if count == 1 else 'segments'}, {alphabet}"
    problems = words.problems
    if count > MOST_SEGMENTS:
        problems = (*problems, f"the SMS takes {count} segments, at most {MOST_SEGMENTS}")
    content = canonical.encode({"text": text[:2_000]})
    return Rendered(sink.name, sink.kind, content, text, count, MOST_SEGMENTS, problems, marker, note)
