import sys


class Node:
    def __init__(self):
        self.child = None
        self.items = {"k": [1, 2]}


def case(f):
    try:
        f(Node())
    except Exception:
        sys.excepthook(*sys.exc_info())


@case
def attribute(n):
    return n.child.child.child


@case
def subscript(n):
    return n.items["k"][5] + n.items["k"][0]


@case
def key(n):
    return n.items["missing"]["x"]


@case
def slice_(n):
    return n.items["k"]["a":"b"]


@case
def method(n):
    return n.items.get("zzz").append(1)


@case
def store(n):
    n.child["x"] = 5


@case
def store_attribute(n):
    n.child.x = 5


@case
def delete(n):
    del n.items["nope"]


@case
def delete_attribute(n):
    del n.nope


@case
def augmented(n):
    n.items["k"] += 5


@case
def augmented_attribute(n):
    n.child.count += 1
