"""The inbox: every alert from every source, what people did about it, and what is kept from paging and why."""
