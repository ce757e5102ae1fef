import weakref


class Named:
    def __call__(self, ref):
        self.fail()

    def fail(self):
        raise ValueError("in a callback")

    def __repr__(self):
        return "<Named callback>"


class Target:
    pass


target = Target()
ref = weakref.ref(target, Named())
print("before")
del target
print("the program goes on")
