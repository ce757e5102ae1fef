"""What finalisers see when the program ends: the names of the module, whole, if functions keep them."""

import os.path

LIMIT = 3


class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released", LIMIT, helper(self.name), os.path.join("a", "b"))


def helper(name):
    return name[:LIMIT]


def managed():
    try:
        yield 1
    except ValueError:
        print("never")
    finally:
        print("closed", LIMIT, helper("generator"), len(helper("xyz")))


open_generator = managed()
next(open_generator)
ring = [helper]
ring.append(ring)
print("end", LIMIT)
only = Resource("resource")
