def quick(xs):
    return xs if len(xs) < 2 else quick([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + quick([x for x in xs[1:] if x >= xs[0]])


def merge_sort(xs):
    if len(xs) < 2:
        return xs
    m = len(xs) // 2
    a, b, out = merge_sort(xs[:m]), merge_sort(xs[m:]), []
    while a and b:
        out.append((a if a[0] <= b[0] else b).pop(0))
    return out + a + b


def heap_sort(xs):
    xs = list(xs)

    def sift(i, n):
        while (c := 2 * i + 1) < n:
            if c + 1 < n and xs[c + 1] > xs[c]:
                c += 1
            if xs[i] >= xs[c]:
                return
            xs[i], xs[c] = xs[c], xs[i]
            i = c

    for i in reversed(range(len(xs) // 2)):
        sift(i, len(xs))
    for n in range(len(xs) - 1, 0, -1):
        xs[0], xs[n] = xs[n], xs[0]
        sift(0, n)
    return xs


def bubble(xs):
    xs = xs[:]
    for i in range(len(xs)):
        swapped = False
        for j in range(len(xs) - 1 - i):
            if xs[j] > xs[j + 1]:
                xs[j], xs[j + 1] = xs[j + 1], xs[j]
                swapped = True
        if not swapped:
            break
    return xs


def binary(xs, want):
    lo, hi = 0, len(xs)
    while lo < hi:
        mid = (lo + hi) // 2
        if xs[mid] < want:
            lo = mid + 1
        else:
            hi = mid
    return lo if lo < len(xs) and xs[lo] == want else -1


seed = 7
data = []
for _ in range(60):
    seed = seed * 1103515245 % 2147483648 + 12345
    data.append(seed % 100)
for f in (quick, merge_sort, heap_sort, bubble):
    print(f.__name__, f(data) == sorted(data), f([]), f([1]), f(list("hello")))
s = sorted(set(data))
print([binary(s, x) == s.index(x) for x in s] == [True] * len(s), binary(s, -1), binary([], 1))


def knapsack(items, cap):
    best = [0] * (cap + 1)
    for w, v in items:
        for c in range(cap, w - 1, -1):
            best[c] = max(best[c], best[c - w] + v)
    return best[cap]


def lcs(a, b):
    t = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            t[i + 1][j + 1] = t[i][j] + x if x == y else max(t[i][j + 1], t[i + 1][j], key=len)
    return t[-1][-1]


def dijkstra(g, start):
    dist, todo = {start: 0}, {start}
    while todo:
        n = min(todo, key=lambda k: (dist[k], k))
        todo.remove(n)
        for m, w in g[n].items():
            if dist[n] + w < dist.get(m, float("inf")):
                dist[m] = dist[n] + w
                todo.add(m)
    return dist


print(knapsack([(3, 4), (4, 5), (2, 3)], 6), lcs("AGGTAB", "GXTXAYB"), dijkstra({"a": {"b": 1, "c": 4}, "b": {"c": 2, "d": 6}, "c": {"d": 3}, "d": {}}, "a"))
life = {(1, 0), (1, 1), (1, 2)}
def step(cells):
    near = {}
    for x, y in cells:
        for dx in (-1, 0, 1):
            for dy in (-1, 0, 1):
                if dx or dy:
                    near[x + dx, y + dy] = near.get((x + dx, y + dy), 0) + 1
    return {c for c, n in near.items() if n == 3 or n == 2 and c in cells}
print(sorted(step(life)), step(step(life)) == life)
