def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


values = (0, 1, -1, 5, -5, 2**31, 2**62, 2**63, -(2**63), 2**64 + 1, -(2**64) - 1, 3**90, -(3**90))
for value in values:
    for count in (0, 1, 29, 30, 31, 60, 62, 63, 64, 65, 100):
        print(value, count, value << count, value >> count)
for a in values:
    print([a & b for b in values])
    print([a | b for b in values])
    print([a ^ b for b in values])
show("1 << -1")
show("1 >> -1")
show("0 << -1")
show("1 << 10**12")
show("1 << 2**62")
show("1 << 2**63")
show("1 << 2**64")
show("-1 << 10**30")
show("0 << 10**30")
show("0 << 2**62")
show("5 >> 10**30, -5 >> 10**30, 0 >> 10**30, 2**200 >> 10**30")
show("1 >> -(10**30)")
show("1 << -(10**30)")
show("1 << 1.0")
show("1.0 << 1")
show("'a' << 1")
show("1 & 1.0")
show("1 | None")
show("~1.0")
show("-'a'")
show("True << True, True & 1, True & True, True | False, True ^ True, ~5")
show("False << 10**30")
x = 5
x <<= 3
x |= 1
x ^= 8
x >>= 1
x &= 0xFE
show("x")
