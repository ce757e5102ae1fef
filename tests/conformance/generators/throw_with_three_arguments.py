def g():
    try:
        yield 1
    except ValueError as e:
        yield e.args


it = g()
next(it)
print(it.throw(ValueError, "msg"))
it = g()
next(it)
print(it.throw(ValueError, ("a", "b")))
it = g()
next(it)
print(it.throw(ValueError, ValueError("instance"), None))
it = g()
next(it)
for args in ((ValueError("x"), 1), (ValueError, None, "not a traceback"), (5, None)):
    try:
        it.throw(*args)
    except TypeError as e:
        print(e)
print(next(it, "still suspended at 1, now finished"))
