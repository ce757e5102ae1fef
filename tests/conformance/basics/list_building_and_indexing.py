l = []
for i in range(5):
    l.append(i * i)
print(l, l[0], l[-1], l[1:3], len(l))
l[2] = "changed"
del l[0]
print(l, "changed" in l, l + [1], l * 2)
m = [x for x in range(10) if x % 2]
print(m, sum(m), max(m), sorted(m, reverse=True))
grid = [[0] * 3 for _ in range(2)]
grid[1][2] = 5
print(grid)
