def t(f):
    try: f()
    except BaseException as e:
        def show(e, d=0):
            print('  '*d + type(e).__name__, e, 'ctx', repr(e.__context__), 'cause', repr(e.__cause__))
            if isinstance(e, BaseExceptionGroup):
                for x in e.exceptions: show(x, d+1)
        show(e)
def a():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3), ExceptionGroup('h', [OSError(4), ValueError(5)])])
    except* ValueError: raise
    except* TypeError: raise
t(a)
def b():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), KeyError(3)])
    except* ValueError: raise RuntimeError('new')
    except* TypeError as e: raise e
t(b)
def c():
    try: raise ValueError(1)
    except* ValueError: raise
t(c)
def c2():
    try: raise ValueError(1)
    except* ValueError: raise RuntimeError('x')
t(c2)
def d():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e: raise RuntimeError('a') from e
    except* TypeError: 1/0
t(d)
def e():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2)])
    except* ValueError as e: raise e.exceptions[0]
t(e)
def f():
    try: raise ValueError(1)
    except* TypeError: pass
t(f)
def g():
    try: raise ExceptionGroup('g', [ValueError(1), TypeError(2), ExceptionGroup('i', [ValueError(6)])])
    except* (ValueError, TypeError) as e:
        raise ExceptionGroup('mine', [e, KeyError(1)])
t(g)
def h():
    try: raise BaseExceptionGroup('g', [KeyboardInterrupt(1), TypeError(2)])
    except* TypeError as e: raise
    except* KeyboardInterrupt: print('ki')
t(h)
