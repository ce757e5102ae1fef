# Class bodies, __init__, properties and special methods are calls like any other.
import sys

def show(frame, event, arg):
    if event in ("call", "return"):
        print(event, frame.f_code.co_qualname, frame.f_back.f_code.co_name if frame.f_back else None)
    return show

sys.settrace(show)

class Base:
    x = 1

    def __init__(self, a):
        self.a = a

    def __init_subclass__(cls, **kwargs):
        super().__init_subclass__(**kwargs)

    @property
    def double(self):
        return self.a * 2

    def __add__(self, other):
        return Base(self.a + other)

    def __getattr__(self, name):
        return name

    def __enter__(self):
        return self

    def __exit__(self, *args):
        return False

class Derived(Base):
    def __init__(self):
        super().__init__(5)

d = Derived()
d.double
d + 1
d.missing
with d:
    d.a
sys.settrace(None)
