"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  const cards = all(".claim");
  const byNumber = new Map(cards.map((card) => [card.dataset.n, card]));
  const pane = document.querySelector(".pane");
  const reading = pane.querySelector(".reading");
  const status = reading.querySelector("p");
  const tools = document.querySelector(".tools");
  const narrow = matchMedia("(max-width: 860px)");
  const calm = matchMedia("(prefers-reduced-motion: reduce)");
  const segments = new Map();
  for (const seg of all(".text [data-s]")) {
    const report = seg.closest(".report").id.slice("report-".length);
    if (!segments.has(report)) segments.set(report, []);
    segments.get(report).push(seg);
  }
  let active = null;
  let returnTo = null;
  let stops = [];
  let stop = -1;

  const show = (element, block) =>
    element.scrollIntoView({ block, behavior: calm.matches ? "auto" : "smooth" });

  const within = (cite) => {
    const [start, end] = [Number(cite.dataset.s), Number(cite.dataset.e)];
    return (segments.get(cite.dataset.r) || []).filter((seg) => {
      const at = Number(seg.dataset.s);
      return at >= start && at < end;
    });
  };

  const clear = () => {
    for (const lit of all(".lit, .core")) lit.classList.remove("lit", "core");
    for (const on of all(".on, .near, .has")) on.classList.remove("on", "near", "has");
    reading.hidden = true;
    active = null;
    stops = [];
    stop = -1;
  };

  const light = (cite) => {
    const found = within(cite);
    const cores = (cite.dataset.c || "").split(" ").filter(Boolean).map((span) => span.split("-").map(Number));
    for (const seg of found) {
      seg.classList.add("lit");
      const at = Number(seg.dataset.s);
      if (cores.some(([start, end]) => at >= start && at < end)) seg.classList.add("core");
    }
    if (found.length) {
      const tab = pane.querySelector(`[data-tab="${Number(cite.dataset.r)}"]`);
      if (tab) tab.classList.add("has");
      stops.push({ cite, first: found[0] });
    }
  };

  const say = (text) => {
    status.textContent = text;
    reading.hidden = false;
    for (const button of all("[data-step]", reading)) button.hidden = stops.length < 2;
  };

  const goTo = (index) => {
    if (!stops.length) return;
    stop = (index + stops.length) % stops.length;
    for (const on of all(".cite.on")) on.classList.remove("on");
    stops[stop].cite.classList.add("on");
    show(stops[stop].first, "center");
    const where = `sentence ${stop + 1} of ${stops.length}`;
    say(active ? `Claim ${active.dataset.n}, ${where}` : where[0].toUpperCase() + where.slice(1));
  };

  const remember = (hash) => {
    try {
      history[narrow.matches ? "pushState" : "replaceState"](null, "", hash);
    } catch {
      return; // some readers of local files forbid it; nothing depends on it
    }
  };

  const openUp = (element) => {
    for (let up = element.parentElement; up; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
  };

  const activate = (card, scrollTo) => {
    clear();
    active = card;
    returnTo = card;
    card.classList.add("on");
    openUp(card);
    for (const cite of all(".mentions .cite", card)) light(cite);
    remember(`#${card.id}`);
    if (scrollTo !== "card") goTo(0);
    else say(`Claim ${card.dataset.n}, ${stops.length} ${stops.length === 1 ? "sentence" : "sentences"}`);
  };

  const select = (card) => {
    activate(card, "sentence");
    card.querySelector(".claim-link")?.focus({ preventScroll: true });
    if (!narrow.matches) show(card, "nearest");
  };

  const fromSentence = (seg) => {
    const numbers = seg.dataset.claims.split(" ");
    const at = active ? numbers.indexOf(active.dataset.n) : -1;
    const card = byNumber.get(numbers[(at + 1) % numbers.length]);
    if (!card) return;
    unfilter(card);
    activate(card, "card");
    stop = stops.findIndex((each) => within(each.cite).includes(seg));
    for (const number of numbers) if (number !== card.dataset.n) byNumber.get(number)?.classList.add("near");
    if (numbers.length > 1) status.textContent += `; one of ${numbers.length} claims in this sentence`;
    returnTo = seg;
    show(card, "center");
  };

  const follow = (cite) => {
    const card = cite.closest(".claim");
    if (card) {
      activate(card, "card");
      goTo(Math.max(0, stops.findIndex((each) => each.cite === cite)));
      return;
    }
    clear();
    returnTo = cite;
    light(cite);
    goTo(0);
  };

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.metaKey || event.ctrlKey || event.shiftKey) return;
    const target = event.target.closest("a.seg, a.cite, .claim-link, .claim-ref");
    if (!target || !String(getSelection()).trim() === false) return;
    event.preventDefault();
    if (target.matches(".seg")) fromSentence(target);
    else if (target.matches(".cite")) follow(target);
    else if (target.matches(".claim-link")) activate(target.closest(".claim"), "sentence");
    else {
      const card = byNumber.get(target.getAttribute("href").slice("#claim-".length));
      if (!card) return;
      unfilter(card);
      activate(card, "card");
      show(card, "center");
    }
  });

  reading.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.step) goTo(stop + Number(button.dataset.step));
    else if (returnTo) {
      show(active && returnTo.matches(".seg") ? active : returnTo, "center");
    }
  });

  const shown = () => cards.filter((card) => !card.hidden);
  const move = (step) => {
    const list = shown();
    if (!list.length) return;
    const at = list.indexOf(active);
    select(list[at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step))]);
  };

  const KEYS = { j: () => move(1), k: () => move(-1), n: () => goTo(stop + 1), p: () => goTo(stop - 1), Escape: clear };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, textarea")) return;
    const inClaim = event.target.matches(".claim-link");
    const key = inClaim ? { ArrowDown: "j", ArrowUp: "k" }[event.key] || event.key : event.key;
    if (!Object.hasOwn(KEYS, key)) return;
    event.preventDefault();
    KEYS[key]();
  });

  const single = document.querySelector(".single");
  const singleOpen = single?.open;
  const input = tools.querySelector("input");
  let verdict = "";
  const filter = () => {
    const sought = input.value.trim().toLowerCase();
    for (const card of cards) {
      card.hidden =
        Boolean(verdict && card.dataset.verdict !== verdict) ||
        Boolean(sought && !card.textContent.toLowerCase().includes(sought));
    }
    if (single) {
      single.open = verdict || sought ? true : singleOpen;
      single.hidden = !all(".claim", single).some((card) => !card.hidden);
    }
    for (const button of all("[data-filter]", tools)) {
      button.setAttribute("aria-pressed", String(button.dataset.filter === verdict));
    }
  };
  const unfilter = (card) => {
    if (!card.hidden) return;
    verdict = "";
    input.value = "";
    filter();
  };
  tools.addEventListener("click", (event) => {
    const button = event.target.closest("[data-filter]");
    if (!button) return;
    verdict = button.dataset.filter;
    filter();
  });
  input.addEventListener("input", filter);
  tools.hidden = false;

  const closed = [];
  addEventListener("beforeprint", () => {
    for (const details of all("details:not([open])")) {
      details.open = true;
      closed.push(details);
    }
  });
  addEventListener("afterprint", () => {
    for (const details of closed.splice(0)) details.open = false;
  });

  const named = /^#claim-(\d+)$/.exec(location.hash);
  if (named && byNumber.has(named[1])) {
    activate(byNumber.get(named[1]), "card");
    byNumber.get(named[1]).scrollIntoView({ block: "center" });
  }
})();
