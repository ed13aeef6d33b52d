"""Figures and spans of time as the evidence states them. Units are those of the metric, which nobody told."""

from resources.said import say


def figure(value: float) -> str:
    """Three figures at most, thousands as k, M, G."""
    size = abs(value)
    for least, unit in ((1e9, "G"), (1e6, "M"), (1e4, "k")):
        if size >= least:
            return f"{value / (1e3 if unit == 'k' else least):.3g} {unit}"
    return f"{value:.3g}"


def times_usual(reached: float, usual: float) -> str:
    """ "12× its usual", or in plain figures where a ratio says nothing."""
    if usual > 0 and reached > 0:
        ratio = reached / usual
        if ratio >= 1.15:
            return say("{ratio:.3g}× its usual", ratio=ratio) if ratio < 1000 else say("more than 1000× its usual")
        if ratio <= 0.87:
            return say("{ratio:.2g} of its usual", ratio=ratio)
    return ""


def seconds_words(seconds: float) -> str:
    """A span as people say it: 40 s, 6 min, 2 h 10 min, 3 d."""
    whole = round(abs(seconds))
    if whole < 120:
        return f"{whole} s"
    if whole < 7200:
        return f"{round(whole / 60)} min"
    if whole < 172_800:
        hours, minutes = divmod(round(whole / 60), 60)
        return say("{hours} h {minutes} min", hours=hours, minutes=minutes) if minutes else f"{hours} h"
    return f"{round(whole / 86_400)} d"


def named(names: list[str], most: int = 3) -> str:
    """A list in a sentence, cut where it is long: "a, b and 4 more"."""
    if len(names) <= most:
        return (
            names[0] if len(names) == 1 else say("{names} and {names2}", names=", ".join(names[:-1]), names2=names[-1])
        )
    return say("{names} and {count} more", names=", ".join(names[:most]), count=len(names) - most)
