import unicodedata as u, io, csv
for c in "aé٣½Ⅷ中\u0301\ud800\U0001f600가\u2028 ":
    print(repr(c),u.category(c),u.bidirectional(c),u.combining(c),u.mirrored(c),u.east_asian_width(c),u.decomposition(c),u.decimal(c,None),u.digit(c,None),u.numeric(c,None),u.name(c,None))
print(u.lookup("LATIN SMALL LETTER A"),u.normalize("NFD","é가")==("e\u0301\u1100\u1161"),u.normalize("NFKC","ﬁ①"),u.is_normalized("NFC","e\u0301"),u.unidata_version)
for f in (lambda:u.name("\0"),lambda:u.lookup("x"),lambda:u.category("ab"),lambda:u.category(1),lambda:u.normalize("x","a"),lambda:u.decimal("x"),lambda:u.numeric("ab"),lambda:u.normalize(1,2)):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
data='a,b,c\r\n1,"x ""y"" z",3\r\n\r\n"multi\nline",,end\r\n'
print(list(csv.reader(io.StringIO(data,newline=''))))
print(list(csv.DictReader(io.StringIO(data,newline=''))))
print(list(csv.reader(["a;'b;c';d"],delimiter=';',quotechar="'")), list(csv.reader(['1,"a",2.5'],quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.reader(["a\\,b,c"],escapechar="\\")),list(csv.reader(['"a"b,c','','x'])),list(csv.reader([' a, b'],skipinitialspace=True)))
for q in range(6):
    o=io.StringIO(); w=csv.writer(o,quoting=q,escapechar='\\')
    w.writerow([1,'a,b','q"r',None,2.5,'x\ny','']); w.writerows([[],['a'],(1,)])
    try: w.writerow([''])
    except Exception as e: print(e)
    try: w.writerow([None])
    except Exception as e: print(e)
    print(repr(o.getvalue()))
o=io.StringIO(); w=csv.DictWriter(o,['a','b'],extrasaction='ignore'); w.writeheader(); print(w.writerow({'a':1,'c':2}),repr(o.getvalue()))
for f in (lambda:csv.reader(1),lambda:csv.writer(1),lambda:csv.reader([],delimiter='ab'),lambda:csv.reader([],delimiter=None),lambda:list(csv.reader([b'a'])),lambda:list(csv.reader(['"a'],strict=True)),lambda:csv.get_dialect('q'),lambda:csv.reader([],'nope'),lambda:csv.writer(o).writerow(5),lambda:list(csv.reader(['a\rb'])),lambda:csv.reader([],quoting=9),lambda:csv.writer(o,quoting=csv.QUOTE_NONE).writerow(['a,b']),lambda:csv.reader([],foo=1),lambda:csv.reader([],quotechar=','),lambda:csv.reader([],lineterminator=1)):
    try: print(f())
    except Exception as e: print(type(e).__name__,e)
print(csv.list_dialects(),csv.excel.delimiter,csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter,csv.field_size_limit())
r=csv.reader(["a","b"]); next(r); print(r.line_num,r.dialect.delimiter)
