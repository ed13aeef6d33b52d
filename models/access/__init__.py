"""Who people are, what they may do, and how secrets are kept."""
