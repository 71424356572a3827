"""What holds for every test: no network, no user's files, Qt objects die on the main thread."""

import gc
import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("ci", derandomize=False, deadline=None, max_examples=50)
settings.register_profile("long", settings.get_profile("ci"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

LOCAL_NAMES = ("127.0.0.1", "::1", "localhost", "")


class NetworkGuard:
    """Refuses, and remembers, every look beyond this computer; an audit hook cannot be removed."""

    def __init__(self) -> None:
        self.on = False
        self.refused: list[str] = []

    def __call__(self, event: str, args: tuple) -> None:
        if not self.on or event not in {"socket.connect", "socket.sendto", "socket.getaddrinfo"}:
            return
        address = args[0] if event == "socket.getaddrinfo" else args[1]
        # A plain name is a Unix socket, or what getaddrinfo asks for.
        host = address[0] if isinstance(address, tuple) else address
        is_path = event != "socket.getaddrinfo" and not isinstance(address, tuple)
        if not is_path and host is not None and host not in LOCAL_NAMES:
            self.refused.append(f"{event} {host}")
            raise PermissionError(f"a test may not reach {host}")


guard = NetworkGuard()
sys.addaudithook(guard)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[NetworkGuard]:
    """Fail a test that looks beyond this computer, even if the program swallows the refusal."""
    guard.on = True
    guard.refused.clear()
    yield guard
    guard.on = False
    assert not guard.refused, "the network was asked for"


@pytest.fixture(autouse=True)
def nobodys_files(tmp_path_factory, monkeypatch) -> None:
    """Keep the store, settings and logs of whoever runs the tests out of them."""
    home = tmp_path_factory.getbasetemp() / "home"
    for variable in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(variable, str(home / variable.lower()))


@pytest.fixture(autouse=True, scope="session")
def collect_garbage_on_the_main_thread() -> Iterator[None]:
    """Keep Python from deleting Qt objects on the database thread."""
    gc.collect()
    # What was imported by now stays; looking at it after every test would take half the time.
    gc.freeze()
    gc.disable()
    yield
    gc.enable()
    gc.unfreeze()


@pytest.fixture(autouse=True)
def collect_after_each_test() -> Iterator[None]:
    """Collect here, where Qt objects may die."""
    yield
    gc.collect()
