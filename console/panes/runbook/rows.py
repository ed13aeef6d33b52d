"""A run as rows in words. Pure."""

from collections.abc import Sequence
from typing import Final

from console.panes.runbook.setting import NameOf, Setting
from console.panes.words import clock_time, minute
from models.incident.runs.commands import AutomationOutcome
from models.incident.runs.step_state import StepState
from models.incident.runs.views import AutomatedRun, RunView
from models.incident.runs.views import StepView as Step
from models.incident.runs.way import Place
from models.kernel.ids import PersonId
from models.runbooks.runbook import ActionMode, ReadMode, StepKind
from resources.tongue import tr
from widgets.runbook.views import BasisRow, CardButton, CardView, CheckLine, ChunkTab, StepSign, StepView
from widgets.two_line_list import Sign, TwoLineView

END: Final = "_end"
"""Row id of the last item: "checklist complete" is said aloud."""

_SIGNS: Final = {
    StepState.TODO: StepSign.TODO,
    StepState.DOING: StepSign.DOING,
    StepState.BLOCKED: StepSign.BLOCKED,
    StepState.DONE: StepSign.DONE,
    StepState.SKIPPED: StepSign.SKIPPED,
    StepState.FAILED: StepSign.FAILED,
    StepState.DISPUTED: StepSign.DISPUTED,
}
MODES: Final = {ReadMode.READ_DO: "READ-DO", ReadMode.CHALLENGE_RESPONSE: "CHALLENGE-RESPONSE"}


def span(seconds: int) -> str:
    """03:00; 1:03:00 from an hour on."""
    hours, rest = divmod(max(0, seconds), 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60:02}:{rest % 60:02}"


def step_rows(run: RunView, chunk: int, setting: Setting) -> list[StepView]:
    """The steps of a chunk; below those of the last one the words that end the run."""
    rows = [_row(run, step, setting) for step in run.in_chunk(chunk)]
    if chunk == len(run.chunks) - 1:
        sign = StepSign.DONE if not run.is_open else StepSign.TODO
        rows.append(StepView(END, "End", tr("Say: “{closing}”", closing=run.runbook.closing), sign, _end_note(run)))
    return rows


def _end_note(run: RunView) -> str:
    if not run.is_open:
        return f"{run.ending}{f': {run.ending_reason}' if run.ending_reason else ''}"
    left = [str(step.number) for step in run.on_way if not step.is_settled]
    return (
        (
            tr("open: step {left} …", left=", ".join(left[:8]))
            if len(left) > 8
            else tr("open: step {left}", left=", ".join(left[:8]))
        )
        if left
        else tr("everything is settled")
    )


def _row(run: RunView, step: Step, setting: Setting) -> StepView:
    sign = StepSign.OFF if step.place is Place.OFF else _SIGNS[step.state]
    return StepView(
        step.key,
        str(step.number),
        step.step.text,
        sign,
        _note(run, step, setting),
        step.step.expected or _choices(step),
        " · ".join(part for part in (_outcome(step), step.observed) if part),
        _by(run, step, setting),
        _time(step, setting.now_ms),
        step.is_overdue(setting.now_ms),
        step.step.action is not None,
        takes_value=run.is_open and not step.state.is_over and step.running is None and _wants_value(step),
    )


def _wants_value(step: Step) -> bool:
    return bool(step.step.expected) or step.step.action is not None or step.step.kind is StepKind.CHECK


def _outcome(step: Step) -> str:
    """What was chosen; not the word that the sign says already."""
    return step.outcome if step.state.is_over and step.outcome.lower() != str(step.state) else ""


def _choices(step: Step) -> str:
    return tr(" or ").join(branch.outcome for branch in step.step.branches) if step.step.kind is StepKind.DECIDE else ""


def _note(run: RunView, step: Step, setting: Setting) -> str:
    if step.place is Place.OFF:
        return tr("not on this way")
    parts = []
    if step.state is StepState.DISPUTED:
        said = ", ".join(
            tr("{name_of} said {state}", name_of=setting.name_of(move.by), state=move.state) for move in step.last_words
        )
        parts.append(tr("DISPUTED: {said}", said=said))
    elif step.state in (StepState.BLOCKED, StepState.SKIPPED, StepState.FAILED):
        parts.append(f"{tr(step.state).upper()}: {step.reason}")
    elif not step.state.is_over:
        if step.running is not None:
            parts.append(tr("BEGUN, END NOT KNOWN") if setting.is_unknown else tr("RUNNING"))
        if step.step.destructive:
            unmet = setting.preservation.unmet
            parts.append(
                tr("LOCKED: {unmet} not kept", unmet=", ".join(unmet))
                if unmet
                else tr("DESTRUCTIVE, state kept or waived")
            )
        waits = run.waits_for(step)
        if waits and step.state is StepState.TODO and len(waits) < step.number - 1:
            parts.append(tr("after step ") + ", ".join(str(each.number) for each in waits[:4]))
        if step.step.parallel_group:
            parts.append(tr("side by side: {parallel_group}", parallel_group=step.step.parallel_group))
        if step.place is Place.PERHAPS:
            parts.append(tr("depends on a decision"))
    if step.by_hand:
        parts.append(tr("by hand"))
    if step.generation > 1:
        parts.append(_nth_time(step.generation))
    return " · ".join(parts)


def _nth_time(number: int) -> str:
    known = {2: tr("second time"), 3: tr("third time")}
    return known.get(number) or tr("{number}th time", number=number)


def _by(run: RunView, step: Step, setting: Setting) -> str:
    if step.state.is_over and step.last_words:
        last = step.last_words[-1]
        pair = last.reader is not None and last.responder is not None and run.mode is ReadMode.CHALLENGE_RESPONSE
        people = [last.reader, last.responder] if pair else list(step.by)
        names = (" ▸ " if pair else " + ").join(_short(setting.name_of(each)) for each in people if each is not None)
        return f"{names} {minute(last.at_ms)}"
    if step.assignee is not None:
        return _short(setting.name_of(step.assignee))
    return _short(setting.name_of(step.by[-1])) if step.state is StepState.DOING and step.by else ""


def _short(name: str) -> str:
    return name.split()[0] if name else ""


def _time(step: Step, now_ms: int) -> str:
    seconds, expected = step.seconds(now_ms), step.step.expected_seconds
    if seconds is None:
        return "" if expected is None or step.state.is_over else span(expected)
    if step.ended_ms is not None or expected is None:
        return span(seconds)
    return f"+{span(seconds - expected)}" if seconds > expected else span(expected - seconds)


def tabs(run: RunView) -> list[ChunkTab]:
    """A tab for each chunk."""
    found = []
    for index, chunk in enumerate(run.chunks):
        steps = [step for step in run.in_chunk(index) if step.place is not Place.OFF]
        settled = sum(step.is_settled for step in steps)
        waiting = next((step for step in steps if not step.is_settled and step.state is not StepState.TODO), None)
        progress = (
            tr("{settled} of {steps} done", settled=settled, steps=len(steps)) if steps else tr("not on this way")
        )
        if waiting is not None:
            progress += tr(", step {number} {value}", number=waiting.number, value=_SIGNS[waiting.state].value)
        sign = StepSign.OFF if not steps else StepSign.DONE if settled == len(steps) else StepSign.TODO
        if any(step.state in (StepState.FAILED, StepState.DISPUTED) and not step.is_settled for step in steps):
            sign = StepSign.FAILED
        elif waiting is not None or 0 < settled < len(steps):
            sign = StepSign.DOING
        found.append(ChunkTab(str(index), f"{index + 1} {chunk.title}", progress, sign))
    return found


def head_words(run: RunView, setting: Setting) -> tuple[str, str, str]:
    """Title, what it is, who reads."""
    book = run.runbook
    first = tr("Version {version}", version=book.version)
    first += (
        tr(" · tested {last_tested:%-d %b %Y}", last_tested=book.last_tested)
        if book.last_tested
        else tr(" · never tested")
    )
    first += tr(" · owner {owner_team}", owner_team=book.owner_team) if book.owner_team else tr(" · no owner")
    if run.mode is ReadMode.CHALLENGE_RESPONSE and run.reader and run.responder:
        second = tr(
            "CHALLENGE-RESPONSE · {name_of} reads, {name_of2} answers",
            name_of=setting.name_of(run.reader),
            name_of2=setting.name_of(run.responder),
        )
    else:
        second = tr("READ-DO · one person reads and does")
    return book.title, first, second


def bookmark_words(run: RunView, me: PersonId, name_of: NameOf) -> str:
    """Who began it, and where one's own bookmark lies."""
    words = tr("Started {minute} by {name_of}", minute=minute(run.started_ms), name_of=name_of(run.started_by))
    if run.held:
        words += tr(" · HELD{held_reason}", held_reason=f": {run.held_reason}" if run.held_reason else "")
    marked = run.step(run.bookmarks.get(me, ""))
    return words if marked is None else tr("{words} · bookmark on step {number}", words=words, number=marked.number)


def card(run: RunView, step: Step | None, setting: Setting) -> CardView:
    """The card of the step at hand; None for the words that end the run."""
    if step is None:
        reason = "" if run.is_complete else tr("not every step is settled")
        ends = CardButton("end", tr("Checklist complete"), "E", is_primary=True, reason=reason)
        buttons = (ends, CardButton("abort", tr("Abort…"))) if run.is_open else ()
        return CardView(error=setting.error, buttons=(*buttons, CardButton("library", tr("All runs"), "L")))
    plain = step.step
    shows_action = plain.action is not None and not step.state.is_over
    links = tuple(f"{link.text}  {link.url}" if link.text else link.url for link in plain.links)
    return CardView(
        plain.detail,
        plain.command or "",
        links,
        head=_action_head(step, setting) if shows_action else "",
        head_note=f"{plain.action.mode} · {plain.action.name}" if plain.action is not None else "",
        warning=tr("IRREVERSIBLE") if plain.destructive and shows_action else "",
        facts=setting.action_facts if shows_action else (),
        gate_title=_gate_title(gate := _gate(run, step, setting)) if shows_action or plain.destructive else "",
        gate=gate if shows_action or plain.destructive else (),
        error=setting.error or (setting.action_problem if shows_action else ""),
        buttons=_buttons(run, step, setting),
    )


def _action_head(step: Step, setting: Setting) -> str:
    if step.running is not None and setting.is_unknown:
        return tr("Begun, and not known how it ended")
    if step.running is not None:
        lasted = span((setting.now_ms - step.running.begun_ms) // 1000)
        return tr("Dry run {lasted}", lasted=lasted) if step.running.dry_run else tr("Running {lasted}", lasted=lasted)
    last = _last_real(step)
    if last is not None and last.outcome is not None:
        return tr("Automation {outcome}", outcome=str(last.outcome).replace("_", " ")) + (
            "" if last.exit is None else tr(", exit {exit}", exit=last.exit)
        )
    by_itself = step.step.action is not None and step.step.action.mode is ActionMode.AUTOMATIC
    return tr("Runs by itself once you start it") if by_itself else tr("Waiting for your word")


def _last_real(step: Step) -> AutomatedRun | None:
    return next((each for each in reversed(step.automated) if not each.dry_run), None)


def _gate(run: RunView, step: Step, setting: Setting) -> tuple[CheckLine, ...]:
    lines = []
    waits = run.waits_for(step)
    said = ", ".join(tr("step {number} is {state}", number=each.number, state=each.state) for each in waits[:3])
    lines.append(CheckLine(not waits, tr("Steps before it"), said or tr("settled")))
    if step.step.destructive:
        for keep in setting.preservation.kept:
            lines.append(
                CheckLine(True, tr("{label} kept", label=tr(keep.label).capitalize()), setting.preservation.kept[keep])
            )
        for keep in setting.preservation.open_points:
            lines.append(CheckLine(False, tr("{label} kept", label=tr(keep.label).capitalize()), tr("not yet")))
        if setting.preservation.waived and setting.preservation.waived_by is not None:
            by = _short(setting.name_of(setting.preservation.waived_by))
            lines.append(CheckLine(True, tr("Waived"), f"{by}: {setting.preservation.waiver_reason}"))
    if step.step.action is not None:
        lines.append(CheckLine(not setting.offline, tr("Online"), setting.offline or tr("sources answer")))
        if setting.approval.needs:
            said = setting.approval.said if setting.approval.said else setting.approval.needs
            lines.append(CheckLine(setting.approval.granted, tr("Approved"), said))
        tried = next((each for each in reversed(step.automated) if each.dry_run and each.outcome is not None), None)
        if tried is not None:
            good = tried.outcome is AutomationOutcome.SUCCEEDED
            lines.append(CheckLine(good, tr("Dry run"), f"{tried.outcome} {minute(tried.ended_ms or tried.begun_ms)}"))
    if run.held:
        lines.append(CheckLine(False, tr("Run goes on"), tr("held")))
    return tuple(lines)


def _gate_title(lines: Sequence[CheckLine]) -> str:
    return tr("Gate: {lines} of {lines2} hold", lines=sum(line.holds for line in lines), lines2=len(lines))


def _buttons(run: RunView, step: Step, setting: Setting) -> tuple[CardButton, ...]:
    plain, found = step.step, []
    if not run.is_open:
        return (CardButton("library", tr("All runs"), "L"),)
    to_read = [CardButton("copy", tr("Copy command"), "C")] if plain.command else []
    to_read += [CardButton("link", tr("Open link"), "O")] if plain.links else []
    if step.place is Place.OFF:
        return (*to_read, CardButton("library", tr("All runs"), "L"))
    if step.state.is_over:
        again = CardButton("reopen", tr("Reopen…"), "R", is_primary=step.state is not StepState.DONE)
        is_to_redo = plain.action is not None and step.state in (StepState.FAILED, StepState.DISPUTED)
        by_hand = (CardButton("manual", tr("Do manually"), "M"),) if is_to_redo else ()
        return (again, *by_hand, CardButton("why", tr("Why?"), "Y"), *to_read)
    if step.running is not None and setting.is_unknown:
        settle = CardButton("settle", tr("Nobody knows how it ended"), is_primary=True)
        return (settle, CardButton("why", tr("Why?"), "Y"), *to_read)
    if step.running is not None:
        return (
            *to_read,
            CardButton("why", tr("Why?"), "Y"),
            CardButton("stop", tr("Stop"), "Ctrl+.", is_primary=True, is_apart=True),
        )
    has_run = (last := _last_real(step)) is not None and last.outcome is AutomationOutcome.SUCCEEDED
    is_primary = True
    if plain.action is not None:
        reason = (
            setting.offline
            or setting.action_problem
            or ("" if setting.has_runner else tr("no registered actions here: see Settings"))
        )
        asked = setting.approval
        is_locked = bool(asked.needs) and not asked.granted and not has_run
        if is_locked and not asked.waits:
            found.append(CardButton("ask_approval", tr("Ask for approval"), "A", is_primary=True, reason=reason))
        elif is_locked:
            found.append(CardButton("approvals", tr("See approvals"), "Alt+A", is_primary=True))
        if not has_run:
            locked = tr("it needs an approval of this very call: {needs}", needs=asked.needs) if is_locked else ""
            run_it = CardButton("run", tr("Approve and run"), "G", is_primary=not is_locked, reason=reason or locked)
            found.append(run_it)
            is_primary = False
        found += [
            CardButton("dry_run", tr("Dry run"), "P", reason=reason),
            CardButton("manual", tr("Do manually"), "M"),
        ]
    if plain.kind is StepKind.DECIDE and plain.branches:
        for number, branch in enumerate(plain.branches[:9], start=1):
            found.append(CardButton(f"outcome:{branch.outcome}", branch.outcome, str(number)))
    else:
        label = tr("Confirm: done") if setting.confirming == step.key else tr("Done")
        found.append(CardButton("done", label, "D", is_primary=is_primary))
    if step.state is StepState.TODO and plain.action is None:
        found.append(CardButton("begin", tr("Begin"), "B"))
    if plain.destructive and setting.preservation.unmet:
        found.append(CardButton("preserve", tr("Keep state…"), "V"))
    found += [
        CardButton("skip", tr("Skip…"), "S"),
        CardButton("fail", tr("Failed…"), "F"),
        CardButton("block", tr("Blocked…"), "K"),
        CardButton("why", tr("Why?"), "Y"),
    ]
    return (*found, *to_read)


def basis_rows(run: RunView, step: Step | None, setting: Setting) -> list[BasisRow]:
    """The Why? of a step: what the screen says of it rests on this."""
    if step is None:
        return [
            BasisRow("end", "End", tr("The last item is said aloud, so that everybody hears that the list is through."))
        ]
    rows = []
    waits = run.waits_for(step)
    if step.state.is_over:
        pass
    elif waits:
        rows.append(
            BasisRow(
                "now",
                tr("Why not yet"),
                "; ".join(
                    tr("step {number} {step} is {state}", number=w.number, step=w.step.text, state=w.state)
                    for w in waits
                ),
            )
        )
    else:
        rows.append(BasisRow("now", tr("Why now"), tr("Every step before it on this way is settled.")))
    for other in run.on_way:
        if other.step.kind is StepKind.DECIDE and other.outcome and other.number < step.number:
            by = ", ".join(setting.name_of(each) for each in other.by)
            rows.append(
                BasisRow(
                    f"d{other.key}",
                    tr("Decided"),
                    tr(
                        "step {number} {step} {outcome}, {by}",
                        number=other.number,
                        step=other.step.text,
                        outcome=other.outcome,
                        by=by,
                    ),
                )
            )
    failed = next((b for b in step.step.branches if b.outcome.lower() == "failed"), None)
    target = run.step(failed.to) if failed is not None else None
    if target is not None:
        rows.append(
            BasisRow(
                "fails",
                tr("If it fails"),
                tr("goes on at step {number}: {step}", number=target.number, step=target.step.text),
            )
        )
    if step.step.expected:
        rows.append(
            BasisRow(
                "expected", tr("Done when"), tr("the value seen agrees with: {expected}", expected=step.step.expected)
            )
        )
    if step.step.destructive:
        rows.append(
            BasisRow("destroys", tr("Locked"), tr("Destroys traces: logs, memory dump and metrics are kept first."))
        )
    for move in reversed(step.moves):
        words = " · ".join(
            part
            for part in (
                str(move.state),
                move.outcome,
                move.observed and tr("saw {observed}", observed=move.observed),
                move.reason,
            )
            if part
        )
        rows.append(BasisRow(move.id, f"{clock_time(move.at_ms)}Z", f"{setting.name_of(move.by)}: {words}"))
    for each in reversed(step.automated):
        ended = tr("running") if each.outcome is None else str(each.outcome).replace("_", " ")
        kind = tr("dry run") if each.dry_run else tr("action")
        rows.append(BasisRow(each.id, f"{clock_time(each.begun_ms)}Z", f"{setting.name_of(each.by)}: {kind} {ended}"))
    return rows


def output_lines(step: Step | None) -> tuple[tuple[str, ...], str, str]:
    """Lines, how it ended, and the words for the panel's head."""
    last = step.automated[-1] if step is not None and step.automated else None
    if last is None:
        return (), "", ""
    kind = tr("Dry run") if last.dry_run else tr("Action")
    lines = tuple(last.excerpt.splitlines()) if last.excerpt else tuple(last.preview.splitlines())
    if last.outcome is None:
        return lines, tr("under way"), f"{kind}, {minute(last.begun_ms)}"
    foot = str(last.outcome).replace("_", " ") + ("" if last.exit is None else tr(", exit {exit}", exit=last.exit))
    if last.output_sha256:
        foot += tr(" · output {output_sha256}…", output_sha256=last.output_sha256[:8])
    return lines, foot, f"{kind}, {minute(last.begun_ms)}"


def run_rows(runs: Sequence[RunView], name_of: NameOf) -> list[TwoLineView]:
    """All runs, those that go on first, then the newest."""
    ordered = sorted(runs, key=lambda run: (not run.is_open, -run.started_ms, run.id))
    rows = []
    for run in ordered:
        current = run.current
        if not run.is_open:
            said, sign = f"{run.ending}{f': {run.ending_reason}' if run.ending_reason else ''}", Sign.OFF
            sign = Sign.DONE if str(run.ending) == "complete" else Sign.OFF
        else:
            at = (
                tr("step {number} {step}", number=current.number, step=current.step.text)
                if current is not None
                else tr("everything is settled")
            )
            said, sign = f"{(tr('HELD · ') if run.held else '')}{at}", Sign.OPEN
            if any(step.state in (StepState.FAILED, StepState.DISPUTED) and not step.is_settled for step in run.on_way):
                sign = Sign.WARNING
        end = f"{run.settled_count}/{len(run.on_way)} · {minute(run.started_ms)} {_short(name_of(run.started_by))}"
        rows.append(TwoLineView(run.id, run.title, said, end, sign))
    return rows
