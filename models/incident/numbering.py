"""Names of incidents: INC-204, and INC-D17 for drills. Only a name: two workstations that were offline may give the same one."""

import re
from collections.abc import Iterable
from typing import Final

_NUMBER: Final = re.compile(r"INC-(D?)(\d{1,9})")


def next_number(known: Iterable[str], drill: bool = False) -> str:
    """One more than the highest known number of its kind."""
    wanted = "D" if drill else ""
    found = (match for number in known if (match := _NUMBER.fullmatch(number)))
    return f"INC-{wanted}{max((int(match[2]) for match in found if match[1] == wanted), default=0) + 1}"
