"""Which Watchfloor this is. A test holds it and pyproject.toml together."""

from typing import Final

VERSION: Final = "0.1.0"
