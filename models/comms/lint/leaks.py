"""What only insiders should read: addresses, hosts, secrets, names of people and suppliers, labels of our own."""

import ipaddress
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

from models.comms.audience import CommsAudience
from models.comms.lint.checked import Checked
from models.comms.lint.finding import Finding
from resources.said import say

_I: Final = re.IGNORECASE

_IPV4: Final = re.compile(r"(?<![\w.])(\d{1,3}(?:\.\d{1,3}){3})(?:/\d{1,2})?(?::\d{1,5})?(?![\w.]*\d)")
_IPV6: Final = re.compile(r"(?<![\w:.])((?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{0,4})(?:/\d{1,3})?(?![\w:])", _I)
_VERSION: Final = re.compile(r"(?:\b(?:version|release|build|firmware|update|v)\s*)$", _I)

_INSIDE: Final = re.compile(
    r"(?<![\w@.-])(?:https?://)?(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.)+(?:internal|intranet|intra|local|localdomain|"
    r"lan|corp|private|svc|cluster\.local|"
    r"home\.arpa|consul|prod|stage|staging)(?::\d{1,5})?(?![\w-])"
    r"|(?<![\w@.-])(?:[a-z0-9-]+\.)*(?:compute(?:-1)?|rds|elb|elasticache|ec2|cloudapp|blob\.core|"
    r"database)\.(?:[a-z0-9-]+\.)?(?:amazonaws|windows|azure)\.(?:com|net)(?::\d+)?"
    r"|(?<![\w.-])localhost(?::\d+)?\b",
    _I,
)
_POD: Final = re.compile(r"(?<![\w/.-])[a-z][a-z0-9]*(?:-[a-z0-9]+)*-[0-9a-f]{8,10}-[a-z0-9]{5}(?![\w-])")
_EC2: Final = re.compile(r"(?<![\w.-])(?:ip(?:-\d{1,3}){4}|i-[0-9a-f]{8,17})(?![\w-])", _I)
_MACHINE: Final = re.compile(
    r"(?<![\w@./-])(?:(?:prod|prd|stg|stage|staging|dev|qa|uat|dc\d|[a-z]{2}-?(?:east|west|central|north|"
    r"south)-?\d[a-z]?)-)?"
    r"(?:db|pg|mysql|postgres|redis|kafka|zk|etcd|mongo|es|elastic|web|www|app|api|lb|haproxy|nginx|cache|mq|"
    r"rabbit|node|worker|host|srv|server|vm|k8s|kube|"
    r"master|slave|primary|replica|cassandra|proxy|gw|gateway|bastion|jump|queue|batch|cron|mail|smtp|dns|ns|fw|"
    r"sw|rtr)"
    r"(?:[a-z]{0,12})?(?:-?(?:prod|prd|stg|master|replica|primary|standby))?-?\d{1,4}(?:-(?:prod|stg|dev|"
    r"[a-z]{2,4}\d?))?(?![\w-]*\w)",
)
_NO_MACHINE: Final = re.compile(r"^(?:http[23]|api[- ]?v?\d|es\d{1,2}|node\d|app\d|k8s|www\d?|mongo\d|web[23])$", _I)

_SECRETS: Final = (
    ("an access key", re.compile(r"\b(?:AKIA|ASIA|AIDA|AROA)[A-Z0-9]{16}\b")),
    (
        "a token",
        re.compile(
            r"\b(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{30,}|glpat-[\w-]{18,}|xox[abprs]-[\w-]{10,}|"
            r"npm_[A-Za-z0-9]{30,}|pypi-[\w-]{40,}|hv[sb]\.[\w-]{20,}|dop_v1_[0-9a-f]{40,}|"
            r"SG\.[\w-]{16,}\.[\w-]{16,}|AIza[\w-]{35}|ya29\.[\w-]{20,})"
        ),
    ),
    ("a payment key", re.compile(r"\b(?:sk|pk|rk)_(?:live|test)_[A-Za-z0-9]{10,}\b")),
    ("a signed token", re.compile(r"\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}")),
    (
        "a private key",
        re.compile(r"-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:[\s\S]*?-----END (?:[A-Z]+ )*PRIVATE KEY-----)?"),
    ),
    (
        "a webhook address",
        re.compile(
            r"https://(?:hooks\.slack\.com/(?:services|workflows)|[\w.-]+\.webhook\.office\.com|"
            r"discord(?:app)?\.com/api/webhooks)/\S+",
            _I,
        ),
    ),
    ("credentials in an address", re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s/:@]+:[^\s/@]+@[^\s]+", _I)),
    (
        "a password",
        re.compile(
            r"\b(?:pass(?:word|wd|phrase)|pwd|secret|api[_ -]?key|access[_ -]?key|auth[_ -]?token|client[_ -]?secret)"
            r"\b\s*(?:is\s+|[:=]\s*)(?!(?:reset|required|not|being|the|a|your|expired|invalid|incorrect|managers?)\b)"
            r"[\"']?(?=\S*[\d\W_])\S{6,}",
            _I,
        ),
    ),
    ("a bearer token", re.compile(r"\bbearer\s+[\w.~+/-]{16,}=*", _I)),
)

_EMAIL: Final = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b")
_SHARED_BOX: Final = re.compile(
    r"^(?:support|help|helpdesk|info|status|contact|security|privacy|press|billing|sales|service|noreply|"
    r"no-reply|abuse|legal|team|incidents?|ops|care|customer\w*|success|feedback|"
    r"hello|hi|admin|office|media|trust|compliance|dpo)\b",
    _I,
)
_MENTION: Final = re.compile(
    r"(?<![\w@/.])@(?:channel|here|everyone|all)\b|<!(?:channel|here|everyone)>|<@[UW][A-Z0-9]+>", _I
)
_HANDLE: Final = re.compile(r"(?<![\w@/.])@[a-z][\w.-]{1,38}\b", _I)
_LABEL: Final = re.compile(r"\bSEV[- ]?[0-5]\b|\bP[0-4]\b(?= (?:incident|outage|issue|alert))", _I)
_TICKET: Final = re.compile(
    r"(?<![\w-])(?!(?:INC|UTC|GMT|ISO|RFC|CVE|SHA|TLS|SSL|UTF|COVID|HTTP|IPV|AES|ECMA|PCI|"
    r"SOC)-)[A-Z]{2,10}-\d{2,6}\b(?!-)"
)

_CUSTOMER: Final = re.compile(
    r"\b(?:customer|client|account|acct|cust|user|tenant|member|subscriber|subscription|order|invoice)s?"
    r"(?:[ _-]?(?:id|no|nr|number|ref))?\.?(?:\s*[:=#]\s*|\s+|[-_])#?(?=[\w-]*\d{3})[A-Za-z0-9][\w-]{2,39}"
    r"|\b(?:cus|acct|sub|cust|usr|ord|inv)_[A-Za-z0-9]{6,}\b"
    r"|\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b"
    r"|(?<![\d.-])\d(?:[ -]?\d){12,18}(?![\d-])"
    r"|\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b",
    _I,
)

_CARD: Final = re.compile(r"(?<![\w.-])(?:4|5[1-5]|2[2-7]|3[47]|6(?:011|5))(?:[ -]?\d){11,17}(?![\w-])")
_IBAN: Final = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,30}\b")

_KNOWN_VENDORS: Final = (
    "AWS",
    "Amazon Web Services",
    "Azure",
    "Google Cloud",
    "GCP",
    "Cloudflare",
    "Fastly",
    "Akamai",
    "DigitalOcean",
    "Heroku",
    "Vercel",
    "Netlify",
    "OVH",
    "OVHcloud",
    "Hetzner",
    "Linode",
    "Equinix",
    "Stripe",
    "Adyen",
    "Braintree",
    "Twilio",
    "SendGrid",
    "Mailgun",
    "Okta",
    "Auth0",
    "MongoDB Atlas",
    "Snowflake",
    "Datadog",
    "New Relic",
    "Splunk",
    "PagerDuty",
    "Level 3",
    "Lumen",
    "Cogent",
    "Confluent",
    "CrowdStrike",
)
"""Suppliers whose name in a public text is more often a disclosure than a product of one's own: only warned of."""


def addresses(checked: Checked) -> Iterator[Finding]:
    """IP addresses."""
    if checked.audience is CommsAudience.INTERNAL:
        return
    text = checked.folded
    for match in (*_IPV4.finditer(text), *_IPV6.finditer(text)):
        with suppress(ValueError):
            ipaddress.ip_address(match[1])
            if not _VERSION.search(text[: match.start()]) and (
                ":" not in match[1] or any(sign.isdigit() for sign in match[1])
            ):
                yield _found(
                    "ip", match, say("An address of a machine helps attackers and nobody else."), "one of our servers"
                )


def hosts(checked: Checked) -> Iterator[Finding]:
    """Names of machines, and services as only insiders call them."""
    if checked.audience is CommsAudience.INTERNAL:
        return
    text = checked.folded
    reason = say("It is the name of a machine or service of ours that customers don't know.")
    for pattern in (_INSIDE, _POD, _EC2):
        for match in pattern.finditer(text):
            yield _found("hostname", match, reason, "one of our systems")
    bare = checked.without_links
    for match in _MACHINE.finditer(bare):
        if not _NO_MACHINE.match(match[0]):
            yield _found("hostname", match, reason, "one of our systems")
    for name in checked.known.internals:
        # A plain word such as "checkout" is a product's name, too: only what no customer would say counts.
        if re.search(r"[-_.\d]", name):
            for match in _named(name, bare):
                yield _found("hostname", match, reason, "one of our systems")


def secrets(checked: Checked) -> Iterator[Finding]:
    """Keys, tokens and passwords, for whomever the text is."""
    for what, pattern in _SECRETS:
        for match in pattern.finditer(checked.folded):
            yield _found(
                "secret", match, say("It looks like {what}. Treat it as leaked: change it.", what=what), "[removed]"
            )


def people(checked: Checked) -> Iterator[Finding]:
    """Names and addresses of people."""
    if checked.audience is CommsAudience.INTERNAL:
        return
    text = checked.folded
    reason = say("No person's name belongs into an update.")
    for name in checked.known.people:
        words = name.split()
        if len(words) > 1:
            for match in _named(" ".join(words), text):
                yield _found("person", match, reason, "our team", blocking=checked.is_public)
    for match in _EMAIL.finditer(text):
        if not _SHARED_BOX.match(match[0]):
            yield _found(
                "person", match, say("It is the address of a person."), "our support team", blocking=checked.is_public
            )


def payment_numbers(checked: Checked) -> Iterator[Finding]:
    """Numbers of cards and bank accounts: their check digits say so, so that amounts, years and ids pass."""
    for pattern, is_one in ((_CARD, _is_card), (_IBAN, _is_iban)):
        for match in pattern.finditer(checked.without_links):
            if is_one(match[0].replace(" ", "").replace("-", "")):
                reason = say("It is the number of somebody's card or bank account.")
                yield _found("person", match, reason, "a customer", blocking=checked.is_public)


def _is_card(digits: str) -> bool:
    """Luhn's check."""
    doubled = sum(sum(divmod(2 * int(each), 10)) for each in digits[-2::-2])
    return 13 <= len(digits) <= 19 and (doubled + sum(map(int, digits[-1::-2]))) % 10 == 0


def _is_iban(text: str) -> bool:
    """ISO 7064, modulo 97."""
    return len(text) <= 34 and int("".join(str(int(each, 36)) for each in text[4:] + text[:4])) % 97 == 1


def customers(checked: Checked) -> Iterator[Finding]:
    """Numbers by which one customer is known: accounts, orders, cards. For redaction only, where a person confirms each: as a
    rule of the checks it would nag about years and amounts."""
    for match in _CUSTOMER.finditer(checked.folded):
        yield _found("customer", match, say("It may be the number of one customer."), "a customer")


def vendors(checked: Checked) -> Iterator[Finding]:
    """Names of suppliers."""
    if not checked.is_public or checked.known.is_cause_disclosed:
        return
    text = checked.without_links
    reason = say("Naming a supplier tells a cause, and may break the contract with them.")
    for name in checked.known.vendors:
        for match in _named(name, text):
            yield _found("vendor", match, reason, "one of our providers")
    own = {name.casefold() for name in checked.known.vendors}
    for name in _KNOWN_VENDORS:
        if name.casefold() not in own:
            for match in _named(name, text, case=True):
                yield _found("vendor", match, reason, "one of our providers", blocking=False)


def mentions(checked: Checked) -> Iterator[Finding]:
    """What makes a chat ring for everybody, or calls one person."""
    text = checked.folded
    for match in _MENTION.finditer(text):
        yield _found("mention", match, say("In chat it rings for everybody."), "", blocking=checked.is_public)
    if checked.is_public:
        for match in _HANDLE.finditer(text):
            if not _MENTION.match(match[0]) and not re.search(
                r"(?:follow|twitter|x\.com|status)\W+(?:\w+\W+){0,4}$", text[: match.start()], _I
            ):
                yield _found("person", match, say("It is somebody's handle in chat."), "our team", blocking=False)


def labels(checked: Checked) -> Iterator[Finding]:
    """Our own words for severities and tickets."""
    if not checked.is_public:
        return
    for pattern in (_LABEL, _TICKET):
        for match in pattern.finditer(checked.without_links):
            yield _found(
                "internal-label", match, say("It is a label of our own and means nothing outside."), "", blocking=False
            )


def _named(name: str, text: str, *, case: bool = False) -> Iterator[re.Match[str]]:
    words = r"\s+".join(re.escape(word) for word in name.split())
    if words:
        yield from re.finditer(rf"(?<![\w-]){words}(?:'s)?(?![\w-])", text, 0 if case else _I)


def _found(rule: str, match: re.Match[str], reason: str, replacement: str, *, blocking: bool = True) -> Finding:
    advice = say("Write “{replacement}” instead.", replacement=replacement) if replacement else say("Leave it out.")
    return Finding(rule, match.start(), match.end(), match[0], reason, advice, replacement, blocking)
