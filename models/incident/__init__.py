"""The incident: declared, rated, staffed, recorded and closed. A fold of signed events; every gate lives in decide."""
