def f(a: int, *args: *Ts, b: "text" = 1, **k: D) -> list[int]:
    local: int = 1
    other: str


class C:
    x: int = 1
    if f:
        y: str
    self.z: int = 2
