for s in ("", "a+b", "é", "aé€😀b", "~\\x", "1+1=2 é-é/", "\ud800", "\0", "Hi Mom -☺-!", "日本語", "é\n"):
    b=s.encode("utf-7"); print(b, ascii(b.decode("utf-7"))==ascii(s))
for b in (b"+", b"+-", b"a+AO", b"+AOk", b"+AOk-x", b"\xff", b"+AOk\xff", b"+!", b"+AOkA", b"+2AA-x", b"+2AA", b"+A", b"+AB-", b"+////", b"a+AOkx"):
    for e in ("strict","replace","ignore"):
        try: print(b,e,ascii(b.decode("utf-7",e)))
        except Exception as x: print(b,e,x)
import codecs
d=codecs.getincrementaldecoder("utf-7")()
print([ascii(d.decode(bytes([c]))) for c in b"a+AOkgrNg93gA-b"], d.decode(b"",True))
