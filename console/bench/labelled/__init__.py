"""Series like those of real estates, with faults put in at known places: what the detector is measured on."""
