import math
import sys
from collections import deque
from functools import partial, reduce
from itertools import count, islice

print(math.sqrt(16), math.floor(2.7), math.pi)
print(sys.version_info >= (3, 14), type(sys.argv).__name__)
d = deque([1, 2])
d.appendleft(0)
print(list(d), d.pop())
print(partial(int, base=2)("101"), reduce(lambda a, b: a * b, [1, 2, 3, 4]), list(islice(count(5), 3)))
