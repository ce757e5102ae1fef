import gc


def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


graveyard = []


class Rises:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("del", self.name)
        graveyard.append(self)


x = Rises("first")
del x
print([each.name for each in graveyard])
graveyard.clear()
print("cleared")
x = [Rises("in list")]
x.clear()
print(len(graveyard))
graveyard.pop().name = "renamed"
print(len(graveyard))
d = {"k": Rises("in dict")}
del d["k"]
print(len(graveyard))
graveyard.clear()
d = {"k": Rises("replaced")}
d["k"] = 1
print(len(graveyard))
graveyard.clear()
t = (Rises("in tuple"),)
t = None
print(len(graveyard))
graveyard.clear()


class Changes:
    def __init__(self, container):
        self.container = container

    def __del__(self):
        self.container.append("changed")


items = []
items.append(Changes(items))
items[0] = None
print(items)
items = []
items.extend([Changes(items), Changes(items)])
del items[:]
print(items)
items = []
items.extend([Changes(items), 1, 2])
items[:2] = ["new"]
print(items)
items = []
items.append(Changes(items))
items.pop()
print(items)
items = []
items.extend([Changes(items), Changes(items), 3])
items.clear()
print(items)


class Raises:
    def __del__(self):
        raise ValueError("from del")


import sys

sys.unraisablehook = lambda unraisable: print("unraisable", type(unraisable.exc_value).__name__, unraisable.exc_value, unraisable.err_msg.split(" <")[0])
Raises()
[Raises(), Raises()]
print({Raises()} and "set")


def function():
    local = Raises()
    return "returned"


print(function())


class Cycle:
    def __init__(self, name):
        self.me = self
        self.name = name

    def __del__(self):
        print("cycle", self.name)


Cycle("a")
gc.collect()
keep = []


class Kept(Cycle):
    def __del__(self):
        keep.append(self)


Kept("k")
gc.collect()
print(len(keep), keep[0].me is keep[0])
keep.clear()
gc.collect()
print(len(keep))


class DelAttr:
    def __del__(self):
        print("deleted with", sorted(vars(self)))


obj = DelAttr()
obj.a = 1
obj.b = obj.a
del obj
print(DelAttr.__del__(DelAttr()))
