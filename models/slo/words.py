"""Ratios and times of objectives in words, with the digits that matter for them: 99.8378 %, 43 min 12 s, 14.4×."""

import math

_UNITS = ((86_400, "d"), (3_600, "h"), (60, "min"))


def percent(ratio: float) -> str:
    """Up to four decimals. What is less than everything never reads 100 %, and more than nothing never 0 %."""
    value = ratio * 100
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    if text == "100" and ratio < 1.0:
        return "99.9999 %"
    if text in ("0", "-0"):
        return "0 %" if ratio == 0.0 else f"{'-' if ratio < 0 else ''}<0.0001 %"
    return f"{text} %"


def budget(ratio: float) -> str:
    """A share of an error budget, which may be overspent: 82 %, -140 %. Whole percents, save close to nothing."""
    value = ratio * 100
    return f"{value:.1f} %" if abs(value) < 10 and round(value, 1) != round(value) else f"{value:.0f} %"


def factor(rate: float) -> str:
    """A burn rate: 14.4×."""
    return f"{rate:,.0f}×" if rate >= 100 else f"{rate:.3g}×"


def duration(seconds: float) -> str:
    """Exactly, in the units people use: 43 min 12 s, 8 h 45 min 36 s, 4 min 19.2 s, 0 s."""
    if not math.isfinite(seconds):
        return "–"
    sign, rest = ("-", -seconds) if seconds < 0 else ("", seconds)
    rest = round(rest, 1)
    parts = []
    for size, name in _UNITS:
        count = int(rest // size)
        if count:
            parts.append(f"{count} {name}")
            rest = round(rest - count * size, 1)
    if rest or not parts:
        parts.append(f"{rest:g} s")
    return sign + " ".join(parts)


def rough(seconds: float) -> str:
    """At most two units, for what is only an estimate: 1 d 15 h."""
    exact = duration(round(seconds) if seconds >= 1 else seconds).split(" ")
    return " ".join(exact[:4])
