def digits(n, base):
    out = ""
    while True:
        n, r = divmod(n, base)
        out = "0123456789abcdefghijklmnopqrstuvwxyz"[r] + out
        if not n:
            return out


for n in (0, 1, 35, 36, 255, 2**64, 10**25):
    for base in (2, 7, 10, 16, 36):
        assert int(digits(n, base), base) == n
    print(n, digits(n, 2)[-20:], digits(n, 16), digits(n, 36))
for text in ("10", "-10", "+7", " 5 ", "1_0", "0b11", "0x1F", "0o17", "00", "-0"):
    print(repr(text), [int(text, 0) if text.strip() not in ("00",) else 0, text.strip().isdigit()])
print(
    [int(c, 16) for c in "0aF"],
    int("".join(map(str, range(10)))),
    [float(t) for t in ("1", "1.", ".5", "1e3", "-1E-3", "inf")],
)


def isqrt(n):
    x = n
    while x * x > n:
        x = (x + n // x) // 2
    return x


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, r = n - 1, 0
    while d % 2 == 0:
        d, r = d // 2, r + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(r - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


print(isqrt(10**40), isqrt(2 * 10**30), egcd(240, 46), egcd(10**20, 3**30))
print(
    [n for n in range(60) if is_prime(n)],
    is_prime(2**61 - 1),
    is_prime(2**89 - 1),
    is_prime(2**67 - 1),
    is_prime(10**18 + 9),
)
print(
    sum(int(d) for d in str(2**1000)),
    str(3**200)[:20],
    len(str(7**1000)),
    hex(10**30),
    bin(3**20).count("1"),
    oct(2**70),
)
a, b = 1, 1
n = 2
while len(str(b)) < 100:
    a, b, n = b, a + b, n + 1
print(n, b % 10**10)
pi, q, r, t, k, m, x = "", 1, 0, 1, 1, 3, 3
while len(pi) < 50:
    if 4 * q + r - t < m * t:
        pi += str(m)
        q, r, m = 10 * q, 10 * (r - m * t), (10 * (3 * q + r)) // t - 10 * m
    else:
        q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2
print(pi)
