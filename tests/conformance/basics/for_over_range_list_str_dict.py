for i in range(3):
    print(i, end=" ")
for x in [10, 20]:
    print(x, end=" ")
for c in "ab":
    print(c, end=" ")
for k in {"x": 1, "y": 2}:
    print(k, end=" ")
for k, v in {"x": 1}.items():
    print(k, v, end=" ")
for i, x in enumerate("pq"):
    print(i, x, end=" ")
for a, b in zip([1, 2], [3, 4]):
    print(a * b, end=" ")
print()
total = 0
for i in range(1000):
    total += i
print(total)
