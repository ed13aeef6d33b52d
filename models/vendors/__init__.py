"""What vendors say of themselves, beside what we see of them."""
