"""Generators that close, throw into or resume themselves and each other, and frames that are changed while they wait."""

import gc
import sys


def attempt(name, f):
    try:
        print(name, f())
    except (ValueError, RuntimeError, StopIteration, GeneratorExit, TypeError) as e:
        print(name, type(e).__name__, e)


def own():
    yield 1
    for action in (lambda: next(g), lambda: g.send(1), lambda: g.close(), lambda: g.throw(KeyError("k")), lambda: g.gi_frame.clear()):
        attempt("inside", action)
    yield 2


g = own()
print(next(g), next(g), next(g, "end"))


def first():
    try:
        yield "a"
        print("first resumes second", next(two, "none"))
        yield "b"
    finally:
        print("first ends")


def second():
    try:
        yield "c"
        attempt("close first", one.close)
        yield "d"
    finally:
        print("second ends")


one, two = first(), second()
print(next(one), next(two))
attempt("go", lambda: next(one))
attempt("after", lambda: (next(one, "x"), next(two, "y")))


def inner():
    try:
        yield 1
    except GeneratorExit:
        print("inner exit", outer.gi_running, outer.gi_yieldfrom is not None)
        raise


def delegating():
    yield from inner()


outer = delegating()
next(outer)
outer.close()
print(outer.gi_frame, outer.gi_yieldfrom)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


s = stubborn()
next(s)
attempt("stubborn", s.close)
attempt("stubborn again", lambda: next(s))
sys.unraisablehook = lambda u: print("ignored", u.exc_value)
del s


def cyclic():
    me = it
    try:
        yield me
    finally:
        print("cyclic closed", me is not None)


it = cyclic()
next(it)
del it
gc.collect()


def holding(items):
    for x in items:
        got = yield x
        if got:
            items.clear()


data = [1, 2, 3]
h = holding(data)
print(next(h), attempt("send", lambda: h.send(True)), data)
chain = None
for i in range(200):
    def link(below, i=i):
        try:
            if below is not None:
                yield from below
            yield i
        finally:
            count.append(i)

    count = [] if i == 0 else count
    chain = link(chain)
print(next(chain), next(chain))
chain.close()
print(len(count), count[:3])
many = [holding([1, 2]) for _ in range(500)]
for m in many:
    next(m)
del many[::2]
print(sum(next(m) for m in many))
frames = [m.gi_frame for m in many[:10]]
del many, m
print([f.f_locals["x"] for f in frames], [f.clear() for f in frames[:2]])
