# Runs WeasyPrint so that it reads the page it is given and nothing else: no file and no address that a picture in the page
# names. It takes the arguments that WeasyPrint takes.
import inspect
import sys

import weasyprint
from weasyprint import __main__ as program


def fetch(url, *rest, **more):
    if not url.lower().startswith("data:"):
        raise ValueError("only what the page holds is read")
    return weasyprint.default_url_fetcher(url, *rest, **more)


class Page(weasyprint.HTML):
    def __init__(self, *rest, **more):
        more["url_fetcher"] = fetch
        super().__init__(*rest, **more)


# Later versions take it as an argument.
program.HTML = Page
takes = {"HTML": Page} if "HTML" in inspect.signature(program.main).parameters else {}
sys.exit(program.main(**takes))
