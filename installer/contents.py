"""What goes into the frozen program beside what its imports name: files, modules found only by name, and what stays out."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

PACKAGES: Final = ("console", "models", "resources", "widgets")
"""Of the project; all their modules are in, since verbs, watchers and windows import them by name when first used."""

NOT_FROZEN: Final = ("console.bench", "console.cli.bench")
"""Benchmarks measure a checkout against peers that only its development environment has."""

METADATA: Final = ("PySide6-Essentials", "pyqtgraph", "sqlcipher3", "cryptography", "keyring", "opentelemetry-api")
"""Packages asked for their version while running, or that look themselves up (entry points)."""

HIDDEN: Final = (
    # uvicorn takes these by name.
    "uvicorn.loops.asyncio",
    "uvicorn.lifespan.on",
    "uvicorn.lifespan.off",
    "uvicorn.protocols.http.h11_impl",
    "uvicorn.protocols.websockets.auto",
    # SQLAlchemy's dialects, by the scheme of an address.
    "sqlalchemy.dialects.postgresql.psycopg",
    "sqlalchemy.dialects.sqlite.pysqlite",
    "psycopg_binary",
    "sqlcipher3.dbapi2",
    "zeroconf._utils.ipaddress",
    "zeroconf._handlers.answers",
    # Zone rules where the system has none.
    "tzdata",
)

EXCLUDED: Final = (
    *NOT_FROZEN,
    "tkinter",
    "IPython",
    "matplotlib",
    "pytest",
    "setuptools",
    "pip",
    "PySide6.QtQml",
    "PySide6.QtQuick",
    "PySide6.QtDesigner",
    "PySide6.QtSql",
)

_UNWANTED: Final = (
    # Plugins of Qt for embedded devices, for touch keyboards, and for file formats nobody opens here; and what only they need.
    "PySide6/Qt/plugins/egldeviceintegrations/",
    "PySide6/Qt/plugins/generic/",
    "PySide6/Qt/plugins/networkinformation/",
    "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboard",
    "PySide6/Qt/plugins/platforms/libqeglfs",
    "PySide6/Qt/plugins/platforms/libqlinuxfb",
    "PySide6/Qt/plugins/platforms/libqminimal",
    "PySide6/Qt/plugins/platforms/libqvkkhrdisplay",
    "PySide6/Qt/plugins/platforms/libqvnc",
    # GTK's own look, and with it all of GTK: the console draws itself alike on every desktop.
    "PySide6/Qt/plugins/platformthemes/libqgtk3",
    "PySide6/Qt/plugins/imageformats/libqpdf",
    "PySide6/Qt/plugins/imageformats/libqtiff",
    "PySide6/Qt/plugins/imageformats/libqtga",
    "PySide6/Qt/plugins/imageformats/libqwbmp",
    "PySide6/Qt/lib/libQt6Qml",
    "PySide6/Qt/lib/libQt6Quick",
    "PySide6/Qt/lib/libQt6VirtualKeyboard",
    "PySide6/Qt/lib/libQt6Pdf",
    "PySide6/Qt/lib/libQt6Eglfs",
    "PySide6/Qt/qml/",
)

_TRANSLATIONS: Final = "PySide6/Qt/translations/"

_LISTING: Final = ".dist-info/RECORD"
"""Of a package's files, those of the build machine's environment: nobody asks for it, and it names where that one lay."""


def is_wanted(target: str, languages: Sequence[str] = ("de", "ja")) -> bool:
    """Whether a file belongs into the program, by where it would lie there."""
    target = target.replace("\\", "/")
    if target.startswith(_TRANSLATIONS):
        return target in {f"{_TRANSLATIONS}qtbase_{language}.qm" for language in languages}
    return not target.startswith(_UNWANTED) and not target.endswith(_LISTING)


def data(root: Path) -> list[tuple[str, str]]:
    """Files and folders beside the code: where each lies in the project, and its folder in the program."""
    folders = sorted(
        path.name for path in (root / "resources").iterdir() if path.is_dir() and path.name != "__pycache__"
    )
    return [
        *((f"resources/{name}", f"resources/{name}") for name in folders),
        # Alembic reads these from files, not from modules.
        ("models/store/migrations", "models/store/migrations"),
        # The manual is built of them where it is asked for.
        ("docs", "docs"),
        ("LICENSE", "."),
    ]


def own_modules(root: Path) -> list[str]:
    """Every module of the project that goes in, sorted. `root` is the project's folder."""
    found = []
    for package in PACKAGES:
        for path in (root / package).rglob("*.py"):
            parts = path.relative_to(root).with_suffix("").parts
            name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
            # Alembic's scripts begin with a number and are no modules; they are among the files.
            if all(part.isidentifier() for part in name.split(".")) and not is_left_out(name):
                found.append(name)
    return sorted(found)


def is_left_out(module: str) -> bool:
    """Whether a module of the project stays out of the program."""
    return any(module == name or module.startswith(f"{name}.") for name in NOT_FROZEN)
