log = []
log.append(1), log.append(2)
print(log)
1; 2; "three"
x = 1; y = 2; print(x, y)
if x: print("one line if"); print("still in the if")
if not x: print("no"); print("no")
for i in range(2): print(i); j = i
class C: a = 1; b = 2
def f(): return 1; print("unreachable")
print(C.a, C.b, f(), j)
(print)("parenthesised callee")
print
print("after naming it")
...
pass; pass
print("a" "b",)
lambda: print("never called")
[print(k, end=" ") for k in "xyz"]
print()
try: 1 / 0
except ZeroDivisionError: print("one-line handler")
else: print("no")
finally: print("one-line finally")
with_ = None
while x: x -= 1
else: print("else", x)
assert True; print("done")
if 1:
    pass
elif 2:
    pass
else:
    pass
a = (
    1 +
    2
    # a comment inside
    + 3
)
b = 1 + \
    2
print(a, b, """# not a comment""")  # a comment
	# an odd comment line
print("end")
