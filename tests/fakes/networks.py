"""Two network namespaces with one wire between them, and ways to make the wire worse."""

import ctypes
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

Found = TypeVar("Found")


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True, timeout=30)


@contextmanager
def two_networks() -> Iterator[tuple[str, str]]:
    """Names of two namespaces, each with one end of a wire and nothing else."""
    if shutil.which("ip") is None or os.name != "posix" or os.getuid() != 0:
        pytest.skip("ip netns: not installed, or not permitted")
    names = [f"wf{os.getpid()}{side}" for side in "ab"]
    made: list[str] = []
    try:
        for name in names:
            try:
                _ip("netns", "add", name)
            except subprocess.CalledProcessError as error:
                pytest.skip(f"ip netns: not permitted ({error.stderr.decode(errors='replace').strip()})")
            made.append(name)
        try:
            _ip("-n", names[0], "link", "add", "eth0", "type", "veth", "peer", "name", "eth0", "netns", names[1])
        except subprocess.CalledProcessError as error:
            pytest.skip(f"veth: not permitted ({error.stderr.decode(errors='replace').strip()})")
        for at, name in enumerate(names, start=1):
            _ip("-n", name, "addr", "add", f"10.77.0.{at}/24", "dev", "eth0")
            _ip("-n", name, "link", "set", "lo", "up")
            _ip("-n", name, "link", "set", "eth0", "up")
        yield names[0], names[1]
    finally:
        for name in made:
            subprocess.run(["ip", "netns", "del", name], check=False, capture_output=True, timeout=30)


def inside(name: str, ask: Callable[[], Found]) -> Found:
    """What a question finds that is asked from within that network: by a thread that ends there."""

    def enter() -> Found:
        libc = ctypes.CDLL(None, use_errno=True)
        with Path("/run/netns", name).open() as network:
            if libc.setns(network.fileno(), 0):
                raise OSError(ctypes.get_errno(), "setns")
        return ask()

    with ThreadPoolExecutor(1) as thread:
        return thread.submit(enter).result(300)


@contextmanager
def losing(name: str, percent: int, kilobits: int) -> Iterator[None]:
    """Meanwhile this end of the wire loses so many packets of a hundred, both ways, at random, and is no faster than that.

    The kernel's netem would delay and reorder, too; not every machine has it. What a packet filter drops TCP sends again,
    late and after others, which is the same to whoever listens.
    """
    drop = f"numgen random mod 100 < {percent} drop"
    shape = (
        "qdisc",
        "add",
        "dev",
        "eth0",
        "root",
        "tbf",
        "rate",
        f"{kilobits}kbit",
        "burst",
        "16kb",
        "latency",
        "400ms",
    )
    _tried("tc", "-n", name, *shape)
    try:
        with filtering(name, f"meta oifname eth0 {drop}", f"meta iifname eth0 {drop}"):
            yield
    finally:
        subprocess.run(["tc", "-n", name, "qdisc", "del", "dev", "eth0", "root"], check=True, timeout=30)


@contextmanager
def filtering(name: str, going: str, coming: str) -> Iterator[None]:
    """Meanwhile these rules of nftables hold for what goes out and what comes in at this end."""
    within = ("ip", "netns", "exec", name, "nft")
    _tried(*within, "add table inet worse")
    try:
        for hook, rule in (("output", going), ("input", coming)):
            chain = f"add chain inet worse {hook} {{ type filter hook {hook} priority 0; }}"
            subprocess.run([*within, f"{chain}; add rule inet worse {hook} {rule}"], check=True, timeout=30)
        yield
    finally:
        subprocess.run([*within, "delete table inet worse"], check=True, timeout=30)


def _tried(*words: str) -> None:
    tool = "nft" if "nft" in words else words[0]
    if shutil.which(tool) is None:
        pytest.skip(f"{tool}: not installed")
    ran = subprocess.run(words, check=False, capture_output=True, timeout=30)
    if ran.returncode:
        pytest.skip(f"{tool}: not permitted ({ran.stderr.decode(errors='replace').strip()})")
