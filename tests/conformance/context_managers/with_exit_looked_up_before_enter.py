class Type:
    def __getattribute__(self, name):
        print("instance look-up", name)
        return super().__getattribute__(name)


class Desc:
    def __init__(self, name, result):
        self.name, self.result = name, result

    def __get__(self, obj, owner):
        print("bind", self.name)
        return self.result


class CM(Type):
    __enter__ = Desc("__enter__", lambda: print("enter runs") or "value")
    __exit__ = Desc("__exit__", lambda *a: print("exit runs", [x and getattr(x, "__name__", "x") for x in a]))


with CM() as v:
    print("body", v)


class NoExit:
    def __enter__(self):
        print("must not run")


try:
    with NoExit():
        print("nor this")
except TypeError as e:
    print(e)


class ExitChanges:
    def __enter__(self):
        type(self).__exit__ = lambda self, *a: print("replaced exit must not run")
        return self

    def __exit__(self, *a):
        print("the exit bound before enter runs")


with ExitChanges():
    pass


class ExitRaisesOnBind:
    __enter__ = lambda self: print("never entered")
    __exit__ = property(lambda self: 1 / 0)


try:
    with ExitRaisesOnBind():
        pass
except ZeroDivisionError as e:
    print(e)
