// Opens what is known of a source in place, at the chip that cites it. Without this script, and with a key that opens links
// elsewhere, the chip is a link to the source's own page.
"use strict";

(() => {
  const pageOf = (link) => link.href.split("#")[0];
  const details = new Map();
  for (const template of document.querySelectorAll("footer.site template.source")) {
    details.set(pageOf(template.parentElement.querySelector(".chip")), template);
  }
  if (!details.size || !HTMLElement.prototype.showPopover) return;

  const box = Object.assign(document.createElement("div"), { className: "cited", popover: "auto", tabIndex: -1 });
  box.setAttribute("role", "dialog");
  box.setAttribute("aria-labelledby", "_cited");
  let opener = null;

  const isOpen = () => box.matches(":popover-open");
  const fill = (chip) => {
    box.replaceChildren(details.get(pageOf(chip)).content.cloneNode(true));
    box.querySelector(".cited-name").id = "_cited";
    const where = box.querySelector(".locator");
    const locator = chip.textContent.slice(chip.dataset.source?.length ?? Infinity).replace(/^, /, "");
    if (locator) where.append(locator);
    else where.remove();
    box.querySelector(".rests-on").href = chip.href;
    // A part of a source may have an address of its own.
    if (chip.dataset.verify) {
      const verify = box.querySelector(".verify");
      verify.hidden = false;
      verify.href = chip.dataset.verify;
      box.querySelector(".unverified")?.remove();
    }
    box.querySelector(".close").addEventListener("click", () => box.hidePopover());
  };

  // Beneath the chip where there is room, or else above it; never over the edge of the window.
  const place = () => {
    if (!isOpen()) return;
    const gap = 8;
    const at = opener.getBoundingClientRect();
    const { width, height } = box.getBoundingClientRect();
    const [roomX, roomY] = [document.documentElement.clientWidth, innerHeight];
    const top = at.bottom + gap + height <= roomY ? at.bottom + gap : at.top - gap - height;
    box.style.left = `${Math.max(gap, Math.min(at.left, roomX - width - gap))}px`;
    box.style.top = `${Math.max(gap, Math.min(top, roomY - height - gap))}px`;
  };

  const open = (chip) => {
    opener?.removeAttribute("aria-expanded");
    opener = chip;
    fill(chip);
    // Behind the chip, so that Tab goes on from here to what comes next.
    chip.after(box);
    chip.setAttribute("aria-expanded", "true");
    box.showPopover();
    place();
    box.focus({ preventScroll: true });
  };

  // A press on the chip of an open box closes it before the click comes.
  let pressed = null;
  addEventListener("pointerdown", (event) => {
    pressed = isOpen() ? event.target.closest?.(".chip") : null;
  }, true);
  addEventListener("click", (event) => {
    const chip = event.target.closest?.("a.chip");
    if (!chip || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.defaultPrevented || !details.has(pageOf(chip))) return;
    event.preventDefault();
    const closes = pressed === chip && opener === chip;
    pressed = null;
    if (!closes) open(chip);
  });

  box.addEventListener("toggle", (event) => {
    if (event.newState === "open") return;
    opener.removeAttribute("aria-expanded");
    if (document.activeElement === document.body) opener.focus({ preventScroll: true });
  });
  box.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !box.contains(event.relatedTarget)) box.hidePopover();
  });
  addEventListener("scroll", place, { capture: true, passive: true });
  addEventListener("resize", place);
  addEventListener("beforeprint", () => isOpen() && box.hidePopover(), true);
  for (const chip of document.querySelectorAll("a.chip")) {
    if (details.has(pageOf(chip))) chip.setAttribute("aria-haspopup", "dialog");
  }
})();
