# Seeded random numbers are CPython's.
import random

random.seed(42)
print(random.random(), random.random(), random.randrange(1000), random.randint(-5, 5))
print(random.getrandbits(8), random.getrandbits(70), random.choice("abcdef"), random.uniform(1, 2))
items = list(range(10))
random.shuffle(items)
print(items, random.sample(range(100), 5), random.choices("xyz", k=5), random.choices("xyz", weights=[1, 5, 10], k=5))
print(random.gauss(0, 1), random.normalvariate(0, 1), random.expovariate(2), random.betavariate(1, 2))
r = random.Random("a text")
print(r.random(), r.getrandbits(32))
for seed in (0, -3, 2**70, 1.5, b"bytes", bytearray(b"more")):
    print(seed, random.Random(seed).random())
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], state[0], len(state[1]), state[2])
print(random.triangular(0, 10, 5), random.binomialvariate(10, 0.3), random.vonmisesvariate(0, 4))
for bad in (lambda: random.randrange(0), lambda: random.choice([]), lambda: random.getrandbits(-1), lambda: random.sample([1], 2)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
