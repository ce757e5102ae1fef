a, b = 2**100 + 12345, 3**50 - 7
print(a + b, a - b, b - a, a * b, a // b, a % b, divmod(a, b), -a // b, -a % b, a // -b, a % -b)
print(a & b, a | b, a ^ b, ~a, a << 70, a >> 50, -a >> 50, -1 >> 1000, 1 << 200)
print(a**3, (-a) ** 3, 2**-2, 10**30 // 7**10, 0**0, (-2) ** 63, 2**64 - 1)
print(pow(3, 200, 1000007), pow(3, -1, 7), pow(2, 1000, 10**20), pow(-3, 3, 10), pow(5, 3, -7))
for x in (2**62 - 1, 2**62, 2**61, -(2**61), -(2**61) - 1, 2**63 - 1, 2**63, -(2**63), 2**31, 2**30, 2**32 - 1):
    print(x, x + 1, x - 1, -x, x * 2, x * x, x // 3, x % 10, abs(x), ~x)
print(sum(range(10**6)), sum([2**62] * 4), 1 + 2**62 + (-(2**62)), (2**62) * (2**62) // (2**62))
fact = 1
for i in range(1, 60):
    fact *= i
print(fact, fact // 2**50, len(str(fact)))
for i in range(59, 0, -1):
    fact //= i
print(fact)
x, y = 0, 1
for _ in range(300):
    x, y = y, x + y
print(x)
print(
    10**18 + 1 > 10**18,
    2**100 == 2**100,
    2**100 is not None,
    -(2**70) < 2**70,
    2**53 + 1 == float(2**53),
    10**25 == 1e25,
    2**1000 > 1e300,
)
for f in (
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: divmod(2**100, 0),
    lambda: 1 << -1,
    lambda: 1 >> -1,
    lambda: pow(2, -1, 4),
    lambda: pow(2, 3, 0),
    lambda: 0**-1,
    lambda: 1 / 0,
    lambda: 10**400 / 3,
    lambda: float(10**400),
    lambda: 1 << (1 << 70),
    lambda: 2**100 / 0,
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(7 / 2, 2**100 / 2**99, 10**30 / 7, (2**60 + 1) / 2**60, 1 / 3, -7 / 2, 2**2000 / 2**1990, 3 / 10**20)
