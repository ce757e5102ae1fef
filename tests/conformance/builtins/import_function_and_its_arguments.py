def attempt(source):
    try:
        print(source, "->", ascii(eval(source)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", ascii(str(error)))


import sys
import types

for source in ("__import__('sys') is sys, __import__('os.path').__name__, __import__('os.path', fromlist=['x']).__name__", "__import__('')", "__import__('', level=1)", "__import__(5)", "__import__(None)", "__import__('sys', level=-1)", "__import__('sys', {}, {}, 5)", "__import__('sys', level='a')", "__import__('sys', 1, 2).__name__", "__import__('no_such_thing')", "__import__('sys.nothing')", "__import__('no.such')", "__import__('os', fromlist=['nothing']).__name__", "__import__('collections', fromlist=['*']).__name__", "__import__('x', {'__package__': None, '__name__': '__main__'}, level=1)", "__import__('x', {'__package__': 5}, level=1)", "__import__('x', {'__package__': ''}, level=1)", "__import__('x', {'__name__': 5}, level=1)", "__import__('x', {'__package__': 'collections'}, level=3)", "__import__('abc', {'__package__': 'collections'}, level=1).__name__", "__import__('abc', {'__package__': 'collections'}, fromlist=['Set'], level=1).__name__", "__import__('', {'__package__': 'collections'}, fromlist=['abc'], level=1).__name__", "__import__('x', {'__package__': 'no_such'}, level=1)", "__import__('x', 5, level=1)", "__import__()", "__import__('sys', foo=1)", "__import__(name='sys').__name__", "__import__('sys ')", "exec_('import sys as s, os.path as p; r = (s.__name__, p.__name__)')", "exec_('from os import path as q; r = q.__name__')", "exec_('from nothing_here import x')", "exec_('import nothing_here.sub')", "exec_('from . import x')", "exec_('from .. import x')", "exec_('from collections import abc, OrderedDict as O; r = (abc.__name__, O.__name__)')", "exec_('from math import *; r = floor(2.5)')", "exec_('from fake import *')", "exec_('from fake2 import *; r = sorted(k for k in globals() if k[:1] in \"ab_\" and k[:2] != \"__\")')", "exec_('from fake3 import *')", "exec_('import blocked')", "exec_('from blocked import a')", "exec_('import odd; r = odd')", "exec_('from odd import real; r = real')", "exec_('from odd import nothing')", "exec_('import sys.x')"):
    fake = types.ModuleType("fake")
    fake.__all__ = ["a", "missing"]
    fake.a = 1
    fake2 = types.ModuleType("fake2")
    fake2.a, fake2._b, fake2.b = 1, 2, 3
    fake3 = types.ModuleType("fake3")
    fake3.__all__ = [5]
    sys.modules.update(fake=fake, fake2=fake2, fake3=fake3, blocked=None, odd=5)

    def exec_(text):
        space = {}
        exec(text, space)
        return space.get("r")

    attempt(source)
