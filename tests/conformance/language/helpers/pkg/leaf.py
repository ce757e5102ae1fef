from .. import VALUE
from . import sibling
from ..plain import public as _p

__all__ = ["exported"]
exported = "in __all__"
hidden = "not in __all__"


def relative_result():
    return VALUE, sibling.NAME, _p
