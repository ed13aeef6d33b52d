"""How well typed letters fit a name: all of them, in order, better at the starts of words and side by side."""

_START, _NEXT, _PLAIN = 8, 5, 1
_NONE = -1


def score(typed: str, text: str) -> int:
    """How well `typed` fits `text`; -1 where a letter is missing. Both must be casefolded by the caller."""
    if not typed:
        return 0
    at = text.find(typed)
    if at >= 0:
        # The whole run in one piece beats any scattered fit.
        starts = at == 0 or not text[at - 1].isalnum()
        return 1000 + (500 if starts else 0) + (250 if at == 0 else 0) - min(len(text), 200)
    total, place = 0, _NONE
    for letter in typed:
        if letter == " ":
            continue
        found = text.find(letter, place + 1)
        if found < 0:
            return _NONE
        if found == 0 or not text[found - 1].isalnum():
            total += _START
        elif found == place + 1:
            total += _NEXT
        else:
            total += _PLAIN
        place = found
    return max(0, total * 4 - min(len(text), 100) // 4)
