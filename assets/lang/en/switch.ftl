# Switching to another framework.
