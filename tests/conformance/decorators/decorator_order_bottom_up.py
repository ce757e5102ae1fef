def tag(name):
    print("evaluate", name)

    def deco(f):
        print("apply", name, "to", f.__name__)

        def wrapper(*args):
            print("enter", name)
            result = f(*args)
            print("leave", name)
            return f"{name}({result})"

        wrapper.__name__ = f"{name}_{f.__name__}"
        return wrapper

    return deco


@tag("outer")
@tag("middle")
@tag("inner")
def f(x):
    print("body", x)
    return x


print(f(5), f.__name__)


@(lambda c: print("second class deco", c) or c)
@(lambda c: print("first class deco", c.__name__) or "replaced")
class C:
    print("class body")


print(C)


def manual(x):
    return x


manual = tag("a")(tag("b")(manual))
print(manual(1))
