# Recursions of one, two and three functions, through methods, and how their lines are repeated.
import sys
import traceback

sys.setrecursionlimit(120)


def report(f, *args):
    try:
        f(*args)
    except RecursionError as e:
        text = traceback.format_exc().splitlines()
        print(len(text) < 60, *[line for line in text if "repeated" in line], sep="\n")
        print(text[0], text[-1], sep="\n")


def one(n):
    return one(n + 1)


def ping(n):
    return pong(n)


def pong(n):
    return ping(n + 1)


class Node:
    def __init__(self, child=None):
        self.child = child or self

    def depth(self):
        return 1 + self.child.depth()

    def __repr__(self):
        return f"Node({self.child!r})"

    def __eq__(self, other):
        return self.child == other

    def __getattr__(self, name):
        return getattr(self, name + "_")

    def __len__(self):
        return len(self)


report(one, 0)
report(Node().depth)
try:
    ping(0)
except RecursionError as e:
    lines = traceback.format_exc().splitlines()
    print(len(lines) > 60, lines[-1])
try:
    repr(Node())
except RecursionError as e:
    print(e)
l = []
l.append(l)
print(l, [l] == [l])


def counted(n):
    if n:
        counted(n - 1)
    else:
        raise ValueError("bottom")


for n in (1, 2, 3, 4, 5, 20):
    try:
        counted(n)
    except ValueError:
        print(n, [line.strip() for line in traceback.format_exc().splitlines() if "repeated" in line])
counted(10)
