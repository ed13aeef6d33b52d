"""`detect`: the streaming detector on lines of `timestamp,value`. The line for a sample is written before the next is read."""

import argparse
import json
from typing import Any, Final

from console.cli.context import Context
from models.anomaly.detector import Detector, Verdict
from models.anomaly.sample_line import Sample, SampleLines

_MOST_REPORTED: Final = 20
"""Skipped lines told one by one; of more only the number is told."""


def add_parser(nouns: Any) -> None:
    """detect --input FILE.csv|- [--json-lines]"""
    detect = nouns.add_parser("detect", help="first signs of trouble in a stream of timestamp,value lines")
    detect.add_argument("--input", required=True, metavar="FILE|-", help="a header line is allowed")
    detect.add_argument("--json-lines", action="store_true", help="one JSON object a sample")


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Judge every sample as it comes; 2 where not one line could be judged."""
    detector, lines = Detector(), SampleLines()
    judged = skipped = 0
    for number, line in enumerate(context.lines(arguments.input), 1):
        found = lines.read(line)
        if isinstance(found, Sample):
            judged += 1
            verdict = detector.step(found.time, found.value)
            if arguments.json_lines:
                context.exactly(_json(found, verdict))
            else:
                context.out(_words(found, verdict))
        elif found.reason:
            skipped += 1
            if skipped <= _MOST_REPORTED:
                context.err(f"{arguments.input}:{number}: {found.reason}; skipped")
    if skipped > _MOST_REPORTED:
        context.err(f"{arguments.input}: {skipped} lines skipped in all")
    if not judged:
        context.err(f"{arguments.input}: not one sample; expected lines of timestamp,value")
        return 2
    return 0


def _json(sample: Sample, verdict: Verdict) -> str:
    return json.dumps(
        {
            "timestamp": sample.stamp,
            "value": sample.value,
            "score": verdict.score,
            "expected": verdict.expected,
            "lower": verdict.lower,
            "upper": verdict.upper,
            "anomaly": verdict.is_anomaly,
            "sign": verdict.sign.value if verdict.sign is not None else None,
        },
        ensure_ascii=False,
        allow_nan=False,
    )


def _words(sample: Sample, verdict: Verdict) -> str:
    sign = verdict.sign.value if verdict.is_anomaly and verdict.sign is not None else ""
    usual = f"usual {verdict.lower:.6g} to {verdict.upper:.6g}"
    return f"{sample.stamp}\t{sample.value:.6g}\t{verdict.score:.3f}\t{usual}\t{sign}".rstrip()
