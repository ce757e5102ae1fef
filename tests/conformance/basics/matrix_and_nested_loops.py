def multiply(a, b):
    n, m, p = len(a), len(b), len(b[0])
    out = [[0] * p for _ in range(n)]
    for i in range(n):
        for j in range(p):
            for k in range(m):
                out[i][j] += a[i][k] * b[k][j]
    return out


a = [[1, 2], [3, 4]]
b = [[0, 1], [1, 0]]
print(multiply(a, b), multiply(a, a))
r = [[1, 0], [0, 1]]
for _ in range(10):
    r = multiply(r, [[1, 1], [1, 0]])
print(r)
print([[row[i] for row in a] for i in range(2)], [sum(row) for row in a], sum(sum(row) for row in a))
