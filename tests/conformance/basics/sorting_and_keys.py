words = ["banana", "fig", "apple", "date"]
print(sorted(words), sorted(words, key=len), sorted(words, reverse=True), sorted(words, key=lambda w: w[-1]))
words.sort()
print(words, min(words), max(words, key=len), list(reversed(words)))
pairs = [(2, "b"), (1, "z"), (2, "a")]
print(sorted(pairs), sorted(pairs, key=lambda p: p[1]), any(p[0] > 1 for p in pairs), all(p[0] > 0 for p in pairs))
print(list(map(str.upper, words)), list(filter(lambda w: "a" in w, words)))
