def sieve(n):
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for j in range(i * i, n + 1, i):
                flags[j] = False
        i += 1
    return [i for i, f in enumerate(flags) if f]


p = sieve(1000)
print(len(p), p[:10], p[-1], sum(p))


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


print(gcd(1071, 462), [n for n in range(2, 30) if all(n % d for d in range(2, n))])
