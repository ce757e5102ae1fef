# mro() of a metaclass may name classes that are no bases: attributes are found in them, and so are their later changes.


class Aside:
    word = "aside"

    def method(self):
        return "method of Aside"

    def __len__(self):
        return 3


class Meta(type):
    def mro(cls):
        usual = super().mro()
        return [usual[0], Aside, *usual[1:]] if cls.__name__ == "C" else usual


class C(metaclass=Meta):
    pass


class D(C):
    pass


def look(o):
    return [o.word, o.method(), len(o)]


print(C.__mro__, C.__bases__, Aside.__subclasses__(), D.__mro__)
for o in (C(), D()):
    for turn in range(3):
        print(look(o))
Aside.word = "changed"
Aside.method = lambda self: "another method"
Aside.__len__ = lambda self: 5
for o in (C(), D()):
    print(look(o))
Aside.__len__ = lambda self: 9
print(len(C()), len(D()))
Aside.late = property(lambda self: "late")
print(C().late, D().late, hasattr(C, "late"))
del Aside.word
print(hasattr(C(), "word"), hasattr(D, "word"))


class Loop(type):
    """The MRO of a class names its own subclass."""

    def mro(cls):
        return [cls, Child, object] if cls.__name__ == "Parent" and "Child" in globals() else super().mro()


class Parent(metaclass=Loop):
    pass


class Child(Parent):
    pass


Parent.__bases__ += ()
Child.x = 1
print(Parent.x)
Child.x = 2
print(Parent.x, Parent().x, Child.__mro__)
