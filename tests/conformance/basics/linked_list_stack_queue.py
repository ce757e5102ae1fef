class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class Stack:
    def __init__(self):
        self.top = None
        self.size = 0

    def push(self, v):
        self.top = Node(v, self.top)
        self.size += 1

    def pop(self):
        if self.top is None:
            raise IndexError("empty stack")
        v, self.top = self.top.value, self.top.next
        self.size -= 1
        return v

    def __iter__(self):
        n = self.top
        while n:
            yield n.value
            n = n.next

    def __len__(self):
        return self.size


s = Stack()
for i in range(5):
    s.push(i)
print(list(s), len(s), s.pop(), s.pop(), len(s), bool(s), 2 in s)
while s:
    s.pop()
try:
    s.pop()
except IndexError as e:
    print(e)


def reverse(n):
    prev = None
    while n:
        n.next, prev, n = prev, n, n.next
    return prev


n = reverse(Node(1, Node(2, Node(3))))
print(n.value, n.next.value, n.next.next.value, n.next.next.next)
