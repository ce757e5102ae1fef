import sys
import math

colour_value = 1
PIPELINE = 2


def case(f):
    try:
        f()
    except Exception:
        sys.excepthook(*sys.exc_info())


@case
def global_name():
    return color_value


@case
def builtin_name():
    return pirnt("x")


@case
def local_name():
    temperature = 1
    return temperatur


@case
def closure_name():
    outer_thing = 1

    def inner():
        outer_thing
        return outer_thin

    inner()


@case
def case_only():
    return pipeline


@case
def too_far():
    return qqqqqqqqq


@case
def short():
    return q


@case
def missing_import():
    return functools.partial


@case
def missing_import_os():
    return os.path


class C:
    attribute = 1

    def set(self):
        self.member = 5

    def class_attribute(self):
        return attribute

    def instance_attribute(self):
        self.member = 1
        return member

    def method_name(self):
        return set_()


case(C().class_attribute)
case(C().instance_attribute)
case(C().method_name)


@case
def unbound_local():
    print(value)
    value = 1


@case
def swapped():
    return lne([1])


@case
def module_name():
    return mathh.pi
