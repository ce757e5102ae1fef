"""try, finally, else, loops, return, break and continue in one another, with the warnings of a jump out of finally."""
import warnings


def run(body, *args):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter("always")
        space = {}
        exec(compile("def f(log, x):\n" + "\n".join("    " + l for l in body.splitlines()), "<f>", "exec"), space)
    for w in seen:
        print("  warns", w.category.__name__, w.message, w.lineno)
    for x in (0, 1, 2):
        log = []
        try:
            r = space["f"](log.append, x)
        except BaseException as e:
            r = f"{type(e).__name__}({e}) context {e.__context__!r}"
        print("  ", x, log, r)


CASES = [
    "try:\n    return log('try') or 1 // x\nfinally:\n    return 'finally'",
    "for i in range(3):\n    try:\n        if i == x: continue\n        log(i)\n    finally:\n        log('f')\n        if i == 1: break\nelse:\n    log('else')\nreturn 'end'",
    "for i in range(3):\n    try:\n        1 // (i - x)\n    except ZeroDivisionError:\n        log('zero')\n        continue\n    else:\n        log('else')\n        if i == 1: break\n    finally:\n        log('fin')\n        continue\nelse:\n    return 'all'\nreturn i",
    "try:\n    try:\n        1 // x\n    finally:\n        log('inner')\n        if x == 2: raise KeyError('k')\nexcept KeyError as e:\n    log(repr(e.__context__))\nfinally:\n    log('outer')",
    "while True:\n    try:\n        try:\n            1 // x\n            break\n        finally:\n            log(1)\n            if x == 0: return 'swallowed'\n    finally:\n        log(2)\nreturn 'broke'",
    "try:\n    try:\n        raise ValueError('v')\n    except ValueError:\n        if x: return 'from except'\n        raise\n    finally:\n        log('a')\n        if x == 2: raise IndexError('i')\nfinally:\n    log('b')",
    "def g():\n    try:\n        yield 1\n        yield 2 // x\n    finally:\n        log('closed')\n        return 'r'\nfor v in g():\n    log(v)\n    if x == 2: break\nreturn 'done'",
    "try:\n    pass\nfinally:\n    def inner():\n        return 1\n    for q in 'ab':\n        if q == 'a': continue\n        break\n    log(inner())\nreturn q",
    "r = 'start'\ntry:\n    return r\nfinally:\n    r = 'changed'\n    log(r)",
    "r = []\ntry:\n    return r\nfinally:\n    r.append(x)",
    "try:\n    raise SystemExit(x)\nexcept* SystemExit as g:\n    log(type(g).__name__)\nelse:\n    log('else')\nfinally:\n    log('fin')",
    "with __import__('contextlib').ExitStack() as st:\n    st.callback(log, 'cb')\n    for i in range(3):\n        with st:\n            if i == x: break\n            log(i)\n    else:\n        return 'else'\nreturn i",
    "for i in 'ab':\n    try:\n        for j in 'xy':\n            try:\n                if j == 'y': break\n                if x == 1: continue\n                if x == 2: return i + j\n            finally:\n                log(i + j)\n    finally:\n        log(i)\n",
    "try:\n    del e\nexcept NameError as e:\n    try:\n        1 // x\n    except ZeroDivisionError as e:\n        pass\n    try:\n        log(str(e))\n    except NameError as q:\n        log(str(q))\n",
]
for body in CASES:
    print(body)
    run(body)
