"""Where the words beside lines and marks go, so that none covers another: end labels apart, flags' labels elided or merged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from widgets.charts.detail_view import MarkView

END_PITCH = 16.0
_FLAG = 16.0
"""From a flag's pole to the words at its left: the pennant and a gap."""
_NEAR = 12.0
_MERGE_WITHIN = 140.0
_LEAST = 48.0
"""Less than this shows nothing that could be read."""


@dataclass(frozen=True, slots=True)
class Label:
    """The words of one mark or of several. Empty words: there was no room; the read-out still tells them."""

    marks: tuple[MarkView, ...]
    words: str
    left: float
    width: float


def spread(wanted: Sequence[float], top: float, bottom: float, pitch: float = END_PITCH) -> list[float]:
    """The places wanted, in their order, moved so that neighbours are `pitch` apart and all lie from `top` to `bottom`."""
    order = sorted(range(len(wanted)), key=lambda each: wanted[each])
    places = [0.0] * len(wanted)
    edge = top - pitch
    for number in order:
        edge = places[number] = max(wanted[number], edge + pitch)
    edge = bottom + pitch
    for number in reversed(order):
        edge = places[number] = min(places[number], edge - pitch)
    return places


def clusters(marks: Sequence[MarkView], x_of: Callable[[float], float], reach: float) -> list[tuple[MarkView, ...]]:
    """Marks in the order of time, those together whose neighbours lie within `reach` pixels."""
    found: list[list[MarkView]] = []
    for mark in sorted(marks, key=lambda each: each.at):
        if found and x_of(mark.at) - x_of(found[-1][-1].at) < reach:
            found[-1].append(mark)
        else:
            found.append([mark])
    return [tuple(each) for each in found]


def flag_labels(
    marks: Sequence[MarkView],
    x_of: Callable[[float], float],
    width_of: Callable[[str], float],
    left: float,
    right: float,
) -> list[Label]:
    """Words for flags: at the left of the flag, else at its right, else told together ("3 changes"), else elided."""
    groups = clusters(marks, x_of, _NEAR)
    placed: list[Label] = []
    taken, at = left, 0
    while at < len(groups):
        group = groups[at]
        first, x = x_of(group[0].at), x_of(group[-1].at)
        words = group[0].label if len(group) == 1 else group[0].kind.counted(sum(mark.count for mark in group))
        wide = width_of(words)
        following = x_of(groups[at + 1][0].at) - _FLAG if at + 1 < len(groups) else right
        before, behind = first - _FLAG - taken, following - x - 6
        if wide <= before:
            placed.append(Label(group, words, first - _FLAG - wide, wide))
            taken = x + 4
        elif wide <= behind:
            placed.append(Label(group, words, x + 6, wide))
            taken = x + 10 + wide
        elif at + 1 < len(groups) and x_of(groups[at + 1][-1].at) - x < _MERGE_WITHIN:
            groups[at : at + 2] = [(*group, *groups[at + 1])]
            continue
        else:
            room, start = max((before, taken), (behind, x + 6))
            shown = words if room >= _LEAST else ""
            placed.append(Label(group, shown, start, max(0.0, room)))
            taken = max(x + 4, start + room + 4 if shown and start > x else 0.0)
        at += 1
    return placed
