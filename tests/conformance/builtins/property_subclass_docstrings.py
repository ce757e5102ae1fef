# Where the docstring of a property's subclass lives: in the instance, not in the property, and whose error it is if there is no place.
def plain(self):
    pass


def documented(self):
    "of the getter"


def attempt(label, action):
    try:
        print(label, repr(action()))
    except AttributeError as e:
        print(label, "AttributeError", e)


class Documented(property):
    """of the subclass"""


class Undocumented(property):
    pass


class Slots(property):
    __slots__ = ()


class DocSlot(property):
    __slots__ = ("__doc__",)


class Computed(property):
    @property
    def __doc__(self):
        return "computed"


class Settable(property):
    @property
    def __doc__(self):
        return "settable"

    @__doc__.setter
    def __doc__(self, value):
        print("set to", value)


for cls in property, Documented, Undocumented:
    attempt(cls.__name__, lambda: cls(plain).__doc__)
    attempt(cls.__name__ + " documented", lambda: cls(documented).__doc__)
    attempt(cls.__name__ + " explicit", lambda: cls(documented, doc="explicit").__doc__)
    attempt(cls.__name__ + " empty", lambda: cls().__doc__)
    attempt(cls.__name__ + " setter", lambda: cls(documented).setter(plain).__doc__)
attempt("slots", lambda: Slots(documented).__doc__)
attempt("slots explicit", lambda: Slots(plain, doc="explicit").__doc__)
attempt("slot", lambda: DocSlot(documented).__doc__)
attempt("slot, none", lambda: DocSlot(plain).__doc__)
attempt("computed", lambda: Computed(documented).__doc__)
attempt("computed explicit", lambda: Computed(plain, doc="x").__doc__)
attempt("settable", lambda: Settable(documented).__doc__)
print(vars(Documented(documented)), vars(Undocumented(plain)))
