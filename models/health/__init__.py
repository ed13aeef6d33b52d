"""What is known of a service's health, how old that knowledge is, and what it amounts to. numpy only."""
