"""Failing over to a secondary site, staying there, going back, and taking a failed one back. Rules of RUN-6 to RUN-8."""
