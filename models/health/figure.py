"""A value with its unit, in words: the same everywhere a sentence names a figure."""

from models.health.samples import Unit
from resources.said import say

_BINARY = ("B", "KiB", "MiB", "GiB", "TiB", "PiB")


def figure(value: float, unit: Unit, beside: float | None = None) -> str:
    """For example 38.2 %, 240 ms, 12.5/s, 3.4 GiB.

    `beside` is a value that stands next to it: the figure is given in the prefix of that one, unless it would be next to
    nothing in it.
    """
    size = abs(value) if beside is None else _measured_by(abs(value), abs(beside))
    if unit is Unit.RATIO:
        return f"{_plain(value * 100)} %"
    if unit is Unit.SECONDS:
        return f"{_plain(value * 1000)} ms" if size < 0.9995 else f"{_plain(value)} s"
    if unit is Unit.BYTES:
        return _bytes(value, size)
    suffix = {Unit.PER_SECOND: "/s", Unit.PER_MINUTE: "/min"}.get(unit, "")
    return f"{_plain(value)}{suffix}"


def span(low: float, high: float, unit: Unit, beside: float | None = None) -> str:
    """For example 0.4 to 0.9 %, 380 ms to 2.2 s: edges of a range, which are no more exact than two digits.

    `beside`: the value they stand next to, whose prefix they take where both can be read in it.
    """
    near = beside if beside is not None and _measured_by(abs(low), abs(beside)) == abs(beside) else None
    first, last = (figure(_two_digits(edge, unit, near), unit, near) for edge in (low, high))
    if first == last:
        return last
    rate = next((each for each in ("/min", "/s") if first.endswith(each) and last.endswith(each)), "")
    first = first.removesuffix(rate)
    number, _, word = first.partition(" ")
    # One unit is said once.
    return say("{first} to {last}", first=number if word and last.endswith(f" {word}") else first, last=last)


def age(seconds: float) -> str:
    """For example 12 s, 4 min, 3 h, 2 d; rounded down to the unit."""
    for size, name in ((86_400, "d"), (3_600, "h"), (60, "min")):
        if seconds >= size:
            return f"{int(seconds // size)} {name}"
    return f"{int(max(0.0, seconds))} s"


def _plain(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 999.5 else f"{value:.3g}"


def _measured_by(size: float, beside: float) -> float:
    """The size whose prefix is taken. Below a hundredth a figure would have more noughts than digits; nothing has any prefix."""
    return beside if size == 0 or size >= beside / 100 else size


def _two_digits(value: float, unit: Unit, near: float | None) -> float:
    """Digits count in the prefix in which it is said: 1 MiB has seven of them in bytes."""
    scale = 1024.0 ** _prefix(abs(value if near is None else near)) if unit is Unit.BYTES else 1.0
    return float(f"{value / scale:.2g}") * scale


def _bytes(value: float, size: float) -> str:
    power = _prefix(size)
    return f"{_plain(value / 1024.0**power)} {_BINARY[power]}"


def _prefix(size: float) -> int:
    """Which of the prefixes a size takes: 1,024 KiB is 1 MiB, and so is what would be written so."""
    power = 0
    while size >= 1023.5 and power < len(_BINARY) - 1:
        size, power = size / 1024, power + 1
    return power
