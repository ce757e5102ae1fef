n = 0
while True:
    n += 1
    if n > 3:
        break
print(n)
while 0:
    print("never")
else:
    print("else of while 0")
while n and not n < 0:
    n -= 1
    if n % 2:
        continue
    print("even", n)
else:
    print("ended", n)
while (n := n + 1) < 3: print("one line", n)
i = 10
while i:
    i -= 1
    while i % 3:
        i -= 1
        if i == 4:
            break
    else:
        print("multiple of three", i)
        continue
    print("inner broke at", i)
stack = [1, [2, [3, []]], 4]
flat = []
while stack:
    top = stack.pop(0)
    if isinstance(top, list):
        stack[:0] = top
    else:
        flat.append(top)
print(flat)
def f():
    while True:
        try:
            return "out of an endless loop"
        finally:
            break_reached = True
print(f())
def collatz(n):
    steps = 0
    while n != 1:
        n = n // 2 if n % 2 == 0 else 3 * n + 1
        steps += 1
    return steps
print([collatz(k) for k in range(1, 15)])
x = "ab"
while x: x = x[1:]; print(repr(x))
while not None:
    while not None:
        break
    else:
        print("not here")
    break
