"""The picture of the dependency graph: views as plain data, places by structure, painting, camera, keys, export."""
