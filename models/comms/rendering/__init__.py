"""How an update looks on each channel: the exact bytes that will be sent, and what a person sees of them. Pure."""
