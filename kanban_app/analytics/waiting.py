"""How much of the time cards took was waiting."""

import numpy as np

from kanban_app.analytics.arrays import Ints


def union_lengths(owners: Ints, since: Ints, until: Ints, size: int) -> Ints:
    """Return for each owner 0 to `size` - 1 how long any of its intervals `[since, until)` held.

    The three arrays have one entry per interval, in any order and of any integer unit (kept);
    overlapping time counts once (flow notes 3.10, 18), an interval that ends before it begins
    not at all.
    """
    real = until > since
    owners, since, until = owners[real], since[real], until[real]
    whose = np.concatenate((owners, owners))
    moments = np.concatenate((since, until))
    change = np.repeat(np.array([1, -1]), owners.size)
    order = np.lexsort((moments, whose))
    whose, moments = whose[order], moments[order]
    # Every owner's intervals are closed before the next owner's open: there it is 0.
    held = np.cumsum(change[order])[:-1] > 0
    lengths = np.zeros(size, np.int64)
    np.add.at(lengths, whose[:-1][held], np.diff(moments)[held])
    return lengths


def flow_efficiency(elapsed: Ints, waited: Ints) -> float | None:
    """Return the share of all elapsed time that was not waiting, a ratio of sums.

    One entry per card and the same unit in both; None where no time elapsed.
    """
    whole = int(elapsed.sum())
    return int((elapsed - waited).sum()) / whole if whole else None
