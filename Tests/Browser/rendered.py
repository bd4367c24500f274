"""A site as it stands on the disk: its pages, and what the tests ask of them."""

import posixpath
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote, urlsplit

import lxml.html

REFERRING = ["href", "src", "srcset", "action", "formaction", "poster", "data", "background", "ping", "manifest"]


@dataclass(frozen=True)
class Reference:
    """An address that a page names."""

    tag: str
    attribute: str
    value: str

    def __str__(self):
        return f'<{self.tag} {self.attribute}="{self.value}">'


class Site:
    def __init__(self, folder, base=""):
        self.folder = Path(folder)
        self.base = base
        """The base address, with which the links of 404.html begin."""

    def __getitem__(self, path):
        return next(page for page in self.pages if page.path == path)

    @cached_property
    def files(self):
        """The paths of all files but rung's own, which begin with a dot."""
        found = (path.relative_to(self.folder) for path in sorted(self.folder.rglob("*")) if path.is_file())
        return {str(path) for path in found if not any(part.startswith(".") for part in path.parts)}

    @cached_property
    def pages(self):
        return [Page(self.folder, path) for path in sorted(self.files) if path.endswith(".html")]

    @cached_property
    def ids(self):
        """The ids of each page, by its path."""
        return {page.path: set(page.ids) for page in self.pages}

    def target(self, page, value):
        """The file of the site that an address leads to, and the id in it; both as written where they do not exist."""
        if page.path == "404.html" and self.base and value.startswith(self.base):
            split, folder = urlsplit(value[len(self.base):]), ""
        else:
            split, folder = urlsplit(value), posixpath.dirname(page.path)
        if not split.path:
            return (page.path, unquote(split.fragment))
        return (posixpath.normpath(posixpath.join(folder, unquote(split.path))), unquote(split.fragment))

    def is_internal(self, page, value):
        if page.path == "404.html" and self.base and value.startswith(self.base):
            return True
        split = urlsplit(value)
        return not split.scheme and not split.netloc

    def has(self, target):
        path, anchor = target
        return path in self.files and (not anchor or path not in self.ids or anchor in self.ids[path])


class Page:
    def __init__(self, folder, path):
        self.path = path
        self.tree = lxml.html.document_fromstring((folder / path).read_bytes(), parser=lxml.html.HTMLParser(encoding="utf-8"))

    @cached_property
    def ids(self):
        return self.tree.xpath("//@id")

    @cached_property
    def kind(self):
        return (self.tree.body.get("class") or "").removeprefix("kind-")

    def by_id(self, name):
        return self.tree.xpath("//*[@id=$name]", name=name)[0]

    @property
    def references(self):
        for element in self.tree.iter(lxml.etree.Element):
            for name in REFERRING:
                if name in element.attrib:
                    yield Reference(element.tag, name, element.get(name))
        for content in self.tree.xpath("//meta[@http-equiv='refresh']/@content"):
            yield Reference("meta", "content", content.split("url=", 1)[1])

    @property
    def statements(self):
        """Every statement's element, those of nested points too."""
        return self.tree.xpath("//*[@data-statement]")

    @property
    def stated(self):
        """Statements that belong to the page's or the cell's own role: those carried up have other element ids."""
        return [element for element in self.statements if element.get("id") == key(element)]

    @property
    def cells(self):
        """The cells of a comparison, by role and area."""
        cells = self.tree.xpath("//td[@data-area]")
        return {(cell.get("data-holder"), cell.get("data-area")): cell for cell in cells}

    @property
    def parts(self):
        """What holders have in the cells of a comparison, by framework and level of a crosswalk (empty where all is of one
        framework), by role and by area."""
        found = {}
        for cell in self.tree.xpath("//td[@data-area]"):
            framework = cell.xpath("string(ancestor::tbody/@data-framework)")
            level = cell.get("headers").split("col_")[1].split()[0] if framework else ""
            for part in cell.xpath("self::*[@data-holder] | ./*[@data-holder]"):
                found[framework, level, part.get("data-holder"), cell.get("data-area")] = part
        return found


# What one statement's element says. Nested points are statements of their own and not a part of it.


def key(statement):
    return statement.get("data-statement")


def is_nested(statement):
    return bool(statement.xpath("ancestor::*[@data-statement]"))


def plain(element):
    return " ".join(element.text_content().split())


def own(statement, path):
    """What matches an XPath in a statement, without what belongs to the points nested in it."""
    return [found for found in statement.xpath(path) if found.xpath("ancestor::*[@data-statement][1]")[0] is statement]


def words(statement):
    return plain(own(statement, ".//p[not(@class='became')]")[0])


def conditions(statement):
    return [plain(part) for part in own(statement, ".//*[contains(concat(' ', @class, ' '), ' condition ')]")]


def area_of(statement):
    """The area that a statement's element stands in, on a role's page or in a comparison."""
    for element in statement.iterancestors():
        if element.get("data-area"):
            return element.get("data-area")
        if (element.get("id") or "").startswith("area_"):
            return element.get("id").removeprefix("area_")
    return None
