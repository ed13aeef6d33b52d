"""E-mail: the whole message as it goes over the wire, the same bytes for the same update."""

import re
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from typing import Final

from models.comms.rendering.rendered import Rendered, as_json, marker_of, thread_of
from models.comms.rendering.sink import Sink
from models.comms.rendering.text import (
    component_lines,
    full_preview,
    html,
    moment,
    next_words,
    one_line,
    plain,
    too_long,
)
from models.comms.update import Update

MOST_SUBJECT: Final = 200
_ADDRESS: Final = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)")


def is_address(text: str) -> bool:
    """Whether this is one plain address: no name, no comment, no line break, so that nothing can slip into a header."""
    return _ADDRESS.fullmatch(text) is not None and ".." not in text


def render(update: Update, sink: Sink) -> Rendered:
    """Recipients stand on the envelope only: nobody learns who else was told. Message-ID is the marker."""
    words, marker = plain(update), marker_of(update, sink.name)
    sender = sink.text("sender")
    problems = list(words.problems)
    recipients = sink.texts("recipients")
    problems += [
        f"{sink.name}: {each[:80]!r} is no e-mail address" for each in (sender, *recipients) if not is_address(each)
    ]
    if not recipients:
        problems.append(f"{sink.name} names no recipients")
    domain = sender.rpartition("@")[2] if is_address(sender) else "invalid"
    subject = one_line(f"[{update.number}] {words.title}")
    problems += too_long("the subject", len(subject), MOST_SUBJECT)
    message = EmailMessage(policy=SMTP)
    if is_address(sender):
        message["From"] = Address(one_line(sink.text("sender_name")), addr_spec=sender)
    message["To"] = "undisclosed-recipients:;"
    message["Subject"] = subject[:MOST_SUBJECT]
    message["Date"] = format_datetime(moment(update.at_ms))
    message["Message-ID"] = f"<{marker}@{domain}>"
    thread = f"<{thread_of(update, sink)}@{domain}>"
    message["In-Reply-To"] = thread
    message["References"] = thread
    message["Auto-Submitted"] = "auto-generated"
    preview = full_preview(update, words)
    message.set_content(f"{preview}\n", charset="utf-8", cte="base64")
    message.add_alternative(_page(update, words.title, words.paragraphs), subtype="html", charset="utf-8", cte="base64")
    message.set_boundary(f"={marker}=")
    shown = f"Subject: {subject}\n\n{preview}"
    # Who gets it belongs to what is approved, though it does not stand in the message.
    content = as_json({"sender": sender, "recipients": recipients, "message": message.as_bytes().decode("ascii")})
    return Rendered(sink.name, sink.kind, content, shown, len(subject), MOST_SUBJECT, tuple(problems), marker)


def _page(update: Update, title: str, paragraphs: tuple[str, ...]) -> str:
    parts = [f"<p>{html(update.phase.label)}</p>"]
    parts += [f"<p>{html(each)}</p>".replace("\n", "<br>\n") for each in paragraphs]
    if update.components:
        lines = "".join(f"<li>{html(line)}</li>" for line in component_lines(update))
        parts.append(f"<ul>{lines}</ul>")
    if next_words(update):
        parts.append(f"<p>{html(next_words(update))}</p>")
    body = "\n".join(parts)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        f"<title>{html(title)}</title></head><body>\n<h1>{html(title)}</h1>\n{body}\n</body></html>\n"
    )
