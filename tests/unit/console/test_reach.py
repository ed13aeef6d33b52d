"""Where outbound requests may go: nothing private, nothing rebound, nothing in disguise."""

from collections.abc import Sequence

import pytest

from console.channels.calls import Caller
from console.channels.port import Declined
from console.reach import Allowed, Blocked, NoSuchHost, pin, read_allowed, target
from models.kernel.errors import BadInput

PUBLIC = "93.184.215.14"


def resolver(*addresses: str) -> "Resolver":
    return Resolver(addresses)


class Resolver:
    def __init__(self, addresses: Sequence[str]) -> None:
        self.addresses, self.asked = addresses, 0

    def __call__(self, host: str, port: int) -> Sequence[str]:
        self.asked += 1
        return self.addresses


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "10.1.2.3",
        "192.168.1.1",
        "172.16.0.1",
        "169.254.169.254",
        "100.100.100.200",
        "0.0.0.0",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "::ffff:a9fe:a9fe",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:db8::1",
    ],
)
def test_private_addresses_are_blocked_by_name_and_as_written(address: str) -> None:
    with pytest.raises(Blocked):
        pin("hook.example.test", 443, Allowed(), resolver(address))
    with pytest.raises(Blocked):
        target(f"https://[{address}]/x" if ":" in address else f"https://{address}/x", Allowed())
    with pytest.raises(Blocked):
        pin("hook.example.test", 443, Allowed(), resolver(PUBLIC, address))


@pytest.mark.parametrize("odd", ["https://2130706433/", "https://0x7f000001/", "https://0177.0.0.1/", "https://127.1/"])
def test_numbers_in_disguise_are_resolved_like_names_and_judged(odd: str) -> None:
    with pytest.raises(Blocked):
        target(odd, Allowed(), resolver("127.0.0.1"))


@pytest.mark.parametrize(
    "odd",
    ["file:///etc/passwd", "gopher://x", "//x", "https://", "https://u:p@x.test/", "ftp://x.test", "https://x:99999/"],
)
def test_only_https_without_a_user_is_an_address(odd: str) -> None:
    with pytest.raises((Blocked, NoSuchHost)):
        target(odd, Allowed(), resolver(PUBLIC))


def test_the_name_is_resolved_once_and_the_address_pinned() -> None:
    asked = resolver(PUBLIC)
    assert target("https://hook.example.test/x", Allowed(), asked) == PUBLIC
    assert asked.asked == 1
    with pytest.raises(Blocked, match="plain http"):
        target("http://hook.example.test/x", Allowed(), asked)
    with pytest.raises(Blocked, match="port"):
        target("https://hook.example.test:22/x", Allowed(), asked)


def test_what_is_named_is_allowed_but_no_metadata_service_by_a_network() -> None:
    allowed = read_allowed(["10.0.0.0/8", "127.0.0.1", "169.254.0.0/16"], "sinks.yaml", "private")
    assert target("http://relay.example.test:8080/x", allowed, resolver("10.1.2.3")) == "10.1.2.3"
    with pytest.raises(Blocked):
        pin("x.test", 443, allowed, resolver("10.1.2.3", "192.168.0.1"))
    with pytest.raises(Blocked):
        pin("x.test", 443, allowed, resolver("169.254.169.254"))
    named = read_allowed(["169.254.169.254"], "sinks.yaml", "private")
    assert pin("x.test", 443, named, resolver("169.254.169.254")) == "169.254.169.254"
    with pytest.raises(BadInput, match="expected addresses"):
        read_allowed(["intranet"], "sinks.yaml", "private")


def test_no_address_is_a_proof_that_nothing_left() -> None:
    def nobody(host: str, port: int) -> Sequence[str]:
        raise OSError("no such host")

    with pytest.raises(NoSuchHost):
        pin("gone.example.test", 443, Allowed(), nobody)
    found = Caller(resolver=nobody).call("POST", lambda: "https://gone.example.test/", b"{}", dict)
    assert isinstance(found, Declined) and found.again_seconds is not None
    found = Caller(resolver=resolver("127.0.0.1")).call("POST", lambda: "https://x.example.test/", b"{}", dict)
    assert isinstance(found, Declined) and found.again_seconds is None
