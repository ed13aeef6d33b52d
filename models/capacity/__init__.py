"""How soon a resource is used up, and what worsens too slowly for an alert."""
