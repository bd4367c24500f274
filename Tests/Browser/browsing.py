"""Pages in a real browser: one of every kind, and a visit that notices whatever goes wrong."""

from urllib.parse import urlsplit

FRAMEWORK = "imaging-support"

MISSING = "no/such/page.html"
"""The server answers with the page 404.html, and the browser says so; elsewhere that would be a trouble."""

KINDS = {
    "home": "index.html",
    "article": "guide/recruitment-and-progression.html",
    "article-with-comparison": "guide/assistant-practitioner-and-radiographer.html",
    "article-with-wide-comparison": "about.html",
    "article-with-embeds": "guide/embeds.html",
    "article-with-pathway": "guide/pathways.html",
    "framework": f"{FRAMEWORK}/index.html",
    "role": f"{FRAMEWORK}/assistant-practitioner.html",
    "role-without-list": f"{FRAMEWORK}/mammography-associate.html",
    "area": f"{FRAMEWORK}/area_safe-environment.html",
    "ladder": f"{FRAMEWORK}/compare.html",
    "pair": f"{FRAMEWORK}/compare_clinical-support-worker_senior-clinical-support-worker.html",
    "step": f"{FRAMEWORK}/step_clinical-support-worker_senior-clinical-support-worker.html",
    "step-not-computed": f"{FRAMEWORK}/step_senior-clinical-support-worker_mammography-associate.html",
    "job-starter": f"{FRAMEWORK}/job_assistant-practitioner.html",
    "job-starter-refused": f"{FRAMEWORK}/job_mammography-associate.html",
    "appraisal-sheet": f"{FRAMEWORK}/appraisal_clinical-support-worker.html",
    "crosswalk": "dosimetry-and-durable-skills/index.html",
    "crosswalk-level": "dosimetry-and-durable-skills/level-1.html",
    "crosswalk-comparison": "dosimetry-and-durable-skills/compare.html",
    "source": "sources/hee-imaging.html",
    "sources": "sources/index.html",
    "glossary": "glossary.html",
    "a-z": "a-z.html",
    "search": "search.html",
    "404": MISSING,
}
"""An address of every kind of page in the altered site, apart from redirects, which lead on at once."""

REDIRECT = "old/starting-point.html"


def addresses(site):
    """All pages, apart from redirects."""
    return sorted(page.path for page in site.pages if page.kind != "redirect")

WATCH_POLICY = """
window.policyBreaches = [];
document.addEventListener('securitypolicyviolation', event =>
  window.policyBreaches.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
"""


class Visit:
    """A page of the browser, and a list of what went wrong on it."""

    def __init__(self, browser, width=1280, height=720, scheme="light"):
        self.page = browser.new_page(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce")
        self.troubles = []
        self.page.add_init_script(WATCH_POLICY)
        self.page.on("console", self.note_console)
        self.page.on("pageerror", lambda error: self.troubles.append(f"error in a script: {error}"))
        self.page.on("request", self.note_request)
        self.page.on("requestfailed", self.note_failure)
        self.page.on("response", self.note_response)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.page.close()

    def open(self, address):
        answer = self.page.goto(address, wait_until="load")
        assert answer.ok or MISSING in address, f"{answer.status}: {address}"
        return self.page

    def note_console(self, message):
        if message.type in ("error", "warning") and MISSING not in str(message.location):
            self.troubles.append(f"console: {message.text}")

    def note_request(self, request):
        place = urlsplit(request.url)
        if place.scheme != "file" and place.hostname != "127.0.0.1":
            self.troubles.append(f"request to another place: {request.url}")

    def note_failure(self, request):
        # A page that is left or loaded again gives up what it had not finished: its icon comes after "load".
        if request.failure != "net::ERR_ABORTED" or not request.url.endswith("icon.svg"):
            self.troubles.append(f"failed: {request.url} {request.failure}")

    def note_response(self, response):
        if response.status >= 400 and MISSING not in response.url:
            self.troubles.append(f"{response.status}: {response.url}")

    def policy_breaches(self):
        return self.page.evaluate("window.policyBreaches")
