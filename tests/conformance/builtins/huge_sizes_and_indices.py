"""Sizes, counts, shifts and indices that are far too big: an error at once, or an answer without the work."""
import math
import sys


def t(src):
    try:
        r = eval(src)
        print(src, '->', type(r).__name__, end=' ')
        try: print(len(r))
        except OverflowError as e: print('len', e)
        except TypeError: print(r if not isinstance(r, int) or r.bit_length() < 5000 else r.bit_length())
    except (MemoryError, OverflowError, ValueError, TypeError, IndexError) as e:
        print(src, '->', type(e).__name__, e)
for s in ["'x'*10**18", "'x'*10**19", "[0]*2**62", "[0]*2**64", "(0,)*2**62", "b'x'*10**18", "bytearray(b'x')*10**18", "1<<10**30", "1<<(2**63)", "range(10**30)", "len(range(10**30))", "bytes(10**18)", "bytearray(10**18)", "bytes(10**30)", "bytearray(10**30)", "'x'.ljust(10**18)", "'x'.center(10**18)","'x'.zfill(10**18)", "'%*d' % (10**18, 1)", "'%.*f' % (10**18, 1.0)", "format(1, '1000000000000000000')", "format(1.0, '.1000000000000000000f')", "'a'.expandtabs(10**18)", "'\\t'.expandtabs(10**18)", "[1,2]*-10**30", "'abc'*-10**30", "(1).to_bytes(10**18, 'big')", "(1).to_bytes(10**30, 'big')", "(-1)**10**30", "0**10**30", "1**10**30", "[].__imul__(10**30)", "[0].__imul__(2**62)", "[0].insert(10**30, 1)", "[0].pop(10**30)", "[1,2,3][10**30:]", "[1,2,3][-10**30:10**30:10**30]", "'abc'[10**30]", "'abc'[::10**30]", "range(3)[10**30]", "range(10**30)[10**29]", "range(10**30)[-1]", "10**29 in range(10**30)", "range(10**30).index(5)", "range(10**30).count(5)", "hash(range(10**30)) == hash(range(10**30))", "iter(range(10**30)).__length_hint__()", "reversed(range(10**30)).__next__()", "slice(10**30).indices(5)", "slice(None,None,-10**30).indices(5)", "round(1.5, 10**30)", "chr(10**30)", "chr(-1)", "int('9'*5000)", "str(10**5000)", "-1>>10**30", "1>>10**30", "(1<<100)>>10**30", "1<<-1", "1>>-1", "0<<10**30", "float(10**400)", "10**400/3", "10**400//1.0", "1.0<10**400", "10**400==1e308", "divmod(10**400, 3)[1]", "pow(3, 10**30, 7)", "pow(3, -1, 7)", "pow(2, -1, 4)", "memoryview(b'abc')[10**30]", "dict.fromkeys(range(3), 1)", "int(1e308).bit_length()", "(10**30).__index__()", "''.join(['x'])*10**17", "[None]*10**17", "tuple([1])*10**17", "bytes([1])*10**17", "'é'*10**18", "'€'*(2**62)","'x'.replace('x', 'y'*10)*0", "[[]]*10**17", "list(bytes(5))*10**17", "bytes(range(5))*2**61", "complex(1,2)**10**30", "2.0**10**30", "[0][:2**63]", "'a'.__mul__(2**63)", "'a'.__rmul__(2**70)", "[].__mul__(2**70)", "sys.maxsize+1", "int.from_bytes(b'\\xff'*100)", "'x'.rjust(2**63)", "str(b'x'*5)", "'{:>1000000000000000000000}'.format(1)", "'%1000000000000000000000d' % 1", "f'{1:1000000000000000000}'"]:
    t(s)
