// What can be said about a page as it stands; the story judges it.
() => {
  const own = (element) => {
    const marked = element.closest('[lang]');
    return marked === null || marked === document.documentElement;
  };
  const texts = [];
  // The last part of a method page names authors and journals.
  const isSource = e => {
    const last = [...(e.closest('.prose')?.querySelectorAll('h2') ?? [])].pop();
    return last !== undefined && (last.compareDocumentPosition(e) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (node.data.trim() && own(parent) && !parent.closest('script, style, noscript, code, cite, pre, textarea') && !isSource(parent)) {
      texts.push(node.data.trim().replace(/\s+/g, ' '));
    }
  }
  for (const element of document.body.querySelectorAll('*')) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      const value = element.getAttribute(name);
      if (value && own(element)) texts.push(value.trim().replace(/\s+/g, ' '));
    }
  }
  return {
    lang: document.documentElement.lang,
    title: document.title,
    headings: [...document.querySelectorAll('h1')].filter(h => h.textContent.trim()).length,
    texts,
    data: [...document.querySelectorAll('bdi')].map(b => b.textContent.trim()),
    links: [...document.links].map(a => a.href)
  };
}
