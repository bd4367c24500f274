// Keeps an open page as the content is.
(() => {
  const { version } = document.currentScript.dataset;
  const address = new URLSearchParams({ path: location.pathname, version });
  const events = new EventSource(`/_rung/events?${address}`);
  events.addEventListener("change", ({ data }) => {
    const change = JSON.parse(data);
    if (change.go) location.replace(change.go);
    else if (change.reload || change.style) location.reload();
  });
})();
