def f():
    try:
        1 / 0
    except ZeroDivisionError:
        raise RuntimeError("only this one is shown") from None


f()
