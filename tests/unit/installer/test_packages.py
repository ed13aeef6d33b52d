"""What can be known of a package without building one: that its parts name each other rightly, and nothing was forgotten."""

import configparser
import gzip
import importlib.util
import json
import re
import subprocess
from datetime import UTC, datetime
from pathlib import Path

import pytest

from console.cli.verbs import VERBS
from console.program import give_back_loader_path
from console.version import VERSION
from installer import contents, debian_package, icons, man_page, materials
from installer.system_libraries import Entry, needed, read_note, write_note

ROOT = Path(__file__).parents[3]
MOMENT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


class _DesktopEntry(configparser.ConfigParser):
    """With the capitals of its keys."""

    def optionxform(self, optionstr: str) -> str:
        return optionstr


@pytest.fixture(scope="module")
def found() -> list[materials.Material]:
    return materials.materials(materials.locked((ROOT / "requirements.lock").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def page() -> str:
    return man_page.page(MOMENT)


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package of a program that is no more than its folder."""
    place = tmp_path_factory.mktemp("package")
    frozen = place / "frozen"
    (frozen / "_internal").mkdir(parents=True)
    (frozen / "watchfloor").write_bytes(b"\x7fELF")
    (frozen / "watchfloor").chmod(0o755)
    for name in ("_internal/libown.so", "_internal/libssl.so.3", "THIRD_PARTY_NOTICES.txt", "watchfloor.cdx.json"):
        (frozen / name).write_text(name, encoding="utf-8")
    tree = place / "tree"
    system = {"libssl.so.3": "/usr/lib/x86_64-linux-gnu/libssl.so.3"}
    debian_package.lay_out(ROOT, frozen, system, tree, MOMENT, VERSION)
    debian_package.control(ROOT, tree, VERSION, "amd64", ["libssl3 (>= 3.0.0)", "libgl1 (>= 1)"])
    return tree


def test_every_folder_of_resources_and_every_module_of_a_verb_goes_in() -> None:
    beside = dict(contents.data(ROOT))
    for path in (ROOT / "resources").iterdir():
        if path.is_dir() and path.name != "__pycache__":
            assert beside[f"resources/{path.name}"] == f"resources/{path.name}"
    assert all((ROOT / source).exists() for source in beside)
    modules = set(contents.own_modules(ROOT))
    assert {verb.module for verb in VERBS} - modules == {"console.cli.bench"}
    assert {"console.watchers", "console.hub.server", "models.store.schema", "resources"} <= modules
    assert not [name for name in modules if contents.is_left_out(name)]


def test_what_is_named_for_the_program_exists_here() -> None:
    assert [name for name in contents.HIDDEN if importlib.util.find_spec(name) is None] == []


def test_what_builds_is_pinned_beside_what_is_inside_and_not_among_it() -> None:
    build = materials.locked((ROOT / "requirements-build.lock").read_text(encoding="utf-8"))
    inside = materials.locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    assert "pyinstaller" in build and "pyinstaller" not in inside
    assert all(inside.get(name, version) == version for name, version in build.items())


def test_qt_comes_with_its_platforms_and_our_languages_only() -> None:
    plugins = "PySide6/Qt/plugins/"
    wanted = (
        "platforms/libqxcb.so",
        "platforms/libqwayland.so",
        "platforms/libqoffscreen.so",
        "imageformats/libqsvg.so",
    )
    assert all(contents.is_wanted(plugins + name) for name in wanted)
    assert not contents.is_wanted(f"{plugins}platformthemes/libqgtk3.so")
    assert not contents.is_wanted("PySide6\\Qt\\plugins\\platforms\\libqvnc.so")
    words = "PySide6/Qt/translations/"
    assert contents.is_wanted(f"{words}qtbase_de.qm") and not contents.is_wanted(f"{words}qtbase_fr.qm")


def test_nothing_inside_names_where_it_was_built() -> None:
    """pip's list of files holds hashes of scripts, and these the path of the environment they were installed into."""
    assert not contents.is_wanted("keyring-25.7.0.dist-info/RECORD")
    assert contents.is_wanted("keyring-25.7.0.dist-info/METADATA")


@pytest.mark.parametrize("name", ["watchfloor-hub.service", "watchfloor-wall.service"])
def test_a_service_is_started_again_for_ever_and_never_without_its_disk(name: str) -> None:
    """In another section systemd takes no notice of these, and gives up after five failures."""
    text = (ROOT / "installer" / name).read_text(encoding="utf-8")
    unit, _, service = text.partition("[Service]")
    for line in ("StartLimitIntervalSec=0", "RequiresMountsFor=/var/lib/watchfloor"):
        assert line in unit.splitlines() and line not in service
    assert "Restart=always" in service.splitlines()


def test_a_library_of_the_system_stays_while_something_here_needs_it(tmp_path: Path) -> None:
    named = {"/venv/a.so": ["libx.so.1"], "/usr/lib/libx.so.1": ["liby.so.1"], "/usr/lib/libz.so.1": ["liby.so.1"]}
    entries: list[Entry] = [("a.so", "/venv/a.so", "EXTENSION"), ("data.txt", "/venv/data.txt", "DATA")]
    entries += [(f"lib{name}.so.1", f"/usr/lib/lib{name}.so.1", "BINARY") for name in "xyz"]
    kept = needed(entries, lambda source: [(name, None) for name in named.get(source, ())])
    assert [target for target, _source, _kind in kept] == ["a.so", "data.txt", "libx.so.1", "liby.so.1"]
    write_note(tmp_path / "note.json", kept)
    assert read_note(tmp_path / "note.json") == {f"lib{name}.so.1": f"/usr/lib/lib{name}.so.1" for name in "xy"}


def test_the_manual_page_has_every_verb_and_is_plain_troff(page: str) -> None:
    sections = set(re.findall(r"^\.SS (.+)$", page, re.MULTILINE))
    assert {name for verb in VERBS for name in verb.names if name not in (None, "bench")} == sections
    assert page.isascii()
    assert set(re.findall(r"^\.(\w+)", page, re.MULTILINE)) == {"TH", "SH", "SS", "TP", "PP", "B", "I", "RS", "RE"}
    assert r"\fB\-\-data\-dir\fR \fIDIR\fR" in page and "main.py" not in page and "SUPPRESS" not in page
    assert page.startswith(f'.TH WATCHFLOOR 1 "2026-11-22" "Watchfloor {VERSION}"')


def test_the_bill_names_what_the_lock_holds_and_refers_to_nothing_else(found: list[materials.Material]) -> None:
    locked = materials.locked((ROOT / "requirements.lock").read_text(encoding="utf-8"))
    missing = set(locked) - {each.name for each in found}
    assert missing <= {"pywin32-ctypes", "colorama"}, "neither here nor for another system"
    bill = materials.bill(found, MOMENT)
    refs = [each["bom-ref"] for each in bill["components"]]
    assert len(set(refs)) == len(refs)
    assert {f"pkg:pypi/{each.name}@{each.version}" for each in found} <= set(refs)
    named = {ref for each in bill["dependencies"] for ref in (each["ref"], *each["dependsOn"])}
    assert named == {*refs, "watchfloor"}
    assert json.dumps(bill) == json.dumps(materials.bill(found, MOMENT))
    assert bill["specVersion"] == "1.6" and bill["metadata"]["timestamp"] == "2026-11-22T12:00:00Z"


def test_nothing_inside_is_under_a_licence_that_binds_the_whole(found: list[materials.Material]) -> None:
    licences = [each.licence for each in found] + [each.licence for each in materials.CARRIED]
    for licence in licences:
        choices = [one for one in licence.split(" OR ") if not one.startswith(("GPL", "AGPL")) or "exception" in one]
        assert choices, licence


def test_the_notices_have_everybody_and_their_texts(found: list[materials.Material]) -> None:
    text = materials.notices(found, ROOT)
    for each in found:
        assert f"\n{each.name} {each.version}\n{each.licence}\n" in text
        assert all(licence.strip() in text for _name, licence in each.texts)
    for name in ("OpenSSL", "SQLCipher", "SIL OPEN FONT LICENSE", "Bootloader-exception", "\nPython "):
        assert name in text


def test_a_package_that_names_no_licence_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(materials.SAID_HERE, "sqlcipher3")
    with pytest.raises(ValueError, match="sqlcipher3 names no licence"):
        materials.materials({"sqlcipher3": "0.6.4"})
    with pytest.raises(ValueError, match=r"numpy is .* here, and 0\.1 in the lock"):
        materials.materials({"numpy": "0.1"})


def test_the_control_file_and_what_lies_in_the_package_agree(tree: Path) -> None:
    text = (tree / "DEBIAN/control").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^([A-Z][A-Za-z-]+): (.+)$", text, re.MULTILINE))
    assert "@" not in text.replace("@localhost", "") and text.endswith("\n")
    assert fields["Version"] == VERSION and fields["Architecture"] == "amd64" and int(fields["Installed-Size"]) > 0
    assert fields["Depends"] == "libegl1, libfontconfig1, libgl1 (>= 1), libssl3 (>= 3.0.0)"
    for path in (tree / "DEBIAN/conffiles").read_text(encoding="utf-8").split():
        assert (tree / path.removeprefix("/")).is_file()
    for line in (tree / "DEBIAN/md5sums").read_text(encoding="utf-8").splitlines():
        assert (tree / line.split("  ", 1)[1]).is_file()
    assert not (tree / debian_package.HOME / "program/_internal/libssl.so.3").exists()
    assert (tree / debian_package.HOME / "program/_internal/libown.so").exists()
    assert (tree / debian_package.HOME / "program/BUILD").read_text(encoding="utf-8").startswith(f"{VERSION}-")
    assert gzip.decompress((tree / "usr/share/man/man1/watchfloor.1.gz").read_bytes()).startswith(b".TH")
    first = gzip.decompress((tree / "usr/share/doc/watchfloor/changelog.gz").read_bytes()).decode().splitlines()[0]
    assert first.startswith(f"watchfloor ({VERSION}) ")


def test_the_desktop_finds_program_and_icon(tree: Path) -> None:
    entry = _DesktopEntry(interpolation=None, delimiters="=")
    entry.read(tree / "usr/share/applications/watchfloor.desktop", encoding="utf-8")
    main = entry["Desktop Entry"]
    assert main["Type"] == "Application" and main["Categories"].endswith(";")
    for section in ("Desktop Entry", *(f"Desktop Action {name}" for name in main["Actions"].split(";") if name)):
        assert (tree / "usr/bin" / entry[section]["Exec"].split()[0]).is_symlink()
    for size in icons.SIZES:
        picture = tree / f"usr/share/icons/hicolor/{size}x{size}/apps/{main['Icon']}.png"
        assert icons.png_size(picture.read_bytes()) == (size, size)
    assert (tree / f"usr/share/icons/hicolor/scalable/apps/{main['Icon']}.svg").is_file()


def test_the_units_start_what_is_there_as_the_user_that_is_made(tree: Path) -> None:
    users = (tree / "usr/lib/sysusers.d/watchfloor.conf").read_text(encoding="utf-8")
    for name in debian_package.UNITS:
        unit = (tree / "usr/lib/systemd/system" / name).read_text(encoding="utf-8")
        assert "/usr/bin/watchfloor " in unit and "\nUser=watchfloor\n" in unit
        (settings,) = re.findall(r"^EnvironmentFile=-?/(.+)$", unit, re.MULTILINE)
        assert settings in debian_package.CONFFILES
        for variable in re.findall(r"\$\{(\w+)\}", unit):
            assert f"\n{variable}=" in (tree / settings).read_text(encoding="utf-8")
    assert re.search(r"^u watchfloor ", users, re.MULTILINE)


def test_the_package_s_scripts_can_be_read_and_delete_no_record(tree: Path) -> None:
    own = {"$tree.new", "$old", "/usr/lib/watchfloor", "/usr/lib/watchfloor/run", "/usr/lib/watchfloor/current"}
    for name in ("postinst", "prerm", "postrm"):
        script = tree / "DEBIAN" / name
        assert script.stat().st_mode & 0o111
        subprocess.run(["sh", "-n", str(script)], check=True)
        gone = re.findall(r"rm -rf ([^|&;}\n]+)", script.read_text(encoding="utf-8"))
        assert {path for each in gone for path in each.replace('"', "").split()} <= own


def test_two_builds_of_one_version_are_told_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1", encoding="utf-8")
    before = debian_package.fingerprint(tmp_path)
    assert debian_package.fingerprint(tmp_path) == before
    (tmp_path / "a").write_text("2", encoding="utf-8")
    assert debian_package.fingerprint(tmp_path) != before


def test_icons_of_other_systems_hold_the_same_pictures() -> None:
    windows = (ROOT / "installer/windows/watchfloor.ico").read_bytes()
    apple = (ROOT / "installer/macos/watchfloor.icns").read_bytes()
    assert int.from_bytes(apple[4:8], "big") == len(apple)
    for size in icons.SIZES:
        picture = icons.picture_of(ROOT, size).read_bytes()
        assert (picture in windows) == (size <= 256)
        assert picture in apple or size in (24, 48)


@pytest.mark.parametrize(
    ("before", "after"), [({}, {}), ({"LD_LIBRARY_PATH_ORIG": "/opt/lib"}, {"LD_LIBRARY_PATH": "/opt/lib"})]
)
def test_what_is_started_from_a_package_finds_the_system_s_libraries(
    before: dict[str, str], after: dict[str, str]
) -> None:
    environment = {"LD_LIBRARY_PATH": "/usr/lib/watchfloor/current/_internal"} | before
    give_back_loader_path(environment)
    assert environment == after
