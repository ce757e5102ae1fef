import sys

print(sys.get_int_max_str_digits())
big = 10**5000
for f in (lambda: str(big), lambda: int("9" * 5000), lambda: repr(big), lambda: f"{big}", lambda: "%d" % big, lambda: eval("1" * 5000)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, str(e).split(" - ")[0].split("\n")[0])
print(len(hex(big)), len(bin(1 << 20000)), int("f" * 6000, 16) % 97, len(f"{big:x}"))
sys.set_int_max_str_digits(0)
print(len(str(big)))
sys.set_int_max_str_digits(640)
try:
    str(10**640)
except ValueError as e:
    print(e)
print(len(str(10**639)))
for bad in (639, -1, "x"):
    try:
        sys.set_int_max_str_digits(bad)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
