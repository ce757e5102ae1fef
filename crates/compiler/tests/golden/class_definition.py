@decorator(1)
@other
class C(Base, metaclass=M):
    """A docstring."""

    x = 1

    def __init__(self, __y):
        self.x = 1
        self.y, self.z = __y, 2

    def who(self):
        return __class__


class D(*bases, **kw):
    pass
