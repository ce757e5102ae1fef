import weakref


class Obj:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)


def g(a):
    b = Obj("local b")
    yield 1
    del b
    print("b deleted")
    yield 2
    a = None
    print("a replaced")
    yield 3
    c = Obj("local c")


it = g(Obj("argument"))
print("created")
for x in it:
    print("step", x)
print("exhausted")
it = g(Obj("second argument"))
next(it)
it.close()
print("closed")
it = g(Obj("third"))
print(it.gi_frame.f_locals["a"].name)
del it
print("never started, dropped")


def keeps():
    o = Obj("kept by frame")
    r = weakref.ref(o)
    yield r
    yield "end"


it = keeps()
r = next(it)
print(r().name)
next(it)
print(r() is not None)
list(it)
print(r())


def sent():
    x = yield
    print("has", x.name)
    x = yield
    print("has", x.name)
    yield


s = sent()
next(s)
s.send(Obj("first sent"))
s.send(Obj("second sent"))
s.close()


def yields_object():
    yield Obj("yielded")
    print("resumed")


for o in yields_object():
    print("have", o.name)
    del o
print("done")
