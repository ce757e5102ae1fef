class A:
    def __init__(s,n): s.n=n
    def __eq__(s,o): return s.n==o.n
    def __lt__(s,o): return s.n<o.n
    def __repr__(s): return f"A({s.n})"
l=[A(1),[A(2),(A(3),{"k":A(4)})]]; m=[A(1),[A(2),(A(3),{"k":A(4)})]]
print(l==m, l!=m, l<m, l)
m[1][1][1]["k"].n=7
print(l==m, l!=m, [l[0],[l[1][0]]]<[m[0],[A(9)]], {1:l}=={1:m}, {1:l}!={1:m})
print([1,[2,3]]<[1,[2,4]], [1,[2,3]]<=[1,[2]], (1,(2,))>(1,()))
print(repr(l), str(l), f"{l}", "%s %r"%(l,l), {1:l}, {A}, str(A(3)), f"{A(4)}", f"{A(4)!r:>8}")
class S:
    def __str__(s): return 5
for f in (str, print, repr, lambda x: f"{x}", lambda x: [x]==[x]):
    try: print(type(f(S())))
    except TypeError as e: print(e)
class R:
    def __repr__(s): 1/0
r=[R()]
for f in (str, print, repr, lambda x: f"{x}"):
    try: f(r)
    except ZeroDivisionError as e: print(e)
l=[1];l.append(l);d={1:l};l.append(d);print(l,d); r[0]=r; print(r)
t=([],);t[0].append(t);print(t)
class N:
    def __eq__(s,o): return NotImplemented
print([N()]==[N()], (N(),)!=(N(),))
class T:
    def __eq__(s,o): raise KeyError(1)
try: [T()]==[T()]
except KeyError as e: print(repr(e))
class L(list): pass
print(L([A(1)]), L([A(1)])==[A(1)], {1,2}=={1,2}, {frozenset([1])}, set(), {A}=={A})
class P(list):
    def __repr__(s): return "P"+list.__repr__(s)
p=P([A(1)]); p.append(p); print(p)
try: [A(1)]<[object()]
except AttributeError as e: print(e)
try: [object()]<[object()]
except TypeError as e: print(e)
