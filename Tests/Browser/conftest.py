"""The sites that the tests look at, each built once, and the one browser that they share."""

import shutil
from pathlib import Path

import pytest

try:
    import lxml.html  # noqa: F401
    from playwright.sync_api import sync_playwright
except ImportError as missing:
    raise pytest.UsageError(f"{missing.name} is missing; 'make test' installs it") from missing

import building
from rendered import Site
from serving import Server

CHROMIUM = Path("/usr/bin/chromium")


def pytest_sessionstart():
    if not building.RUNG.is_file():
        raise pytest.UsageError(f"there is no {building.RUNG}; 'make test' builds it")


def pytest_generate_tests(metafunc):
    if "any_site" in metafunc.fixturenames:
        metafunc.parametrize("any_site", ["shipped", "altered", "starter"], indirect=True)


@pytest.fixture(scope="session")
def shipped(tmp_path_factory):
    """The site of this repository."""
    return Site(building.build(tmp_path_factory.mktemp("shipped") / "Site"), base="https://rung.example/")


@pytest.fixture(scope="session")
def starter(tmp_path_factory):
    """The site that `rung new` and `rung build` give, with the theme that is in the binary."""
    folder = tmp_path_factory.mktemp("starter") / "my-site"
    assert building.rung("new", folder).returncode == 0
    done = building.rung("build", folder=folder)
    assert done.returncode == 0, done.stderr
    return Site(folder / "Site", base="/")


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """Serves the altered site below a path, with a strict policy."""
    server = Server(tmp_path_factory.mktemp("altered") / "Site")
    yield server
    server.shutdown()


@pytest.fixture(scope="session")
def altered(server, tmp_path_factory):
    """The shipped site with old addresses, and with the server's address as its base."""
    folder = Path(server.RequestHandlerClass.keywords["directory"])
    content = building.alter_content(folder.parent / "Content", server.address)
    return Site(building.build(folder, content), base=server.address)


@pytest.fixture(scope="session")
def any_site(request):
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def archive(tmp_path_factory):
    """Rung for machines without Swift."""
    return building.pack(tmp_path_factory.mktemp("archive"))


@pytest.fixture(scope="session")
def browser():
    if not CHROMIUM.exists():
        pytest.fail(f"there is no {CHROMIUM}; 'make test' installs it")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def java():
    return shutil.which("java") or pytest.fail("there is no java; 'make test' installs it")
