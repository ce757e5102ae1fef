parts = []
for i in range(5):
    parts.append(f"{i}:{i * i}")
print(",".join(parts), "".join(reversed("abc")), "-".join(str(i) for i in range(3)))
s = "base"
t = s
for i in range(3):
    s += str(i)
    print(s, t)
d = {s: 1}
s += "x"
print(d, s)
a = "x" * 10
b = a
a += "y"
print(b, a, len(a))


def grow(s):
    s += "!"
    return s


orig = "keep"
print(grow(orig), orig)
l = ["a"]
l[0] += "b"
l[0] += "c"
print(l)


class O:
    pass


o = O()
o.s = "attr"
alias = o.s
o.s += "+"
print(o.s, alias)
u = "é"
u += "😀"
u += "a"
print(u, len(u), u[1], u[::-1])
acc = ""
for ch in "hello world":
    acc = ch + acc
print(acc)
acc = b""
for i in range(5):
    acc += bytes([65 + i])
print(acc)
words = "the rain in spain".split()
print(" ".join(w.capitalize() for w in words), {w: len(w) for w in words}, "".join(w[0] for w in words).upper())
print("%s" * 3 % ("a", "b", "c"), "ab" * 3 == "ababab", "a,b;c".replace(";", ",").split(","), "abc".join("123"))


def caesar(s, k):
    return "".join(chr((ord(c) - 97 + k) % 26 + 97) if c.islower() else c for c in s)


print(caesar("hello, world", 3), caesar(caesar("hello", 3), -3))


def palindrome(s):
    return (t := [c.lower() for c in s if c.isalnum()]) == t[::-1]


print(palindrome("A man, a plan, a canal: Panama"), palindrome("no"))


def rle(s):
    out, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        out += f"{j - i}{s[i]}"
        i = j
    return out


print(rle("aaabccdddd"), rle(""))
