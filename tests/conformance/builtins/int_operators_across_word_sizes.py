# Shifts, bitwise operators, quotients and remainders of ints around the sizes of machine words.
values = []
for bits in (0, 1, 30, 31, 32, 60, 61, 62, 63, 64, 65, 127, 128, 129, 200):
    for d in (-1, 0, 1):
        values += [(1 << bits) + d, -(1 << bits) + d]
values += [0x9E3779B97F4A7C15, 0xDEADBEEF << 40, 3**90]
check = 0
for x in values:
    for y in values:
        r = (x & y, x | y, x ^ y, x + y, x - y, x * y)
        if y:
            r += (x // y, x % y, divmod(x, y))
        check = hash((check, r))
    for n in (0, 1, 5, 61, 62, 63, 64, 65, 128, 4000):
        check = hash((check, x << n, x >> n))
print(check)
x = 0x1234_5678_9ABC_DEF0
for _ in range(5):
    x ^= x << 13 & 0xFFFF_FFFF_FFFF_FFFF
    x ^= x >> 7
    x ^= x << 17 & 0xFFFF_FFFF_FFFF_FFFF
    print(x, x & 0xFFFF, x | 1 << 70, x % 1000, x // 12345678901, x % (1 << 63), -x // 7, -x % 7, -x >> 3, -x & 0xFF)
for f in (lambda: 1 << -1, lambda: 5 >> -1, lambda: (1 << 80) // 0, lambda: (1 << 80) % 0, lambda: (1 << 80) << -(1 << 70), lambda: 0 << (1 << 70), lambda: (1 << 80) >> (1 << 70)):
    try:
        print(f())
    except (ValueError, ZeroDivisionError, OverflowError) as e:
        print(type(e).__name__, e)
