print([[n for n in sorted(locals()) if n[0]!='_'] for w in range(1)])
print([(eval("w"), "w" in globals()) for w in range(1)])
x=1
print([[x for n in eval("dir()") if n[0]!='_'] for w in range(1)])
print([sorted(locals().keys())  for w in range(1) for y in [1]])
print([dir() for w in range(1) for y in [1]])
print([list(vars()) for w in range(1) for y in [1]])
def f(): return [sorted(locals()) for q in [1]]
print(f())
try: print([(exec("zz=1"), zz) for w in range(1)])
except NameError as e: print(e)
