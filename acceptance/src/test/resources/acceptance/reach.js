// How a page is reached by finger and by keyboard: for a window as wide as a phone.
() => {
  const shown = e => { const b = e.getBoundingClientRect(); return b.width > 0 && b.height > 0 && getComputedStyle(e).visibility !== "hidden" && e.checkVisibility(); };
  const name = e => (e.tagName.toLowerCase() + " " + (e.getAttribute("aria-label") || e.innerText || e.name || e.id || "")).replace(/\s+/g, " ").trim().slice(0, 50);
  const target = e => (e.type === "checkbox" || e.type === "radio") && (e.closest("label") || document.querySelector(`label[for="${CSS.escape(e.id)}"]`)) || e;
  // A link within a sentence is as high as its line: WCAG 2.2, 2.5.5 and 2.5.8 leave it out.
  const inSentence = e => e.tagName === "A" && getComputedStyle(e).display === "inline" && e.closest("p, li, td, th, dd, caption, small, h1, h2, h3, label, span") !== null
    && (e.closest("p, li, td, th, dd, caption, small, h1, h2, h3, label, span").innerText.trim().length > e.innerText.trim().length);
  const focusable = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]")].filter(e => shown(e) && !e.disabled);
  const small = [...new Set(focusable.filter(e => !e.matches("[tabindex='-1'], .skip, .chart a") && !inSentence(e)).filter(e => { const b = target(e).getBoundingClientRect(); return b.height < 43.5 || b.width < 23.5; })
    .map(e => { const b = target(e).getBoundingClientRect(); return name(e) + " " + Math.round(b.width) + "x" + Math.round(b.height); }))];
  const before = document.activeElement;
  const plain = new Map(focusable.map(e => { const s = getComputedStyle(target(e)); return [e, s.outlineStyle + s.outlineWidth + s.boxShadow + s.borderColor]; }));
  const ringless = focusable.filter(e => !e.matches("[tabindex='-1']")).filter(e => { e.focus({ preventScroll: true }); const s = getComputedStyle(target(e)); const own = getComputedStyle(e);
    return document.activeElement === e && (own.outlineStyle === "none" || own.outlineWidth === "0px") && s.outlineStyle + s.outlineWidth + s.boxShadow + s.borderColor === plain.get(e); }).map(name);
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  const forced = focusable.filter(e => e.tabIndex > 0).map(name);
  return { small, ringless: [...new Set(ringless)], forced };
}
