# `with` takes __enter__ and __exit__ from the type, __exit__ first bound, before __enter__ is called; what each missing one says.
log = []


class Traced(type):
    def __getattribute__(cls, name):
        log.append(f"class {name}")
        return super().__getattribute__(name)


class Descriptor:
    def __init__(self, name, function):
        self.name, self.function = name, function

    def __get__(self, instance, owner):
        log.append(f"bind {self.name}")
        return self.function.__get__(instance, owner)


class Managed(metaclass=Traced):
    def __getattribute__(self, name):
        log.append(f"instance {name}")
        return super().__getattribute__(name)

    __enter__ = Descriptor("enter", lambda self: log.append("entered") or "value")
    __exit__ = Descriptor("exit", lambda self, *exc: log.append(f"exited {exc[0]}"))


with Managed() as v:
    log.append(f"body {v}")
print(log)
log.clear()


class Instance:
    pass


i = Instance()
i.__enter__ = i.__exit__ = lambda *a: None


class NoExit:
    def __enter__(self):
        print("never entered")


class NoEnter:
    def __exit__(self, *a):
        print("never left")


class NoneExit(NoExit):
    __exit__ = None


class AsyncOnly:
    async def __aenter__(self):
        pass

    async def __aexit__(self, *a):
        pass


class FailingExit(NoExit):
    @property
    def __exit__(self):
        raise LookupError("no exit")


for m in (i, NoExit(), NoEnter(), NoneExit(), AsyncOnly(), FailingExit(), 3, None, Managed):
    try:
        with m:
            print("body of", type(m).__name__)
    except (TypeError, LookupError) as e:
        print(type(m).__name__, "|", type(e).__name__, e)


class Changing:
    def __enter__(self):
        Changing.__exit__ = lambda self, *a: print("the new exit")
        return self

    def __exit__(self, *a):
        print("the exit at the time of entering")


for _ in range(2):
    with Changing():
        pass


class Static:
    __enter__ = staticmethod(lambda: "static")
    __exit__ = staticmethod(lambda *a: print(len(a), "arguments"))


class ByClass:
    @classmethod
    def __enter__(cls):
        return cls.__name__

    @classmethod
    def __exit__(cls, kind, value, tb):
        print(cls.__name__, kind.__name__, value)
        return True


with Static() as s, ByClass() as c:
    print(s, c)
    raise ValueError("swallowed")


class Both(type):
    def __enter__(cls):
        return cls.__name__

    def __exit__(cls, *a):
        print("left", cls.__name__)


class Entered(metaclass=Both):
    pass


with Entered as name:
    print(name)
