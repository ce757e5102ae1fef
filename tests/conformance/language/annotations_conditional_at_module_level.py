import sys

if True:
    taken: int
if False:
    skipped: str
for _ in range(2):
    in_loop: float = 1.0
try:
    in_try: bytes
finally:
    in_finally: list
before = sorted(__annotate__(1))
print(before)
late: dict = {}
print(sorted(sys.modules[__name__].__annotations__))


class C:
    if not True:
        no: int
    else:
        yes: str
    while True:
        looped: int
        break


print(C.__annotations__)
unresolved: Missing
try:
    __annotate__(1)
except NameError as e:
    print(e)
Missing = "now defined"
print(__annotate__(1)["unresolved"])
