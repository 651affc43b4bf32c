"use strict";
(() => {
  const places = { o: "/", r: "/reports", s: "/stories", c: "/claims", d: "/disputes", t: "/timeline", b: "/board", l: "/lineage", u: "/judgements" };
  const items = [...document.querySelectorAll("[data-item]")];
  let going = false;
  let at = -1;

  const move = (step) => {
    if (!items.length) return;
    const held = items.findIndex((item) => item.contains(document.activeElement));
    at = Math.min(items.length - 1, Math.max(0, (held >= 0 ? held : at) + step));
    const target = items[at].querySelector("a, summary, button") || items[at];
    if (target === items[at]) target.tabIndex = -1;
    target.focus({ preventScroll: true });
    items[at].scrollIntoView({ block: "nearest" });
  };

  const turn = (rel) => {
    const link = document.querySelector(`.pager a[rel="${rel}"]`);
    if (link) link.click();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    n: () => turn("next"),
    p: () => turn("prev"),
    "/": () => document.getElementById("search").focus(),
    "?": () => location.assign("/help"),
    g: () => { going = true; },
  };

  const working = document.querySelector(".working:not(.failed)");
  let written = false;
  document.addEventListener("input", () => { written = true; });

  const ask = async () => {
    const answer = await fetch("/working").catch(() => null);
    if (!answer || await answer.text() !== "no") setTimeout(ask, 1000);
    else if (!written) location.reload();
    else working.firstChild.textContent = "Your decision is worked out. What you have written here stays until you leave. ";
  };
  if (working) setTimeout(ask, 1000);

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("input, textarea, select")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const table = going ? places : keys;
    const chosen = Object.hasOwn(table, event.key) ? table[event.key] : null;
    const wasGoing = going;
    going = false;
    if (!chosen) return;
    event.preventDefault();
    if (wasGoing) location.assign(chosen);
    else chosen();
  });
})();
