import sys

for value in (None, 0, True, 5, "text", 3.5, (1, 2), [4]):
    try:
        sys.exit(value)
    except SystemExit as e:
        print(repr(e), repr(e.code), e.args)
try:
    sys.exit(1, 2)
except TypeError as e:
    print(e)
try:
    raise SystemExit(1, 2)
except SystemExit as e:
    print(e.code)
sys.exit(257)
