class CM:
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, value, tb):
        print("exit", self.name, kind is not None)
        return self.name == "swallow"


with CM("a") as a:
    print("body", a.name)
with CM("x"), CM("y"):
    print("two")
with CM("swallow"):
    raise ValueError
try:
    with CM("b"):
        1 / 0
except ZeroDivisionError:
    print("caught")
