"""Durations as people write them: 15m, 4h, 1h30m, or plain seconds."""

import re

_PARTS = re.compile(r"(?:(\d{1,4})d)?(?:(\d{1,6})h)?(?:(\d{1,8})m)?(?:(\d{1,9})s)?\Z")
_UNITS = (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1))

PATTERN = "^(?=[0-9])([0-9]{1,4}d)?([0-9]{1,6}h)?([0-9]{1,8}m)?([0-9]{1,9}s)?(?![\\s\\S])"
"""The accepted texts as a JSON Schema pattern."""


def parse_duration(text: str) -> int | None:
    """Seconds, None where the text is no duration. Parts go from days down to seconds: 1d12h, 90s."""
    match = _PARTS.match(text)
    if match is None or not text:
        return None
    return sum(
        int(part) * seconds for part, (_, seconds) in zip(match.groups(), _UNITS, strict=True) if part is not None
    )


def format_duration(seconds: int) -> str:
    """The shortest text that reads back to the same seconds: 900 → 15m, 5400 → 1h30m, 0 → 0s."""
    if seconds == 0:
        return "0s"
    parts = []
    for unit, size in _UNITS:
        if unit == "d" and seconds % size:
            continue  # 36h says more than 1d12h
        count, seconds = divmod(seconds, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts)
