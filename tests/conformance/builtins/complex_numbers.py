z = 3 + 4j
print(z, z.real, z.imag, z.conjugate(), abs(z), -z, z + 1, z - 1j, z * z, z / (1 + 1j), z**2, z**0, z**-1, z**0.5, 1j**2, 2**1j, (0j) ** 2, z == 3 + 4j, z != 1, 1 + 0j == 1, complex(1.5), complex(1, 2), complex("1+2j"), complex(" -1.5e3j "), complex("j"), complex("(1-1j)"), complex(), complex(True, False))
for c in (0j, -0j, 1j, -1j, 1 + 0j, 1.5 - 2.5j, 1e20 + 1e-20j, complex("nan+infj"), complex(-0.0, 0.0), complex(0.0, -0.0), complex(float("inf"), float("nan")), 1e16j):
    print(repr(c), str(c), f"{c}", f"{c:.2f}", f"{c:>15}", [c])
print(hash(1 + 0j) == hash(1), hash(1j), bool(0j), bool(0.0 + 1j), {1 + 0j: "k"}[1], (1 + 2j).__eq__(1), complex.from_number(5), z.__complex__(), sum([1j, 2j]), 1j * 1j == -1, round(abs(1 + 1j), 5))
for f in (lambda: z < 1, lambda: z // 1, lambda: z % 1, lambda: divmod(z, 1), lambda: int(z), lambda: float(z), lambda: complex("1 + 2j"), lambda: complex("abc"), lambda: complex(""), lambda: complex("1", 2), lambda: complex(1, "2"), lambda: z / 0, lambda: 0j**-1, lambda: 0j**1j, lambda: complex([]), lambda: round(z), lambda: z & 1, lambda: complex(None), lambda: pow(1j, 2, 3), lambda: (1e200 + 1j) ** 5, lambda: setattr(z, "real", 1), lambda: max(1j, 2j), lambda: complex("1e400j"), lambda: "%d" % 1j, lambda: z.nothing, lambda: range(1j)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
