print("before")
value = undefined_thing
print("never")
