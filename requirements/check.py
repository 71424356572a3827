"""Do the locks still say what pyproject.toml says? Answered without network.

`check.py` exits with 1 and the reasons if not; `check.py --sign` (called by lock.sh) writes into
each lock the fingerprint of what it was made from.
"""

import hashlib
import json
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("run", "test", "dev", "build")
SIGNATURE = "# made from pyproject.toml "
PIN = re.compile(r"^([A-Za-z0-9][A-Za-z0-9._-]*)==([^\s;\\]+)", re.MULTILINE)
NAME = re.compile(r"^[A-Za-z0-9][A-Za-z0-9._-]*")


def wanted(project: dict[str, object], lock: str) -> list[str]:
    """Return the requirements that `lock` has to fulfil, groups included."""
    groups = project["dependency-groups"]
    grouped = _group(groups, lock) if lock in groups else []
    if lock == "build":
        return sorted(grouped + project["build-system"]["requires"])
    return sorted(grouped + project["project"]["dependencies"])


def _group(groups: dict[str, list[object]], name: str) -> list[str]:
    found: list[str] = []
    for entry in groups[name]:
        found += _group(groups, entry["include-group"]) if isinstance(entry, dict) else [entry]
    return found


def fingerprint(project: dict[str, object], lock: str) -> str:
    """Return what stays the same as long as `lock` need not be made anew."""
    made_from = [wanted(project, lock), project["project"]["requires-python"]]
    return hashlib.sha256(json.dumps(made_from).encode()).hexdigest()[:32]


def pins(text: str) -> dict[str, str]:
    """Return name -> version of every pin of a lock."""
    return {canonical(name): version for name, version in PIN.findall(text)}


def canonical(name: str) -> str:
    """Return the one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def troubles(root: Path = ROOT) -> list[str]:
    """Return everything that is wrong, one line each."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    found: list[str] = []
    versions: dict[str, str] = {}
    for lock in LOCKS:
        text = (root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        where = f"requirements/{lock}.txt"
        if "://" in text:
            found.append(f"{where} names an address")
        if SIGNATURE + fingerprint(project, lock) not in text.splitlines():
            found.append(f"{where} was not made from this pyproject.toml: run requirements/lock.sh")
        found += [f"{where}: {reason}" for reason in _entries(text, wanted(project, lock))]
        for name, version in pins(text).items():
            if versions.setdefault(name, version) != version:
                found.append(f"{where}: {name} {version} is {versions[name]} in another lock")
    return found


def _entries(text: str, requirements: list[str]) -> list[str]:
    pinned = pins(text)
    unhashed = [e.split("==")[0] for e in re.split(r"\n(?=\S)", text) if _unhashed(e)]
    missing = [r for r in requirements if canonical(NAME.match(r)[0]) not in pinned]
    return [f"{name} has no hash" for name in unhashed] + [f"{r} is missing" for r in missing]


def _unhashed(entry: str) -> bool:
    return bool(entry.strip()) and not entry.startswith("#") and "--hash=sha256:" not in entry


def sign() -> None:
    """Write into every lock what it was made from."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock in LOCKS:
        path = ROOT / "requirements" / f"{lock}.txt"
        lines = path.read_text(encoding="utf-8").splitlines()
        kept = [line for line in lines if not line.startswith(SIGNATURE)]
        signed = [SIGNATURE + fingerprint(project, lock), *kept]
        path.write_text("\n".join(signed) + "\n", encoding="utf-8")


def main() -> int:
    """Check, or sign when asked to."""
    if sys.argv[1:] == ["--sign"]:
        sign()
    found = troubles()
    print("\n".join(found) or "The locks are up to date.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
