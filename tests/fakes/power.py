"""A disk that loses its power: what a process wrote, as strace saw it, and the files as a disk could have them at any moment.

`kill -9` says nothing about fsync: the system still writes what the dead process gave it. Here only what was synced is sure. Of
the writes to a file after its last sync any part may have reached the disk, in any order, the last of them torn at a sector; of
the names made, changed and removed in a directory after its last sync only the first few.

strace and no library put before libc: nothing that touches the disk goes past it, and nothing needs a compiler. That it saw
everything is proved by building the files with all of it and comparing them with those on the disk.
"""

import re
import subprocess
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

SECTOR: Final = 512
MODES: Final = ("nothing", "in order", "torn", "any", "any", "any and torn", "everything")
"""What of the writes after the last sync is on the disk."""

_CALLS: Final = (
    "open,openat,creat,write,pwrite64,writev,pwritev,pwritev2,ftruncate,truncate,fallocate,fsync,fdatasync,sync_file_range,"
    "rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlink,symlinkat,mkdir,mkdirat,rmdir,msync,copy_file_range,sendfile,"
    "mmap"
)
_BESIDE: Final = ("-shm", "/lock")
"""Made anew by whoever opens the files: they hold nothing of the record."""
_LINE: Final = re.compile(r"(\d+) +(.*)", re.DOTALL)
_RESUMED: Final = re.compile(r"<\.\.\. \w+ resumed>(.*)", re.DOTALL)
_DONE: Final = re.compile(r"(\w+)\((.*)\) += (\d+)", re.DOTALL)
_FILE: Final = re.compile(r"(?:AT_FDCWD(?:<[^>]*>)?, )?(?:(\d+)<([^>]*)>|\"([^\"]*)\")")
_ROOT: Final = 0
"""The directory that holds the recorded one, which is there and stays."""


@dataclass(frozen=True, slots=True)
class Act:
    """One thing that was done. Files and directories have numbers, since names move."""

    kind: str
    """write, size, sync; of a directory's names: name, moved, gone."""
    on: int
    """The file or directory."""
    at: int = 0
    """Where bytes were written; the new size; of a sync how many acts were done when it began: only those are sure."""
    data: bytes = b""
    name: str = ""
    new_name: str = ""
    what: int = 0
    """What a new name stands for."""


@dataclass
class Recording:
    """All that was done below one directory, in order."""

    place: Path
    acts: list[Act] = field(default_factory=list)
    said: list[tuple[int, str]] = field(default_factory=list)
    """Each line with how many acts were done before it."""
    folders: set[int] = field(default_factory=lambda: {_ROOT})
    _numbers: dict[str, int] = field(default_factory=dict)
    _sizes: dict[int, int] = field(default_factory=dict)

    def lines(self, cut: int) -> list[str]:
        """What was said before this cut."""
        return [line for done, line in self.said if done <= cut]

    def cuts(self, chance: Random, count: int) -> list[int]:
        """Different ones, as far as there are so many; every third of them right after a line was said."""
        after = sorted({done for done, _ in self.said})
        sharp = chance.sample(after, min(len(after), count // 3))
        others = [each for each in range(len(self.acts) + 1) if each not in set(sharp)]
        some = chance.sample(others, min(len(others), count - len(sharp)))
        again = chance.choices(range(len(self.acts) + 1), k=max(0, count - len(sharp) - len(some)))
        return sorted([*sharp, *some, *again])

    def rebuild(self, target: Path, cut: int, mode: str, chance: Random) -> None:
        """Make the directory as the disk could have it after the first `cut` acts; nothing where its name was not sure yet."""
        done: dict[int, list[tuple[int, Act]]] = {}
        for at, act in enumerate(self.acts[:cut]):
            done.setdefault(act.on, []).append((at, act))
        self._build(target.parent, {self.place.name: target.name}, _ROOT, done, mode, chance)

    def _build(
        self,
        folder: Path,
        as_name: Mapping[str, str],
        number: int,
        done: Mapping[int, Sequence[tuple[int, Act]]],
        mode: str,
        chance: Random,
    ) -> None:
        names: dict[str, int] = {}
        for act in _kept(done.get(number, ()), "nothing" if mode == "nothing" else _in_order(mode), chance):
            match act.kind:
                case "name":
                    names[act.name] = act.what
                case "moved":
                    names[act.new_name] = names.pop(act.name, act.what)
                case "gone":
                    names.pop(act.name, None)
        for name, what in names.items():
            path = folder / as_name.get(name, name)
            if what in self.folders:
                path.mkdir(mode=0o700)
                self._build(path, {}, what, done, mode, chance)
            else:
                path.write_bytes(_content(_kept(done.get(what, ()), mode, chance)))
                path.chmod(0o600)

    # Reading what strace wrote.

    def note(self, call: str, words: str, result: int, began: int) -> None:
        """Take in one call that concerns this directory."""
        found = _FILE.match(words)
        assert found is not None, words[:200]
        path = _text(found[2] or found[3])
        if path.endswith(_BESIDE):
            return
        match call:
            case "open" | "openat" | "creat":
                if "O_CREAT" in words and path not in self._numbers:
                    self._new(path)
                assert "O_TRUNC" not in words or not self._sizes.get(self._numbers[path]), (
                    f"not foreseen: {words[:200]}"
                )
            case "mkdir":
                self.folders.add(self._new(path))
            case "write" | "pwrite64":
                self._wrote(self._numbers[path], call, words, result)
            case "ftruncate":
                size = int(words.rpartition(",")[2])
                self._sizes[self._numbers[path]] = size
                self.acts.append(Act("size", self._numbers[path], size))
            case "fsync" | "fdatasync":
                self.acts.append(Act("sync", self._number(path), began))
            case "rename":
                self._renamed(path, _text(words.split('"')[3]))
            case "unlink":
                del self._numbers[path]
                self.acts.append(Act("gone", self._number(_folder(path)), name=_last(path)))
            case "mmap":
                assert "MAP_SHARED" not in words or "PROT_WRITE" not in words, f"not foreseen: {call}({words[:200]}"
            case _:
                raise AssertionError(f"not foreseen: {call}({words[:200]}")

    def _new(self, path: str) -> int:
        number = self._numbers[path] = 1 + sum(each.kind == "name" for each in self.acts)
        self.acts.append(Act("name", self._number(_folder(path)), name=_last(path), what=number))
        return number

    def _number(self, path: str) -> int:
        return _ROOT if Path(path) == self.place.parent else self._numbers[path]

    def _wrote(self, number: int, call: str, words: str, result: int) -> None:
        data = bytes.fromhex(words.split('"')[1].replace("\\x", ""))[:result]
        # A plain write goes where the one before it ended: nobody here seeks.
        at = int(words.rpartition(",")[2]) if call == "pwrite64" else self._sizes.get(number, 0)
        self._sizes[number] = max(self._sizes.get(number, 0), at + len(data))
        self.acts.append(Act("write", number, at, data))

    def _renamed(self, old: str, new: str) -> None:
        number = self._numbers.pop(old)
        self._numbers[new] = number
        folder = self._number(_folder(old))
        assert _folder(old) == _folder(new), "not foreseen: moved into another directory"
        self.acts.append(Act("moved", folder, name=_last(old), new_name=_last(new), what=number))


def record(
    command: Sequence[str], root: Path, trace: Path, cwd: Path, environment: Mapping[str, str]
) -> dict[str, Recording]:
    """Run the command and watch what it does below each directory that it makes in `root`, which is empty. Lines that it
    writes begin with the name of the directory that they speak of.
    """
    strace = ["strace", "-f", "-qq", "-y", "-xx", "-s", "4000000", "--seccomp-bpf", "-e", f"trace={_CALLS}"]
    watched = [*strace, "-e", "signal=none", "-o", str(trace), *command]
    done = subprocess.run(
        watched, cwd=cwd, env=dict(environment), capture_output=True, text=True, check=False, timeout=300
    )
    assert done.returncode == 0, f"{done.stderr[-2000:]}\n{done.stdout[-500:]}"
    with trace.open(encoding="ascii") as lines:
        found = _read(lines, root)
    assert sum(len(each.said) for each in found.values()) == len(done.stdout.splitlines())
    return found


def _read(lines: Iterable[str], root: Path) -> dict[str, Recording]:
    found: dict[str, Recording] = {}
    begun: dict[str, tuple[str, dict[str, int]]] = {}
    wanted = "".join(f"\\x{each:02x}" for each in str(root).encode())
    for line in lines:
        parts = _LINE.match(line)
        assert parts is not None, line[:200]
        process, words = parts.groups()
        before = None
        if words.rstrip().endswith("<unfinished ...>"):
            begun[process] = words.rstrip().removesuffix("<unfinished ...>"), {k: len(v.acts) for k, v in found.items()}
            continue
        if (resumed := _RESUMED.match(words)) is not None:
            first, before = begun.pop(process)
            words = first + resumed[1]
        is_said = words.startswith("write(1<")
        if not is_said and wanted not in words:
            continue
        ended = _DONE.match(words)
        if ended is None:
            # What failed did nothing.
            continue
        call, arguments, result = ended[1], ended[2], int(ended[3])
        if is_said:
            name, _, told = _text(arguments.split('"')[1]).rstrip("\n").partition(" ")
            found[name].said.append((len(found[name].acts), told))
            continue
        file = _FILE.match(arguments)
        path = Path(_text(file[2] or file[3])) if file else Path()
        if path == root:
            # Synced for all that lie in it.
            for each in found.values() if call in ("fsync", "fdatasync") else ():
                each.note(call, arguments, result, (before or {}).get(each.place.name, len(each.acts)))
            continue
        if not path.is_relative_to(root):
            continue
        name = path.relative_to(root).parts[0]
        each = found.setdefault(name, Recording(root / name))
        each.note(call, arguments, result, len(each.acts) if before is None else before.get(name, 0))
    return found


def _kept(done: Sequence[tuple[int, Act]], mode: str, chance: Random) -> list[Act]:
    sure = max((act.at for _, act in done if act.kind == "sync"), default=0)
    changes = [(at, act) for at, act in done if act.kind != "sync"]
    kept = [act for at, act in changes if at < sure]
    later = [act for at, act in changes if at >= sure]
    if not later or mode == "nothing":
        return kept
    if mode == "everything":
        return [*kept, *later]
    through = chance.randrange(len(later) + 1)
    some = later[:through] if mode in ("in order", "torn") else [each for each in later if chance.random() < 0.5]
    torn = [act for act in later[through : through + 1] if act.kind == "write"] if "torn" in mode else []
    return [*kept, *some, *(piece for act in torn for piece in _torn(act, chance))]


def _in_order(mode: str) -> str:
    return "everything" if mode == "everything" else "in order"


def _torn(act: Act, chance: Random) -> list[Act]:
    """Some of its sectors: the first ones, or any."""
    starts = range(0, len(act.data), SECTOR)
    some = (
        starts[: chance.randrange(len(starts) + 1)]
        if chance.random() < 0.5
        else [s for s in starts if chance.random() < 0.5]
    )
    return [Act("write", act.on, act.at + start, act.data[start : start + SECTOR]) for start in some]


def _content(acts: Iterable[Act]) -> bytes:
    found = bytearray()
    for act in acts:
        end = act.at + len(act.data)
        if len(found) < end:
            found.extend(bytes(end - len(found)))
        if act.kind == "size":
            del found[act.at :]
        else:
            found[act.at : end] = act.data
    return bytes(found)


def _text(hexed: str) -> str:
    return bytes.fromhex(hexed.replace("\\x", "")).decode()


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _last(path: str) -> str:
    return path.rpartition("/")[2]
