"""A PDF as poppler reads it."""

import re
import subprocess
import xml.etree.ElementTree as xml
from functools import cached_property
from pathlib import Path


def poppler(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, f"{command[0]}: {done.stderr}"
    return done.stdout


def joined(text):
    """Without spaces and breaks: where a line ends on paper is nobody's business."""
    return "".join(text.split())


class Paper:
    def __init__(self, path):
        self.path = Path(path)

    @cached_property
    def bytes(self):
        return self.path.read_bytes()

    @cached_property
    def info(self):
        lines = poppler("pdfinfo", self.path).splitlines()
        return {key: value.strip() for key, _, value in (line.partition(":") for line in lines)}

    @cached_property
    def pages(self):
        """The text of each sheet, laid out."""
        return poppler("pdftotext", "-layout", self.path, "-").split("\f")[:-1]

    @cached_property
    def sizes(self):
        found = re.findall(r"size:\s+([\d.]+) x ([\d.]+)", poppler("pdfinfo", "-l", len(self.pages), self.path))
        return [(float(width), float(height)) for width, height in found]

    @cached_property
    def spoken(self):
        """What is read out, in its order. This poppler does not know the tag for strong words and leaves them out."""
        return "\n".join(re.findall(r'^\s*"(.*)"$', poppler("pdfinfo", "-struct-text", self.path), re.MULTILINE))

    @cached_property
    def tags(self):
        return poppler("pdfinfo", "-struct", self.path)

    @cached_property
    def language(self):
        found = re.findall(rb"/Lang \((.*?)\)", self.bytes)
        return found[0].decode() if found else None

    @cached_property
    def bookmarks(self):
        """The titles of the outline, with the sheets that they lead to."""
        tree = xml.fromstring(poppler("pdftohtml", "-xml", "-i", "-stdout", self.path))
        return [(item.text, int(item.get("page"))) for item in tree.iter("item")]

    @cached_property
    def fonts(self):
        """Whether each font is embedded, by its name."""
        lines = poppler("pdffonts", self.path).splitlines()[2:]
        return {line.split()[0]: line.split()[-5] == "yes" for line in lines}

    @cached_property
    def targets(self):
        """The sheets on which elements stand, by their ids."""
        lines = poppler("pdfinfo", "-dests", self.path).splitlines()[1:]
        return {line.split('"')[1]: int(line.split()[0]) for line in lines}
