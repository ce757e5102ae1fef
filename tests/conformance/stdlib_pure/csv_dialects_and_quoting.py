# csv: every way of quoting, dialects, readers and writers of odd input.
import csv
import io

ROW = ["a", "", 'q"x', "two words", "l\ni", 1, 2.5, None, True, " lead", "c,d"]
for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NONE, csv.QUOTE_STRINGS, csv.QUOTE_NOTNULL):
    for options in ({}, {"delimiter": ";", "quotechar": "'"}, {"escapechar": "\\", "doublequote": False}, {"delimiter": " ", "skipinitialspace": True}):
        out = io.StringIO(newline="")
        try:
            csv.writer(out, quoting=quoting, **options).writerow(ROW)
            text = out.getvalue()
            try:
                back = list(csv.reader(io.StringIO(text, newline=""), quoting=quoting, **options))
            except ValueError as e:
                back = e
            print(quoting, repr(text), back)
        except csv.Error as e:
            print(quoting, options, e)
for text, options in (
    ('1,"2",,x', {"quoting": csv.QUOTE_STRINGS}),
    ('1,"2",,"",3', {"quoting": csv.QUOTE_NONNUMERIC}),
    ('a,,"",b', {"quoting": csv.QUOTE_NOTNULL}),
    ("a b  c ", {"delimiter": " ", "skipinitialspace": True}),
    ("'a''b',c", {"quotechar": "'"}),
    ("a\\,b,c\\", {"escapechar": "\\"}),
    ("a\\\nb,c", {"escapechar": "\\"}),
    ('"open', {}),
    ('"open', {"strict": True}),
    ('"a"b,c', {}),
    ('"a"b,c', {"strict": True}),
    ("a\rb,c", {}),
    ("a,b\n\nc\r\n\r\n", {}),
    ("\n", {}),
    ("a\0b", {}),
    (' "x", "y"', {"skipinitialspace": True}),
    ('"x","y"', {"quotechar": None}),
    ('"x","y"', {"quoting": csv.QUOTE_NONE}),
    ("x|y", {"dialect": "excel", "delimiter": "|"}),
):
    try:
        print(repr(text), options, list(csv.reader(io.StringIO(text, newline=""), **options)))
    except (csv.Error, ValueError) as e:
        print(repr(text), options, type(e).__name__, e)
for options in (
    {"delimiter": ""}, {"delimiter": "ab"}, {"delimiter": None}, {"delimiter": 1}, {"delimiter": "\n"}, {"quotechar": "xx"}, {"quotechar": " ", "skipinitialspace": True}, {"quotechar": " "},
    {"quotechar": None, "quoting": csv.QUOTE_ALL}, {"quotechar": None}, {"escapechar": ","}, {"quotechar": ","}, {"lineterminator": None}, {"lineterminator": "x,y"}, {"quoting": 9}, {"quoting": "x"}, {"nope": 1}, {"escapechar": "\r"}, {"dialect": "unknown"},
):
    try:
        csv.writer(io.StringIO(), **options)
        print("fine", options)
    except (TypeError, ValueError, csv.Error) as e:
        print(options, type(e).__name__, e)


class Pipes(csv.Dialect):
    delimiter, quotechar, lineterminator, quoting = "|", "'", "\n", csv.QUOTE_MINIMAL
    doublequote, skipinitialspace = True, False


csv.register_dialect("pipes", Pipes)
out = io.StringIO()
writer = csv.DictWriter(out, ["name", "n"], dialect="pipes", restval="-", extrasaction="ignore")
writer.writeheader()
writer.writerows([{"name": "a|b", "n": 1}, {"name": "it's", "x": 3}])
print(repr(out.getvalue()), list(csv.DictReader(io.StringIO(out.getvalue() + "1|2|3\n4\n"), dialect="pipes", restkey="more", restval="?")))
try:
    csv.DictWriter(out, ["a"]).writerow({"a": 1, "b": 2})
except ValueError as e:
    print(e)
print(csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter, csv.Sniffer().has_header("name,n\nx,1\ny,2\n"), csv.list_dialects(), csv.get_dialect("excel-tab").delimiter == "\t")
