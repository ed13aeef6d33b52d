"""Live sources of calls between services: service graph and mesh metrics, Jaeger, Kiali."""
