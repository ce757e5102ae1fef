def gen():
    try:
        yield 1
    finally:
        print("generator closed")


g = gen()
next(g)
try:
    try:
        raise ValueError("ignored")
    except ValueError:
        raise SystemExit(4)
finally:
    print("outer finally")
