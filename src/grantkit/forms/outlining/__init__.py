"""A form as an outline: what stands on it, in order, and how two forms differ."""
