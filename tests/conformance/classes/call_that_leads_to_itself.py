# A __call__ that is an instance with a __call__ of its own: followed as far as it goes, with an end when it goes in a circle.


class Inner:
    def __call__(self, *args):
        return "inner", args


class Middle:
    __call__ = Inner()


class Outer:
    __call__ = Middle()


print(Outer()(1, 2))


class Circle:
    pass


Circle.__call__ = Circle()
for args in ((), (1, 2, 3)):
    try:
        Circle()(*args)
    except RecursionError:
        print("RecursionError")
    else:
        print("no error")
Circle.__call__ = Inner()
print(Circle()(3))
