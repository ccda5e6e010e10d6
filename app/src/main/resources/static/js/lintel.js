// Small comforts of staff pages; every page works without them.
(() => {
  const root = document.documentElement;
  const theme = localStorage.getItem("theme");
  if (theme) root.dataset.theme = theme;

  const choose = (choice) => {
    if (choice) { root.dataset.theme = choice; localStorage.setItem("theme", choice); }
    else { delete root.dataset.theme; localStorage.removeItem("theme"); }
  };

  // A toast leaves after six seconds, but never while it is read or focused.
  const fade = (toast) => {
    let timer;
    const start = () => { timer = setTimeout(() => toast.remove(), 6000); };
    const stop = () => clearTimeout(timer);
    for (const event of ["mouseenter", "focusin"]) toast.addEventListener(event, stop);
    for (const event of ["mouseleave", "focusout"]) toast.addEventListener(event, start);
    toast.dataset.toast = "shown";
    start();
  };
  const settle = (within) => {
    within.querySelectorAll('[data-toast=""]').forEach(fade);
    within.querySelector("[data-focus]")?.focus();
  };

  // A page that polls says so when it cannot: what it shows is as old as it says.
  const reached = (is) => root.toggleAttribute("data-offline", !is);
  addEventListener("offline", () => reached(false));
  addEventListener("online", () => reached(true));
  document.addEventListener("htmx:error", () => reached(false));
  document.addEventListener("htmx:after:request", () => reached(navigator.onLine));

  // Without a connection, or while the server does not answer, nothing is sent into the void: the form stays as it is typed and goes when
  // the server answers again, with the id and version that it has, so that it counts once. Whether it answers is looked at while somebody
  // types: a browser that is on a network takes itself to be online.
  const waiting = new WeakSet();
  const isAway = () => !navigator.onLine || root.hasAttribute("data-offline");
  const answers = () => fetch(document.scripts[0].src, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(8000) }).then(() => true, () => false);
  document.addEventListener("submit", async (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post" || (!isAway() && !waiting.has(form))) return;
    event.preventDefault();
    if (waiting.has(form)) return;
    waiting.add(form);
    const note = document.getElementById("send-later");
    if (note) note.hidden = false;
    while (!navigator.onLine || !(await answers())) await new Promise((done) => setTimeout(done, 2000));
    if (note) note.hidden = true;
    waiting.delete(form);
    reached(true);
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => reached(navigator.onLine));
  let looked = 0;
  document.addEventListener("input", ({ target }) => {
    if (target.form?.method !== "post" || Date.now() - looked < 5000) return;
    looked = Date.now();
    answers().then(reached);
  });

  document.addEventListener("DOMContentLoaded", () => settle(document));
  document.addEventListener("htmx:after:swap", () => settle(document));
  document.addEventListener("click", (event) => {
    const at = (selector) => event.target.closest(selector);
    if (at("[data-theme-choice]")) choose(at("[data-theme-choice]").dataset.themeChoice);
    if (at("[data-close]")) at("[data-toast], dialog")?.remove();
    if (at("[data-print]")) print();
    if (at("[data-copy]")) navigator.clipboard?.writeText(at("[data-copy]").dataset.copy || location.href);
    document.querySelectorAll("details.definition[open], details.account[open]").forEach((open) => {
      if (!open.contains(event.target)) open.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.definition[open]").forEach((open) => { open.open = false; open.firstElementChild.focus(); });
  });
})();
