text = "the quick brown fox"
vowels = 0
for ch in text:
    if ch in "aeiou":
        vowels += 1
print(vowels, text.title(), text[::-1], sorted(set(text) - {" "})[:5])
words = {}
for w in text.split():
    words.setdefault(len(w), []).append(w)
print(words)
out = ""
for i, ch in enumerate(text):
    out += ch.upper() if i % 2 else ch
print(out)
print("".join(chr(ord(c) + 1) if c != " " else c for c in text), text.count("o"), text.index("quick"))
