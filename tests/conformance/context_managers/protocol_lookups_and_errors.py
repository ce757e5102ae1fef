# with: how the methods are found, what is said when they are missing, and how results of __exit__ are taken.
class OnlyEnter:
    def __enter__(self): return self
class OnlyExit:
    def __exit__(self, *a): pass
class OnInstance:
    def __init__(self):
        self.__enter__ = lambda: 1
        self.__exit__ = lambda *a: None
class Async:
    async def __aenter__(self): return self
    async def __aexit__(self, *a): pass

def use(x):
    with x:
        pass

for x in OnlyEnter(), OnlyExit(), OnInstance(), Async(), 5, None, OnlyEnter:
    try:
        use(x)
    except TypeError as e:
        print(e)

async def use_async(x):
    async with x:
        pass

for x in OnlyEnter(), 5:
    try:
        use_async(x).send(None)
    except TypeError as e:
        print(e)

class Truth:
    def __init__(self, value): self.value = value
    def __bool__(self):
        print("asked", self.value)
        if self.value is None:
            raise ArithmeticError("no truth")
        return self.value

class Exits:
    def __init__(self, result): self.result = result
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print(t and t.__name__, v, tb and tb.tb_lineno > 0)
        return self.result

for result in (Truth(True), Truth(False), Truth(None), None, 1, ""):
    try:
        with Exits(result):
            raise ValueError("x")
        print("swallowed")
    except Exception as e:
        print(repr(e), repr(e.__context__))

def control():
    for i in range(3):
        with Exits(True):
            if i == 0:
                continue
            if i == 1:
                break
    with Exits(True):
        return "returned"

print(control())

class Replaces:
    def __enter__(self): raise LookupError("enter")
    def __exit__(self, *a): print("never")

try:
    with Exits(False), Replaces():
        print("never")
except LookupError as e:
    print(e)
