"""What a screen reader on Linux is really told: asked on the accessibility bus, under a display of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("xvfb-run", "dbus-run-session", "dbus-send")
TITLE = "spoken window"


@pytest.mark.xvfb
def test_painted_widgets_are_told_on_the_accessibility_bus(tmp_path: Path) -> None:
    missing = [each for each in NEEDED if shutil.which(each) is None]
    missing += [] if Path("/usr/libexec/at-spi-bus-launcher").exists() else ["at-spi2-core"]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    place = {"XDG_RUNTIME_DIR": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "HOME": str(tmp_path)}
    asked = subprocess.run(
        [
            *("xvfb-run", "-a", "dbus-run-session", "--"),
            *(sys.executable, "-m", "tests.fakes.at_spi", TITLE),
            *(sys.executable, "-m", "tests.fakes.spoken_window", TITLE),
        ],
        cwd=ROOT,
        env=os.environ | place | {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if "Could not load the Qt platform plugin" in asked.stderr or "xcb-cursor0" in asked.stderr:
        pytest.skip("Qt's X plugin lacks libraries here")
    assert asked.returncode == 0, asked.stderr
    # The bus's own daemons talk on the same stream.
    told = [tuple(line.split("|", 2)) for line in asked.stdout.splitlines() if line.count("|") >= 2]
    assert told[0][0] == "0" and told[0][2] == TITLE
    said = {(role, name) for _depth, role, name in told}
    assert {
        ("page tab list", "Screens"),
        ("page tab", "War room"),
        ("page tab", "Charts, F4"),
        ("radio button", "Sort: Tier"),
        ("combo box", "Kind"),
        ("list", "Timeline"),
    } <= said
    rows = [name for _depth, role, name in told if role == "list item"]
    assert len(rows) == 2 and all(f"line {at}" in name for at, name in enumerate(rows))
