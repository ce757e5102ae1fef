# A global defined in the middle of a loop must be seen by code that has already run with the builtin.
def probe(x):
    return len(x), max(x), abs(-2)


out = []
for i in range(60):
    if i == 20:
        len = lambda x: "shadow"
    if i == 30:
        max = min
    if i == 40:
        del len
    if i == 50:
        abs = lambda x: x
    out.append(probe([1, 2, 3]))
previous = None
for i, o in enumerate(out):
    if o != previous:
        print(i, o)
        previous = o
