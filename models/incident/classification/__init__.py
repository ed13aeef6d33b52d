"""How an incident is classified: outage type, failure mode, tags, and the protocol they loaded (CAT-4)."""
