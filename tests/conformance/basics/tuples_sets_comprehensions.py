t = (1, "a", 2.5)
x, y, z = t
print(t, x, y, z, t + (4,), len(t), t[1])
s = {3, 1, 2, 3}
s.add(4)
print(sorted(s), 2 in s, sorted(s | {9}), sorted(s & {1, 2, 7}), sorted(s - {1}))
print([i * j for i in range(3) for j in range(3) if i != j])
print({i: i * i for i in range(3)}, sorted({i % 3 for i in range(10)}), list(i for i in range(3)))
print([[j for j in range(i)] for i in range(4)])
