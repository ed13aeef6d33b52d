"""What the estate can promise and what guards it: composite availability, protections of edges, retry storms."""
