"""A verb beside an open console only carries words there and back: it must not wait for the record's modules first."""

import subprocess
import sys

_LOOK = """
import sys
from console.cli.entry import parser
for noun in ("incident", "outbox", "people", "approval", "update", "alerts", "oncall", "signin"):
    parser([noun])
print(*(name for name in ("console.desk", "PySide6") if name in sys.modules))
"""


def test_the_record_is_read_in_only_by_who_opens_it() -> None:
    looked = subprocess.run([sys.executable, "-c", _LOOK], capture_output=True, text=True, timeout=60, check=True)
    assert looked.stdout.split() == []
