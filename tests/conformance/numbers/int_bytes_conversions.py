def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for value in (0, 1, 127, 128, 255, 256, -1, -128, -129, -255, 65535, 2**63, -(2**63), 2**64 - 1, 2**200 + 5, -(2**200)):
    for length in (1, 2, 8, 9, 26):
        for order in ("big", "little"):
            for signed in (False, True):
                try:
                    data = value.to_bytes(length, order, signed=signed)
                except OverflowError as error:
                    print(value, length, order, signed, error)
                else:
                    assert int.from_bytes(data, order, signed=signed) == value
                    print(value, length, order, signed, data.hex())
show("(5).to_bytes()")
show("(0).to_bytes(0)")
show("(1).to_bytes(0)")
show("(-1).to_bytes(0, signed=True)")
show("(0).to_bytes(0, 'little', signed=True)")
show("(256).to_bytes()")
show("(5).to_bytes(-1)")
show("(5).to_bytes(2, 'middle')")
show("(5).to_bytes(2, byteorder='little')")
show("(5).to_bytes(length=3, byteorder='big', signed=True)")
show("(5).to_bytes(2, 'big', True)")
show("(5).to_bytes(2.0)")
show("(5).to_bytes('2')")
show("(5).to_bytes(2**70)")
show("(5).to_bytes(2, 1)")
show("True.to_bytes(2)")
show("int.from_bytes(b'')")
show("int.from_bytes(b'', signed=True)")
show("int.from_bytes(b'\\xff')")
show("int.from_bytes(b'\\xff', signed=True)")
show("int.from_bytes([1, 2, 3])")
show("int.from_bytes([1, 2, 300])")
show("int.from_bytes(x for x in (1, 0))")
show("int.from_bytes('abc')")
show("int.from_bytes(5)")
show("int.from_bytes(None)")
show("int.from_bytes(bytearray(b'ab'), 'little')")
show("int.from_bytes(memoryview(b'abcd')[::2], 'big')")
show("int.from_bytes(b'a', 'other')")
show("int.from_bytes(bytes=b'ab', byteorder='little', signed=0)")
show("int.from_bytes(b'ab', 'big', True)")
show("bool.from_bytes(b'\\x00')")
show("bool.from_bytes(b'\\x05')")


class Sub(int):
    def __new__(cls, value):
        print("new", cls.__name__, value)
        return int.__new__(cls, value)


class HasBytes:
    def __bytes__(self):
        return b"\x01\x00"


class BadBytes:
    def __bytes__(self):
        return "x"


show("type(Sub.from_bytes(b'ab')).__name__")
show("int.from_bytes(HasBytes())")
show("int.from_bytes(BadBytes())")
show("Sub(5).to_bytes(2)")
