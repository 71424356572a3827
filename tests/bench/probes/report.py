"""What every probe prints; imports next to nothing, because it is measured along."""

import os
import sys
import time


def tell(**figures: float) -> None:
    """Print figures as the last line and leave at once, without tidying up."""
    inside = ", ".join(f'"{name}": {value!r}' for name, value in figures.items())
    sys.stdout.write(f"{{{inside}}}\n")
    sys.stdout.flush()
    os._exit(0)


def tell_start(**more: float) -> None:
    """Print how long this process lives: wall and CPU milliseconds, and its memory in MB."""
    wall = (time.time_ns() - int(os.environ["BENCH_BORN_NS"])) / 1e6
    tell(wall=wall, cpu=time.process_time() * 1e3, mb=resident_mb(), **more)


def resident_mb() -> float:
    """Return the resident memory of this process in MB."""
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 -- pathlib is measured
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6
