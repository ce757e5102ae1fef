def inner():
    try:
        x = yield "inner 1"
        print("inner got", x)
    except ValueError as e:
        print("inner caught", e)
        yield "inner handled"
    return "inner result"


def outer():
    try:
        r = yield from inner()
        print("outer has", r)
        yield "outer end"
    except KeyError as e:
        print("outer caught", e)
        yield "outer handled"


o = outer()
print(next(o), o.throw(ValueError("v")), next(o))
o = outer()
next(o)
print(o.throw(KeyError("passes through inner")))
o = outer()
next(o)
print(o.send("sent"))


class NoThrow:
    def __iter__(self):
        return self

    def __next__(self):
        return "next"


class WithAll:
    def __iter__(self):
        return self

    def __next__(self):
        print("next")
        return "n"

    def send(self, v):
        print("send", v)
        return "s"

    def throw(self, *a):
        print("throw", [type(x).__name__ for x in a])
        return "t"

    def close(self):
        print("close")


def delegate(x):
    try:
        yield from x
    except ValueError as e:
        yield f"raised in the delegator: {e}"


d = delegate(NoThrow())
print(next(d), d.throw(ValueError("nt")))
d = delegate(NoThrow())
next(d)
try:
    d.send(1)
except AttributeError as e:
    print(e)
d = delegate(WithAll())
print(next(d), d.send(None), d.send(5), d.throw(ValueError("w")), d.throw(KeyError, "two", None))
d.close()


class BadThrow:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __repr__(self):
        return "<BadThrow>"

    def __getattr__(self, name):
        raise RuntimeError(f"looking up {name}")


for action in (lambda d: d.send(2), lambda d: d.throw(ValueError), lambda d: d.close()):
    d = delegate(BadThrow())
    next(d)
    try:
        print(action(d))
    except RuntimeError as e:
        print("error", e)
