"""The bridge card: how to dial in, the rules on the call, and when the next status round is due."""
