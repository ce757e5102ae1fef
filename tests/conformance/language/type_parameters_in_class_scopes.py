# A name in a generic class inside a class: what the class around it binds is seen by the bases, what the function around binds by the body.
import collections
import copy
import pickle


def nested_free():
    T = str

    class C:
        T = int

        class D[U](T):
            x = T

        def method[U](self, a=T):
            return a, T

    return C


C = nested_free()
print(C.D.__bases__, C.D.x, C().method())


def make_base(arg):
    class Base:
        __arg__ = arg

    return Base


class Outer[T]:
    T = "class"

    class Inner[U](make_base(T for _ in (1,)), make_base([T for _ in (1,)]), make_base(T)):
        pass


first, second, third, _ = Outer.Inner.__bases__
print(list(first.__arg__), second.__arg__, third.__arg__, Outer.__type_params__)
print(type.__type_params__, int.__type_params__)


# Instances of generic classes are copied and pickled like others.
class Box[T]:
    def __init__(self, value):
        self.value = value


class Queue(collections.deque):
    pass


for protocol in range(6):
    back = pickle.loads(pickle.dumps(Box(protocol), protocol))
    print(type(back).__name__, back.value, end=" ")
    back = pickle.loads(pickle.dumps(Queue([1, protocol]), protocol))
    print(type(back).__name__, list(back))
print(copy.copy(Box(7)).value, copy.deepcopy(Box([8])).value)


# A class pattern asks for attributes by the names that are written.
class Hidden:
    __attr = "mangled"
    _Reader__attr = "of the reader"


class Reader:
    def read(self, x):
        match x:
            case Hidden(__attr=y):
                return y


h = Hidden()
setattr(h, "__attr", "as written")
print(Reader().read(h))
