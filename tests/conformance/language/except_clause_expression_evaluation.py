def t(name, cls):
    print("look at", name)
    return cls


try:
    raise KeyError("x")
except t("first", ValueError):
    print("no")
except t("second", (IndexError, t("nested", LookupError))):
    print("caught by second")
except t("third", Exception):
    print("no")
for bad in (3, "ValueError", (ValueError, 5), None, [ValueError], int, ((ValueError,),)):
    try:
        try:
            raise KeyError("k")
        except bad:
            print("caught", bad)
    except TypeError as e:
        print(e, "/ context", repr(e.__context__))
    except KeyError as e:
        print("went through", e)
try:
    try:
        raise IndexError
    except undefined_name:
        pass
except NameError as e:
    print(e, repr(e.__context__))


def no_exception_no_evaluation():
    try:
        pass
    except t("never looked at", ValueError):
        pass
    return "ok"


print(no_exception_no_evaluation())


class Meta(type):
    def __instancecheck__(cls, other):
        print("instancecheck")
        return True

    def __subclasscheck__(cls, other):
        print("subclasscheck")
        return True


class Any(Exception, metaclass=Meta):
    pass


try:
    try:
        raise KeyError("not an Any")
    except Any:
        print("caught by Any")
except KeyError as e:
    print("matching ignores the metaclass:", e)
try:
    raise SystemExit(3)
except BaseException as e:
    print(repr(e), e.code)
