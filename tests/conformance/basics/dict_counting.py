text = "hello world"
counts = {}
for c in text:
    counts[c] = counts.get(c, 0) + 1
print(counts)
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])
d = {"a": 1}
d["b"] = 2
del d["a"]
print(d, "b" in d, len(d), list(d.keys()), list(d.values()))
print({k: v * 2 for k, v in d.items()})
