"""The name tagger's model, a conditional random field, as its file holds it."""

import gzip
import zlib
from pathlib import Path

import msgspec

from tawatur.mentions.network import Network
from tawatur.mentions.weights import Weights


class Model(msgspec.Struct, frozen=True):
    """A trained field: its tags, ``transitions[a][b]`` from tag a to tag b, and its features' weights.

    A `network` adds to the scores what the weights of single features cannot tell.
    """

    tags: list[str]
    transitions: list[list[float]]
    weights: Weights
    network: Network | None = None


def write_model(model: Model, path: Path) -> None:
    """Writes `model` to the file `path` (gzip of MessagePack); the same model gives the same bytes."""
    path.write_bytes(gzip.compress(msgspec.msgpack.encode(model), mtime=0))


def read_model(path: Path) -> Model:
    """The model in the file `path`; raises FileNotFoundError where there is none, ValueError where the file is damaged."""
    if not path.is_file():
        raise FileNotFoundError(f"no model at {path}; names.NOTICE.md tells how to make it")
    try:
        return msgspec.msgpack.decode(gzip.decompress(path.read_bytes()), type=Model)
    except (OSError, EOFError, zlib.error, msgspec.DecodeError) as error:
        raise ValueError(f"the model at {path} is damaged ({error}); put the packaged file back") from error
