"""The response policy of an organisation: severity matrix, outage types, failure modes, protocols and tags (CAT-3, CAT-4)."""
