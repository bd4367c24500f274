// On a phone the menu opens above the page; the style shows its buttons where there are scripts and little room.
"use strict";

(() => {
  const menu = document.querySelector(".site-menu");
  if (!menu || !("popover" in menu)) return;
  menu.popover = "auto";
  for (const button of document.querySelectorAll("button.menu")) {
    button.popoverTargetElement = menu;
    if (menu.contains(button)) button.popoverTargetAction = "hide";
  }
})();
