def find(xs, want):
    for x in xs:
        if x == want:
            print("found", x)
            break
    else:
        print("no", want)


find([1, 2, 3], 2)
find([1, 2, 3], 5)
find([], 1)
n = 3
while n:
    n -= 1
    if n == 5:
        break
else:
    print("while done", n)
for i in range(3):
    for j in range(3):
        if j == 1:
            continue
        if i == 2:
            break
        print(i, j)
    else:
        print("inner complete", i)
        continue
    print("inner broken", i)
    break
else:
    print("never")
print(i, j)


def f():
    for x in [1]:
        try:
            return "returned"
        finally:
            print("finally")
    else:
        print("not reached")


print(f())
for i in range(3):
    i = 10
print(i)
xs = [1, 2, 3]
for x in xs:
    if x < 3 and len(xs) < 6:
        xs.append(x * 10)
print(xs)
for xs[0] in range(4):
    pass
print(xs)
for d in [{}]:
    for d["k"], d["l"] in [(1, 2)]:
        pass
    print(d)
for i in ():
    pass
else:
    print("else of empty", i)
