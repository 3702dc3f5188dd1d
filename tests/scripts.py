"""The scripts beside the package (quality/*.py), loaded for tests of what they reckon."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

QUALITY = Path(__file__).parents[1] / "quality"


def load(name: str) -> ModuleType:
    """The script ``quality/<name>.py`` as a module that finds those beside it, as where it is called."""
    spec = importlib.util.spec_from_file_location(name, QUALITY / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    if str(QUALITY) not in sys.path:
        sys.path.insert(0, str(QUALITY))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module
