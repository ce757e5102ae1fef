# Round trips: pickle in every protocol, base64 and its kin, codecs by name.
import base64
import binascii
import codecs
import collections
import pickle


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __eq__(self, other):
        return (self.x, self.y) == (other.x, other.y)


shared = [1, 2]
values = [None, True, 5, -(1 << 70), 1.5, "té\u2028x", b"\x00\xff", (1, (2, 3)), [shared, shared], {"a": {1, 2}}, frozenset("x"), Point(1, "y"),
          collections.OrderedDict(a=1), collections.deque([1, 2], 5), range(3), complex(1, 2), len, collections.Counter("aab"), bytearray(b"q")]
for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
    back = pickle.loads(pickle.dumps(values, protocol))
    print(protocol, back == values, back[8][0] is back[8][1])
print(pickle.dumps([1, "a"], 0), pickle.dumps((1, 2.5, None), 2))
for bad in (lambda: pickle.dumps(lambda: 0), lambda: pickle.loads(b"")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)

data = bytes(range(0, 256, 7))
for name in ("b64", "b32", "b16", "a85", "b85", "urlsafe_b64"):
    encoded = getattr(base64, name + "encode")(data)
    print(name, encoded, getattr(base64, name + "decode")(encoded) == data)
print(binascii.crc32(b"hello"), binascii.hexlify(b"ab", "-"), binascii.unhexlify("6162"), binascii.b2a_uu(b"text"), binascii.a2b_qp(b"=41=\nB"))
for bad in (lambda: base64.b64decode("abc"), lambda: binascii.unhexlify("xx"), lambda: binascii.unhexlify("abc"), lambda: base64.b64decode("a")):
    try:
        bad()
    except ValueError as e:
        print(type(e).__name__, e)
print("é€".encode("cp1252"), b"\xe9\x80".decode("cp1252"), "я".encode("koi8-r"), codecs.encode("Hello", "rot13"), codecs.lookup("latin1").name)
print(codecs.decode(b"68656c6c6f", "hex"), "a\n\u1234".encode("unicode_escape"), rb"\x41\u1234\n".decode("unicode_escape"))
print("x\ufffey".encode("utf-16"), codecs.getincrementaldecoder("utf-8")().decode(b"\xc3"), "aé".encode("ascii", "xmlcharrefreplace"))
for bad in (lambda: "x".encode("no-such"), lambda: b"\x81".decode("cp1252"), lambda: "я".encode("cp1252"), lambda: codecs.lookup_error("zz")):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
codecs.register_error("stars", lambda e: ("*" * (e.end - e.start), e.end))
print("aéb".encode("ascii", "stars"))
