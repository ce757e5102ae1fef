from helpers import cyclic_b

result = cyclic_b.seen
