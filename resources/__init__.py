"""Everything shipped beside the code: themes, style templates, fonts, icons, templates, runbooks, scenarios, policies.

A leaf: it imports nothing of the project. Files are found beside this module, so the frozen application finds them too.
"""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Where the resource lies, e.g. path("themes/dark.toml"). FileNotFoundError where there is none of that name."""
    found = (_ROOT / name).resolve()
    if not found.is_relative_to(_ROOT) or not found.exists():
        raise FileNotFoundError(f"no resource {name!r}")
    return found


def text(name: str) -> str:
    """The resource as text, UTF-8. FileNotFoundError where there is none of that name."""
    return path(name).read_text(encoding="utf-8")
