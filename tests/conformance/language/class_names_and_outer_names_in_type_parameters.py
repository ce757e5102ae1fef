# A name that a class binds and that a function around it binds too, seen from the blocks of type parameters, annotations and aliases, and from
# blocks in these.
def base(value):
    class Base:
        arg = value

    return Base


def f():
    T = str

    class C:
        T = int

        class D[U](T):
            x = T

    return C


C = f()
print(C.D.__bases__, C.D.x)


class C[T]:
    T = "class"

    class Inner[U](base(T for _ in (1,)), base([T for _ in (1,)]), base(T)):
        pass

    def method[U](x: (T for _ in (1,)), y: T, z: lambda: T):
        return T


print(list(C.Inner.__bases__[0].arg), C.Inner.__bases__[1].arg, C.Inner.__bases__[2].arg)
print(list(C.method.__annotations__["x"]), C.method.__annotations__["y"], C.method.__annotations__["z"](), C.method(1, 2, 3))


def g():
    T = "function"

    class C:
        T = "class"

        class Inner(base([T for _ in (1,)]), base(lambda: T), base(T)):
            pass

        def method[U](x: (lambda: T), y: T, z: [T for _ in [1]]):
            return T

        type Alias[X] = ((lambda: (T, X)), T)
        print([T for _ in [1]], (lambda: T)())

    return C


C = g()
print([b.arg() if callable(b.arg) else b.arg for b in C.Inner.__bases__])
notes = C.method.__annotations__
print(notes["x"](), notes["y"], notes["z"], C.method(1, 2, 3))
print(C.Alias.__value__[0](), C.Alias.__value__[1])
