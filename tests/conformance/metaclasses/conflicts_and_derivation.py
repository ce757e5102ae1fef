# Which metaclass a class gets, and the words when there is none that fits.
class A(type): pass
class B(type): pass
class C(A): pass

class X(metaclass=A): pass
class Y(metaclass=B): pass
class Z(metaclass=C): pass

def attempt(f):
    try:
        r = f()
        print(r.__name__, type(r).__name__)
    except TypeError as e:
        print(e)

attempt(lambda: type("N", (X, Z), {}))
attempt(lambda: type("N", (Z, X), {}))
attempt(lambda: type("N", (X, Y), {}))
attempt(lambda: A("N", (Z,), {}))
attempt(lambda: C("N", (X,), {}))
attempt(lambda: B("N", (X,), {}))
attempt(lambda: type("N", (X, X), {}))
attempt(lambda: type("N", (object, X), {}))
attempt(lambda: type("N", (int, str), {}))
attempt(lambda: type("N", (bool,), {}))
attempt(lambda: type("N", (1,), {}))
attempt(lambda: type("N", X, {}))
attempt(lambda: type(1, (), {}))
attempt(lambda: type("N", (), 5))
attempt(lambda: type("N", ()))
attempt(lambda: type("a\0b", (), {}))

def function_meta(name, bases, ns, **kw):
    return type(name.upper(), bases, dict(ns, extra=kw))

class made(X, metaclass=function_meta, flag=True): pass
print(made.__name__, type(made).__name__, made.extra)

class not_a_class(metaclass=lambda *a, **k: 42): pass
print(not_a_class)
