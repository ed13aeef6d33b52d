"""`audit verify`: is the local record whole? Exit 1 and the exact position where it is not."""

import argparse
from dataclasses import asdict
from typing import Any

from console.cli.context import Context
from console.desk import RecordDamaged


def add_parser(nouns: Any) -> None:
    """audit verify [--json]"""
    noun = nouns.add_parser("audit", help="hash chains and signatures of the local record")
    verbs = noun.add_subparsers(dest="verb", metavar="VERB", required=True)
    verify = verbs.add_parser("verify", help="check every page, row, chain and signature")
    verify.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Verify and report."""
    try:
        verdict = context.desk().verify()
    except RecordDamaged as damaged:
        verdict = damaged.verdict
    if arguments.json:
        findings = [asdict(finding) for finding in verdict.findings]
        forks = [asdict(fork) | {"hashes": [digest.hex() for digest in fork.hashes]} for fork in verdict.forks]
        told = {"sound": verdict.sound, "events": verdict.events, "chains": verdict.chains, "findings": findings}
        context.json(told | {"forks": forks, "erased": verdict.erased, "incomplete": verdict.incomplete})
    elif verdict.sound:
        context.out(f"Sound: {verdict.events} events in {verdict.chains} chains, every hash and signature checked.")
    else:
        context.out(f"TAMPERED or damaged: {len(verdict.findings)} finding(s) in {verdict.events} events.")
        for finding in verdict.findings:
            context.out(finding.message)
    if not arguments.json:
        if verdict.erased:
            context.out(f"{verdict.erased} of them have no content any more: it was erased by order.")
        if verdict.incomplete:
            context.out(f"{verdict.incomplete} of them have no content yet: it has not arrived.")
        for fork in verdict.forks:
            context.out(
                f"FORKED: origin {fork.origin} wrote {len(fork.hashes)} events at sequence {fork.seq} of stream {fork.stream};"
                " both are kept and counted. Its database was copied, or somebody has its key."
            )
    return 0 if verdict.sound else 1
