# Constructors whose __init__ passes its *args on: nothing of the call is left behind in the caller.
class Base:
    def __init__(self, function, *more, **named):
        self.result = function(*more, **named)


class Wrapping(Base):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.extra = len(args)


def maker(cls):
    def make(*args, **kwargs):
        return cls(*args, **kwargs)

    return make


def generator(*args):
    try:
        yield args
    finally:
        print("closed", args)


make = maker(Wrapping)
for i in range(5):
    a = make(generator, i, "x" * i)
    b = Wrapping(dict, a=i)
    print(next(a.result), a.extra, b.result, b.extra)
    del a
    try:
        make(generator, b=1)
    except TypeError as e:
        print(e)


class New:
    def __new__(cls, *args, **kwargs):
        return super().__new__(cls)

    def __init__(self, *args, **kwargs):
        self.args = args


for i in range(3):
    print(New(i, [i]).args, maker(New)(i, k=2).args)
