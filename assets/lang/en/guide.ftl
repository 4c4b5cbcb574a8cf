# The guided start and own frameworks.
