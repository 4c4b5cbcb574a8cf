# Personas, journeys and their comparison.
