"""What a hub keeps: the log in the order of arrival, devices, codes, people, blobs. One protocol, several stores."""
