"""Real processes: ones that end, fail, hang, flood, ignore being asked, and leave children behind."""

import os
import re
import sys
from functools import partial
from pathlib import Path

import pytest

from console.automation.attempt import OUTPUT_CAP, Stop
from models.runbooks.actions.call import Call
from models.runbooks.actions.outcome import RunOutcome
from tests.fakes.actions import PATIENCE, Aside, call, is_gone, registry, run
from tests.fakes.real_servers import wait_until

pytestmark = pytest.mark.skipif(os.name != "posix", reason="process groups are POSIX")

STUBBORN = """
import os, signal, sys
signal.signal(signal.SIGTERM, signal.SIG_IGN)
hears, tells = os.pipe()
if os.fork() == 0:
    print("parent", os.getppid(), "child", os.getpid(), flush=True)
    os.write(tells, b"!")
else:
    os.read(hears, 1)
while True:
    sys.stdout.write("x" * 4096)
"""


def python(script: str, *extra: str, more: str = "") -> Call:
    """A call of a Python script by this very interpreter; `more` are further lines of the action."""
    words = "".join(f", {word}" for word in extra)
    body = script.strip().replace("\n", "\n          ")
    return call(
        registry(
            f"""
actions:
  - name: it
    {more}
    command:
      argv:
        - {sys.executable}
        - -S
        - -c
        - |
          {body}
      environment: {{TOKEN: "${{secret:token}}", PLAIN: "seen"}}
      pass: [HOME{words}]
"""
        )
    )


SECRET = {"token": "correct/horse+battery"}


def test_a_program_that_ends_well_or_not() -> None:
    fine = run(python("print('hello'); import sys; print('to err', file=sys.stderr)"), SECRET)
    assert (fine.outcome, fine.status) == (RunOutcome.OK, 0)
    assert set(fine.output.split("\n")) == {"hello", "to err", ""} and len(fine.output_sha256) == 64
    wrong = run(python("raise SystemExit(7)"), SECRET)
    assert (wrong.outcome, wrong.status) == (RunOutcome.FAILED, 7) and "exit status 7" in wrong.sentence
    died = run(python("import os, signal; os.kill(os.getpid(), signal.SIGSEGV)"), SECRET)
    assert (died.outcome, died.status) == (RunOutcome.FAILED, -11) and "SIGSEGV" in died.sentence


def test_a_program_that_is_not_there() -> None:
    missing = call(registry("actions: [{name: it, command: {argv: [/no/such/program]}}]"))
    found = run(missing)
    assert found.outcome is RunOutcome.FAILED and "could not be started" in found.sentence and found.status is None


def test_it_sees_only_what_is_registered_and_no_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHFLOOR_SECRET_THING", "not for others")
    monkeypatch.setenv("HOME", "/somewhere")
    script = """
import os, sys
print(sorted(name for name in os.environ if name != "LC_CTYPE"), os.environ["HOME"], len(os.environ["TOKEN"]))
print(repr(sys.stdin.read()), os.getsid(0) == os.getpid(), os.getpgrp() == os.getpid())
"""
    found = run(python(script), SECRET)
    assert found.output.split("\n")[:2] == ["['HOME', 'PLAIN', 'TOKEN'] /somewhere 21", "'' True True"], found


def test_secrets_are_masked_in_all_it_says_also_across_writes() -> None:
    script = """
import os, sys, base64, urllib.parse, time
token = os.environ["TOKEN"]
for letter in token: sys.stdout.write(letter); sys.stdout.flush()
print("", base64.b64encode(f"me:{token}".encode()).decode(), urllib.parse.quote(token, safe=""), "end")
"""
    found = run(python(script), SECRET)
    assert found.is_ok and "end" in found.output and "•••" in found.output
    for form in (
        "correct/horse",
        "horse+battery",
        "horse%2Bbattery",
        "Y29ycmVjdC9ob3JzZS",
        "3JyZWN0L2hvcnNlK2JhdHRlcn",
    ):
        assert form not in found.output


def test_a_flood_that_ignores_being_asked_is_killed_with_its_children_in_bounded_memory() -> None:
    aside = Aside(python(STUBBORN, more="timeout: 5h"), SECRET, grace_seconds=0.1)
    aside.until_said("x" * 1000)
    aside.stop.press()
    aside.stop.press()
    found = aside.until_ended()
    assert found.outcome is RunOutcome.STOPPED and "killed" in found.sentence and found.status == -9
    assert len(found.output.encode()) <= OUTPUT_CAP + 200 and found.output_bytes >= 1000
    pids = [int(number) for number in re.findall(r"(?:parent|child) (\d+)", found.output)]
    assert len(pids) == 2
    for pid in pids:
        wait_until(partial(is_gone, pid), f"{pid} to be gone", PATIENCE)


def test_what_it_leaves_behind_in_its_group_ends_with_it(tmp_path: Path) -> None:
    script = f"""
import os, time
if os.fork() == 0:
    open({str(tmp_path / "pid")!r} + ".new", "w").write(str(os.getpid()))
    os.rename({str(tmp_path / "pid")!r} + ".new", {str(tmp_path / "pid")!r})
    time.sleep(3600)
while not os.path.exists({str(tmp_path / "pid")!r}): time.sleep(0.01)
print("left one behind")
"""
    found = run(python(script), SECRET)
    assert found.is_ok and found.output == "left one behind\n"
    pid = int((tmp_path / "pid").read_text())
    wait_until(lambda: is_gone(pid), "the child to be gone", PATIENCE)


def test_one_that_escapes_and_holds_the_pipe_keeps_nobody_waiting(tmp_path: Path) -> None:
    script = f"""
import os, time
if os.fork() == 0:
    os.setsid()
    open({str(tmp_path / "pid")!r}, "w").write(str(os.getpid()))
    time.sleep(3600)
while not os.path.exists({str(tmp_path / "pid")!r}) or not open({str(tmp_path / "pid")!r}).read(): time.sleep(0.01)
print("gone on")
"""
    found = run(python(script), SECRET)
    assert found.is_ok and found.output == "gone on\n"
    os.kill(int((tmp_path / "pid").read_text()), 9)


def test_one_that_ends_when_asked_and_one_that_takes_too_long() -> None:
    polite = Aside(python("import time; print('ready', flush=True); time.sleep(3600)"), SECRET)
    polite.until_said("ready")
    polite.stop.press()
    found = polite.until_ended()
    assert found.outcome is RunOutcome.STOPPED and found.status == -15 and "ended when asked" in found.sentence
    late = run(python("import time; time.sleep(3600)", more="timeout: 300ms"), SECRET)
    assert late.outcome is RunOutcome.TIMED_OUT and "0.3 s" in late.sentence


def test_one_that_closes_its_output_and_goes_on_can_be_stopped() -> None:
    script = "import os, time\nprint('ready', flush=True)\nos.close(1); os.close(2)\ntime.sleep(3600)"
    aside = Aside(python(script), SECRET)
    aside.until_said("ready")
    aside.stop.press()
    assert aside.until_ended().outcome is RunOutcome.STOPPED


def test_stopped_before_it_began_nothing_is_started(tmp_path: Path) -> None:
    stop = Stop()
    stop.press()
    found = run(python(f"open({str(tmp_path / 'ran')!r}, 'w')"), SECRET, stop=stop)
    assert found.outcome is RunOutcome.STOPPED and found.status is None and not (tmp_path / "ran").exists()


def test_a_dry_run_runs_its_own_argv_or_says_there_is_none() -> None:
    both = registry("actions: [{name: it, command: {argv: [/bin/echo, real], dry_run: [/bin/echo, would]}}]")
    assert run(call(both), dry=True).output == "would\n" and run(call(both)).output == "real\n"
    none = run(call(registry("actions: [{name: it, command: {argv: [/bin/echo, real]}}]")), dry=True)
    assert none.is_ok and none.output == "" and "no dry run" in none.sentence


def test_control_characters_do_not_reach_the_record() -> None:
    found = run(python(r"print('a\x1b[31mb\x00c\x07')"), SECRET)
    assert found.output == "a�[31mb�c�\n"
