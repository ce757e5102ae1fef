import sys

print("to stdout")
print("to stderr", file=sys.stderr)
sys.stderr.write("written\n")
try:
    raise ValueError("shown by display")
except ValueError as e:
    sys.excepthook(type(e), e, None)
    sys.__excepthook__(None, e, e.__traceback__)
for bad in (lambda: sys.excepthook(), lambda: sys.excepthook(1, 2, 3), lambda: sys.excepthook(ValueError, ValueError("x"), 5)):
    try:
        bad()
    except TypeError as err:
        print(err)
print("end")
