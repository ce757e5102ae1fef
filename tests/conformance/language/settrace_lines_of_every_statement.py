"""Lines that a tracing function hears of: of statements that do nothing, of jumps, of what is left by return, continue and break."""
import sys
def run(f,*a):
    ev=[]
    def tr(fr, e, arg):
        if fr.f_code.co_name in ('<module>','run','tr'): return None
        if e=='line': ev.append(fr.f_lineno-fr.f_code.co_firstlineno)
        return tr
    sys.settrace(tr)
    try: f(*a)
    finally: sys.settrace(None)
    print(f.__name__, a, ev)
def a(x):
    if x:
        pass
    y = 1
def b(x):
    if x:
        pass
    else:
        pass
    y = 1
def c(x):
    try:
        if x: 1/0
    except ZeroDivisionError:
        pass
    y = 1
def d(x):
    try:
        if x: 1/0
    except ZeroDivisionError:
        pass
def e(x):
    if x:
        pass
def f(x):
    while x:
        x -= 1
        if x:
            pass
def g(x):
    for i in range(x):
        if i:
            continue
        pass
def h(x):
    for i in range(x):
        if i:
            continue
        elif i > 3:
            pass
        else:
            continue
    return 1
def k(x):
    for i in range(x):
        try:
            pass
        except E:
            pass
        else:
            pass
        finally:
            pass
def with_files(x):
    with open('/dev/null') as q:
        pass
    with open('/dev/null') as q:
        pass
def m(x):
    match x:
        case 0:
            pass
        case 1:
            pass
        case _:
            pass
    match x:
        case 0:
            pass
def n(x):
    while True:
        if x:
            break
        else:
            x = 1
            continue
    while x:
        if x > 5:
            break
        x += 1
    else:
        pass
    pass
    pass
def o(x):
    def inner():
        pass
    class A:
        pass
    class B: pass
    inner()
    for i in range(x): pass
    for i in range(x):
        pass
    for i in range(x): continue
    global zz
    zz = 1
    while x: x -= 1
    if x: pass
    elif not x: pass
    ...
    'doc'
    1
    return
def p(x):
    for i in range(x):
        global q
        pass
        x
for fn in (a,b,c,d,e,f,g,h,k,m,n,o,p):
    for x in (0,1,2): run(fn,x)


def run(f,*a):
    ev=[]
    def tr(fr, e, arg):
        if fr.f_code.co_name in ('<module>','run','tr'): return None
        ev.append((e[0], fr.f_lineno-fr.f_code.co_firstlineno))
        return tr
    sys.settrace(tr)
    try: f(*a)
    except Exception as e: ev.append(type(e).__name__)
    finally: sys.settrace(None)
    print(f.__name__, a, ' '.join(f'{x}{y}' if len(x)==1 else x for x,y in [e if isinstance(e,tuple) else (e,'') for e in ev]))
def a(x):
    try:
        return x
    finally:
        pass
def b(x):
    for i in range(2):
        try:
            return 5
        finally:
            x = 1
def c(x):
    with CM() as y:
        return 1
class CM:
    def __enter__(self): return 1
    def __exit__(self, *a): return True
def d(x):
    for i in range(2):
        with CM():
            continue
        with CM():
            break
def e(x):
    while x:
        try:
            x -= 1
            if x == 1: continue
            break
        except ValueError:
            pass
        else:
            x = 0
        finally:
            y = 1
    return y
def f(x):
    if not x:
        return
    elif x == 1:
        return 5
    else:
        raise ValueError
def g(x):
    try:
        raise ValueError
    except TypeError:
        pass
    except ValueError as q:
        if x:
            raise
    else:
        pass
    finally:
        x = 3
    return (x,
            1)
def h(x):
    z = [
        1,
        x,
    ]
    f2 = lambda: (
        1)
    f2(
    )
    assert x, \
        'no'
    del y, \
        z
    return f(
        x)
def l(x):
    def inner(a=1,
              *b, c=2):
        """doc"""
        return a
    @D
    @D
    def deco():
        pass
    @D
    class Q(
        object):
        """doc"""
        a: int = 1
        b: str
        def m(self):
            pass
    deco()
    return inner
def D(f): return f
def m(x):
    if x and \
       x > 1 or \
       x < 5:
        a = 1
    while x and \
          x > 1:
        x -= 1
    if (x
        and not x):
        pass
    return a
def q(x):
    return f"{x}" \
        f"{x + 1}" \
        f"{1/x}"
for fn in (a, b, c, d, e, f, g, h, l, m, q):
    for x in (0,1,2): run(fn,x)
