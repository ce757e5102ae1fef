def f(a, b):
    x = f"{a}"
    x = f"text {a!r:>{b}} {a.b:.2f} {{}}" "more"
    x = f"{a=} {b = !s}"
    return f"{a + b}", f"plain", t"{a!r:{b}} and {a.b}"
