"""The network that names are taught by: above the model of language, learnt with the field of features as one.

What the model knows of a token (the word, either side, and what both tell of it) goes through a gated layer and one that reads
three places; the model itself is learnt further, at a smaller pace.
"""

from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from training.names.field import Floats, Numbers
from training.names.language import SIZE, LookedUp, Read, product

_HIDDEN_SIZE = 200
_DROPPED, _DROPPED_BETWEEN = 0.4, 0.2
_VECTORS_HIDDEN = 0.3
_PACE, _LANGUAGE_PACE, _FALL = 2e-3, 5e-4, 0.8
_FIRST = 100  # steps with a smaller pace
_MEAN_FROM = 0.6  # of the learning; the weights kept are the mean of what they are from there on


class Scorer(nn.Module):
    """The network, with the model of language under it."""

    def __init__(self, read: Read, tags: int) -> None:
        """Begins with what was `read`."""
        super().__init__()
        self.language = read.model
        self.near = nn.Linear(4 * SIZE, 2 * _HIDDEN_SIZE)
        self.near_norm = nn.LayerNorm(_HIDDEN_SIZE)
        self.wide = nn.Linear(3 * _HIDDEN_SIZE, 2 * _HIDDEN_SIZE)
        self.wide_norm = nn.LayerNorm(_HIDDEN_SIZE)
        self.out = nn.Linear(_HIDDEN_SIZE, tags)
        nn.init.zeros_(self.out.weight)
        nn.init.zeros_(self.out.bias)

    def forward(
        self, letters: torch.Tensor, vectors: torch.Tensor, rows: torch.Tensor, lengths: torch.Tensor
    ) -> torch.Tensor:
        """What each tag scores at each place of each sentence, as `Language.forward` is given them."""
        states = self.language(letters, vectors, rows, lengths)
        known = functional.dropout(torch.cat([part.float() for part in states], 2), _DROPPED, self.training)
        near = self.near_norm(functional.glu(product(known, self.near).float(), 2))
        near = functional.dropout(near, _DROPPED_BETWEEN, self.training)
        near = near * (torch.arange(rows.shape[1])[None] < lengths[:, None]).unsqueeze(2)
        padded = functional.pad(near, (0, 0, 1, 1))
        three = torch.cat([padded[:, :-2], near, padded[:, 2:]], 2)
        wide = self.wide_norm(near + functional.glu(product(three, self.wide).float(), 2))
        scores: torch.Tensor = self.out(functional.dropout(wide, _DROPPED, self.training))
        return scores


class Mean:
    """The mean of weights over the steps of a learning, the latest counting a little more."""

    def __init__(self, weights: list[torch.Tensor]) -> None:
        """Of `weights`, which are not changed before `put`."""
        self._weights, self._mean, self._count = weights, [part.detach().clone() for part in weights], 0

    @torch.no_grad()
    def add(self) -> None:
        """Adds what the weights are now."""
        share = 1 - min(0.995, self._count / (self._count + 10))
        self._count += 1
        for mean, part in zip(self._mean, self._weights, strict=True):
            mean.lerp_(part, share)

    @torch.no_grad()
    def put(self) -> None:
        """Makes the weights their mean."""
        for mean, part in zip(self._mean, self._weights, strict=True):
            part.copy_(mean)


class Learner:
    """What a `field.Beside` with a network needs to learn: the steps of AdamW, and the mean of the weights."""

    def __init__(self, net: nn.Module, groups: list[dict[str, Any]]) -> None:
        """Learns the weights of `net`, which are in `groups`, each with its pace."""
        self._net = net
        self._adam = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.99))
        self._mean = Mean(list(net.parameters()))
        self._steps = 0
        self._given = torch.zeros(0)

    def _step(self, slope: Floats, share: float, way: float) -> None:
        """Takes a step against `slope` at a `share` of each group's pace; `way` is how much of the learning is over."""
        for group in self._adam.param_groups:
            group["lr"] = group["pace"] * share
        self._adam.zero_grad()
        self._given.backward(torch.from_numpy(slope))
        nn.utils.clip_grad_norm_(self._net.parameters(), 1.0)
        self._adam.step()
        self._steps += 1
        if way > _MEAN_FROM:
            self._mean.add()

    def settle(self) -> None:
        """See `field.Beside`."""
        self._mean.put()
        self._net.eval()


class Teacher(Learner):
    """A `field.Beside` that learns a `Scorer`."""

    def __init__(self, read: Read, words: list[str], tags: int, seed: int) -> None:
        """`words` are those that lessons number."""
        torch.manual_seed(seed)
        self._read = read
        self._words = read.vocabulary.look_up(words)
        scorer = Scorer(read, tags)
        language = list(read.model.parameters())
        under = {id(part) for part in language}
        own = [part for part in scorer.parameters() if id(part) not in under]
        super().__init__(
            scorer, [{"params": own, "pace": _PACE}, {"params": language, "pace": _LANGUAGE_PACE}]
        )

    def _score(self, words: Numbers, lengths: Numbers, hidden: float = 0) -> torch.Tensor:
        met, at = np.unique(words, return_inverse=True)
        shown: LookedUp = self._words[torch.from_numpy(met.astype(np.int64))]
        if hidden:
            shown = shown.hide(hidden)
        rows = torch.from_numpy(at.reshape(words.shape))
        scores: torch.Tensor = self._net(
            shown.letters, self._read.summed(shown), rows, torch.from_numpy(lengths.astype(np.int64))
        )
        return scores

    def scores(self, words: Numbers, lengths: Numbers) -> Floats:
        """See `field.Beside`."""
        self._given = self._score(words, lengths, _VECTORS_HIDDEN)
        return np.array(self._given.detach().numpy())

    def learn(self, slope: Floats, way: float) -> None:
        """See `field.Beside`."""
        self._step(slope, min(1, self._steps / _FIRST) * (1 - way) ** _FALL + 0.01, way)

    def know(self, words: list[str]) -> None:
        """From now on lessons number `words`."""
        self._words = self._read.vocabulary.look_up(words)

    @torch.no_grad()
    def tell(self, words: Numbers, lengths: Numbers) -> Floats:
        """What each tag scores at each place of each sentence, nothing hidden."""
        return np.array(self._score(words, lengths).numpy())
