class Meta(type):
    def __enter__(cls):
        print("enter class", cls.__name__)
        cls.active = True
        return cls

    def __exit__(cls, *a):
        print("exit class", cls.__name__)
        cls.active = False


class Resource(metaclass=Meta):
    active = False


with Resource as R:
    print(R.active, R is Resource)
print(Resource.active)
try:
    with Resource():
        pass
except TypeError as e:
    print(e)


class Plain:
    def __enter__(self):
        return self

    def __exit__(self, *a): ...


try:
    with Plain:
        pass
except TypeError as e:
    print(e)


class Static:
    @staticmethod
    def __enter__():
        print("static enter")

    @staticmethod
    def __exit__(*a):
        print("static exit", len(a))


with Static():
    pass


class ClassM:
    @classmethod
    def __enter__(cls):
        return cls.__name__

    @classmethod
    def __exit__(cls, *a):
        print("classmethod exit", len(a))


with ClassM() as name:
    print(name)


class CallableAttrs:
    class Enter:
        def __call__(self):
            return "callable object, not bound"

    class Exit:
        def __call__(self, *a):
            print("exit got", len(a))

    __enter__, __exit__ = Enter(), Exit()


with CallableAttrs() as c:
    print(c)


class WrongArity:
    def __enter__(self): ...

    def __exit__(self): ...


try:
    with WrongArity():
        print("body runs")
except TypeError as e:
    print(e)


class EnterArgs:
    def __enter__(self, x): ...
    def __exit__(self, *a):
        print("not entered, not left")


try:
    with EnterArgs():
        pass
except TypeError as e:
    print(e)


class NoneExit:
    def __enter__(self): ...

    __exit__ = None


try:
    with NoneExit():
        print("entered")
except TypeError as e:
    print(e)
