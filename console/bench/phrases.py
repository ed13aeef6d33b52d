"""Lines as people write them into a timeline, of the lengths they have: for logs that weigh what real ones weigh."""

from typing import Final

_LINES: Final = (
    "Checkout errors left their usual range, eu only",
    "Support queue 4 times its usual, 212 open chats",
    "Retry loop in v88 opens 6 connections per order",
    "Restarted the orders pool in eu-central; no change seen",
    "db-3 primary refuses connections; replica healthy, lag 41 s",
    "Rolled back orders to v87 in eu-west, errors falling from 38 % to 12 %",
    "Asked the payment vendor for their status: they see no fault, two of their regions are slow",
    "Update to customers: about 4 in 10 payments in Europe fail; we are rolling back and expect to know more in 15 minutes",
    "p99 of orders 2.4 s, was 180 ms before the release; pool at 100 of 100 since 14:31",
    "Queue drained, 1,840 captures retried, none charged twice so far",
    "Überweisungen aus dem Shop laufen wieder, Rückstand etwa 900 Aufträge",
    "No card data exposed; captures are idempotent by order id and attempt",
)


def phrase(number: int) -> str:
    """A line; no two numbers give the same one."""
    return f"{_LINES[number % len(_LINES)]} ({number})"
