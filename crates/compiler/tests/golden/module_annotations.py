"""The module."""
x: int = 1
if x:
    y: str
a.b: int = 2
(z): float = 3.0
