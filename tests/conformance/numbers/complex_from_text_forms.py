def show(source, **names):
    try:
        print(source, "->", repr(eval(source, globals(), names)))
    except Exception as error:
        print(source, "!!", type(error).__name__ + ":", error)


for text in ("1", "j", "-j", "+j", "1j", "1+j", "1-j", "1+2j", "1-2J", " 1+2j ", "(1+2j)", " ( 1+2j ) ", "((1))", "(1", "1)", "1 + 2j", "1+ 2j", "1e5+2e-3j", "inf", "infj", "nan+infj", "-inf-nanj", "1+infj", "infinity+nanj", "1_0+2_0j", "1__0j", "_1j", "1_j", "j1", "1+2", "2j+1", "1j+2j", "1+2jj", "", " ", "()", "+", "-", "1+",
             ".5j", "5.j", ".j", "1e", "1ej", "1e+j", "٣+٤j", "1+2i", "i", "1\x00", "1+1j\x00", "\ud800", "1e400", "1e400j", "-0-0j", "+0.0-0.0j", "0x1", "1+-2j", "1--2j", "1+nan", "nanj", "1,2", "\u2003 1j \u2003"):
    show("complex(text)", text=text)
show("complex()")
show("complex(1, 2)")
show("complex(real=1, imag=2)")
show("complex(imag=2)")
show("complex(imag=-0.0), complex(real=-0.0)")
show("complex('1', 2)")
show("complex(1, '2')")
show("complex('1', imag=2)")
show("complex(real='1', imag=1)")
show("complex(b'1')")
show("complex(None)")
show("complex(1, None)")
show("complex([])")
show("complex(1, 2, 3)")
show("complex(x=1)")
show("complex(10**400)")
show("complex(1, 10**400)")
show("complex(True, False)")
show("complex(1.5, True)")
show("complex.from_number(3), complex.from_number(1.5), complex.from_number(2j), complex.from_number(True)")
show("complex.from_number('3')")
show("complex.from_number(None)")
show("complex.from_number()")
show("complex.from_number(1, 2)")
