"""What the measuring and comparing scripts share: a place to work in, corpora, builds, and site folders to compare."""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
REPOSITORY = os.path.dirname(HERE)
SHARED_MEMORY = "/dev/shm"


@contextlib.contextmanager
def workspace(room):
    """A folder for this run, in memory where there is `room` for it, since creating files on a disk would be the larger
    part of what is measured. It is gone at the end, also when the run is stopped."""
    signal.signal(signal.SIGTERM, lambda number, frame: sys.exit(128 + number))
    folder = tempfile.mkdtemp(prefix="rung-bench-", dir=SHARED_MEMORY if has_room(room) else None)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def has_room(room):
    """Whether the file system in memory has that many bytes left, and the memory to back them with as much again."""
    if not os.path.isdir(SHARED_MEMORY) or not os.access(SHARED_MEMORY, os.W_OK):
        return False
    state = os.statvfs(SHARED_MEMORY)
    return state.f_bavail * state.f_frsize >= room and available_memory() >= 2 * room


def available_memory():
    with open("/proc/meminfo") as lines:
        return next(int(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable"))


def make_corpus(kind, count, folder):
    subprocess.run([sys.executable, os.path.join(HERE, "corpus.py"), kind, str(count), folder], check=True)
    return folder


def leave_out(content, *outputs):
    """Has a corpus leave these outputs out of its site, and no others."""
    path = os.path.join(content, "site.yaml")
    with open(path) as site:
        lines = [line for line in site if not line.startswith("leave-out:")]
    with open(path, "w") as site:
        site.writelines([*lines, f"leave-out: [{', '.join(outputs)}]\n"])


def build_command(rung, content, output, *options):
    return [os.path.abspath(rung), "build", "--content", content, "--output", output, *options]


def build(rung, content, output, *options):
    """A build that has to succeed; what it said comes out when it does not."""
    command = build_command(rung, content, output, *options)
    # Away from the repository, so that no folder beside the caller is taken for the site's own.
    done = subprocess.run(command, cwd=os.path.dirname(content), stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: status {done.returncode}\n{done.stdout.decode(errors='replace')[:4000]}")


def site_files(folder):
    """Path → size of the files of a site, sorted. Dot files, and what lies in dot folders, are the generator's own."""
    found = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            if not name.startswith("."):
                path = os.path.join(place, name)
                found[os.path.relpath(path, folder)] = os.path.getsize(path)
    return dict(sorted(found.items()))


def differences(wanted, found):
    """One line for each file that two site folders do not agree on."""
    expected, present = site_files(wanted), site_files(found)
    lines = [f"missing: {path}" for path in expected if path not in present]
    lines += [f"extra: {path}" for path in present if path not in expected]
    lines += [f"different: {path}" for path in expected
              if path in present and not same_bytes(os.path.join(wanted, path), os.path.join(found, path))]
    return lines


def same_bytes(one, other):
    with open(one, "rb") as first, open(other, "rb") as second:
        return first.read() == second.read()


def report(name, lines):
    """Prints one line for a check, and the first few differences. Returns whether there were none."""
    print(f"{name}: {'same' if not lines else f'{len(lines)} differences'}", flush=True)
    for line in lines[:5]:
        print(f"  {line}")
    return not lines
