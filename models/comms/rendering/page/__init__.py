"""The built-in status page: from updates to files that any web server or object store can serve."""
