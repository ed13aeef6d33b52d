"""Durations as people write them: 15m, 4h, 1h30m, or plain seconds."""

import re

_PARTS = re.compile(r"(?:(\d{1,4})d)?(?:(\d{1,6})h)?(?:(\d{1,8})m)?(?:(\d{1,9})s)?\Z")
_UNITS = (("d", 86_400), ("h", 3_600), ("m", 60), ("s", 1))

PATTERN = "^(?=[0-9])([0-9]{1,4}d)?([0-9]{1,6}h)?([0-9]{1,8}m)?([0-9]{1,9}s)?(?![\\s\\S])"
"""The accepted texts as a JSON Schema pattern."""


_TIMEOUT = re.compile(r"(?:(\d{1,2})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s)?(?:(\d{1,9})ms)?\Z", re.ASCII)
_TIMEOUT_MILLISECONDS = (("h", 3_600_000), ("m", 60_000), ("s", 1_000), ("ms", 1))

TIMEOUT_PATTERN = "^(?=[0-9])(?=[0-9hms]*[1-9])([0-9]{1,2}h)?([0-9]{1,4}m)?([0-9]{1,6}s)?([0-9]{1,9}ms)?(?![\\s\\S])"
"""The accepted texts of a timeout as a JSON Schema pattern; zero is none."""


def parse_duration(text: str) -> int | None:
    """Seconds, None where the text is no duration. Parts go from days down to seconds: 1d12h, 90s."""
    match = _PARTS.match(text)
    if match is None or not text:
        return None
    return sum(
        int(part) * seconds for part, (_, seconds) in zip(match.groups(), _UNITS, strict=True) if part is not None
    )


def parse_timeout(text: str) -> float | None:
    """Seconds above zero, None where the text is no such time. Parts go from hours down to milliseconds: 2s, 1s500ms."""
    match = _TIMEOUT.match(text)
    if match is None:
        return None
    parts = zip(match.groups(), _TIMEOUT_MILLISECONDS, strict=True)
    return sum(int(part) * size for part, (_, size) in parts if part is not None) / 1000 or None


def format_timeout(seconds: float) -> str:
    """The text that reads back to the same seconds: 0.8 → 800ms, 90.0 → 1m30s; the bare number where milliseconds won't do."""
    left = round(seconds * 1000)
    if left <= 0 or left / 1000 != seconds or left >= 100 * 3_600_000:
        return repr(seconds)
    parts = []
    for unit, size in _TIMEOUT_MILLISECONDS:
        count, left = divmod(left, size)
        if count:
            parts.append(f"{count}{unit}")
    return "".join(parts)


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
