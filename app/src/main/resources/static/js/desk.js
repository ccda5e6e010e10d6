// The list and the board of cases by keyboard. Everything can be done without it.
(() => {
  const STORED = "desk-keys";
  const dialog = document.getElementById("desk-keys");
  const help = document.querySelector("[data-desk-help]");
  const all = document.querySelector("[data-desk-all]");
  const on = dialog?.querySelector("[data-desk-keys]");
  const areOn = () => localStorage.getItem(STORED) !== "off";
  const rows = () => [...document.querySelectorAll("[data-desk-row]")];
  const boxes = () => [...document.querySelectorAll('input[name="mark"]')];

  const go = (step) => {
    const list = rows();
    if (list.length === 0) return;
    const at = list.findIndex((row) => row.contains(document.activeElement));
    const next = at < 0 ? (step > 0 ? 0 : list.length - 1) : Math.min(list.length - 1, Math.max(0, at + step));
    const link = list[next].querySelector("a");
    link.focus();
    link.scrollIntoView({ block: "nearest" });
  };
  const mark = () => {
    const box = document.activeElement?.closest("[data-desk-row]")?.querySelector('input[name="mark"]');
    if (box) box.checked = !box.checked;
  };
  const open = () => { on.checked = areOn(); dialog.showModal(); };
  const acts = {
    j: () => go(1),
    k: () => go(-1),
    x: mark,
    "/": () => document.querySelector("[data-desk-search]")?.focus(),
    "?": open,
  };

  // Never while something is typed, and never in place of a shortcut of the browser.
  const isTyping = (target) => target.closest?.('input:not([type="checkbox"]), textarea, select, [contenteditable], dialog[open]');
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target) || dialog.open) return;
    const act = acts[event.key];
    if (!act || (!areOn() && event.key !== "?")) return;
    event.preventDefault();
    act();
  });

  if (help) { help.hidden = false; help.addEventListener("click", open); }
  on?.addEventListener("change", () => { if (on.checked) localStorage.removeItem(STORED); else localStorage.setItem(STORED, "off"); });
  if (all) {
    all.hidden = false;
    all.addEventListener("click", () => {
      const marked = boxes().every((box) => box.checked);
      boxes().forEach((box) => { box.checked = !marked; });
    });
  }
})();
