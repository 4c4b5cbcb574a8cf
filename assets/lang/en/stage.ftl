# What a stage explains and suggests, and the gaps of a map.
