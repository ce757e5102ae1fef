def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


import warnings

warnings.simplefilter("error")


class Int:
    def __int__(self):
        return 7


class Index:
    def __index__(self):
        return 8


class Both(Int, Index):
    pass


class Trunc:
    def __trunc__(self):
        return 9


class Returns:
    def __init__(self, value):
        self.value = value

    def __int__(self):
        return self.value


class ReturnsIndex:
    def __init__(self, value):
        self.value = value

    def __index__(self):
        return self.value


class Sub(int):
    def __repr__(self):
        return f"Sub({int(self)})"


class SubInt(int):
    def __int__(self):
        return 99

    def __index__(self):
        return 98


for value in (Int(), Index(), Both(), Trunc(), Returns(True), Returns(1.5), Returns("1"), Returns(Sub(3)), ReturnsIndex(True), ReturnsIndex(2.0), ReturnsIndex(Sub(5)), Sub(4), SubInt(3)):
    name = type(value).__name__
    for source in ("int(value)", "[10,11,12,13,14,15,16,17,18][value]", "hex(value)", "range(value)", "1 << value", "float(value)", "type(int(value)).__name__", "complex(value)", "round(value)"):
        print(name, end=": ")
        show(source, value=value)
import operator

show("operator.index(SubInt(3))")
show("operator.index(Sub(3))")
show("type(operator.index(Sub(3))).__name__")
show("type(+Sub(3)).__name__, type(-Sub(3)).__name__, type(abs(Sub(3))).__name__, type(~Sub(3)).__name__")
show("type(Sub(3) + Sub(4)).__name__, type(Sub(3).real).__name__, type(Sub(3).conjugate()).__name__, type(Sub(3).numerator).__name__")
show("type(round(Sub(3))).__name__, type(Sub(3).__int__()).__name__, type(Sub(3).__trunc__()).__name__")
show("int.__new__(Sub, '12')")
show("int.__new__(str)")
show("int.__new__(float, 1)")
show("int.__new__()")
show("int.__new__(1)")
