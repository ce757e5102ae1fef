n = 0


def bump():
    global n
    n += 1


bump()
bump()
print(n)
x = [1, 2, 3]
del x[1], n
print(x)
try:
    n
except NameError as e:
    print(e)


def local_del():
    y = 1
    del y
    try:
        return y
    except UnboundLocalError as e:
        return str(e)


print(local_del())
