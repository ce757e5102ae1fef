import sys


class CM:
    def __enter__(self):
        return 5

    def __exit__(self, kind, value, tb):
        print("exit sees", kind.__name__)


for i in range(3):
    with CM() as five:
        if i == 1:
            result = [five for five in range(3) if five // (five - 2)]
