// Reads every page that links lead to from some, with the session of this browser. Of addresses
// that differ only in their query a few are enough.
async (starts) => {
  const FEW = 3;
  const pages = [];
  const seen = new Set();
  const alike = new Map();
  const queue = [...starts];
  const later = (address) => {
    const url = new URL(address, location.origin);
    url.hash = '';
    url.searchParams.delete('lang');
    if (url.origin !== location.origin || url.pathname.startsWith('/static/')) return;
    const local = url.pathname + url.search;
    const kind = url.pathname + '?' + [...url.searchParams.keys()].sort();
    if (seen.has(local) || (alike.get(kind) ?? 0) >= FEW) return;
    seen.add(local);
    alike.set(kind, (alike.get(kind) ?? 0) + 1);
    queue.push(local);
  };
  starts.forEach(start => seen.add(start));
  while (queue.length > 0) {
    const address = queue.shift();
    const response = await fetch(address);
    const body = await response.text();
    const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
    const page = { address, status: response.status, text: '', forms: [] };
    pages.push(page);
    if (!isPage || !response.ok) continue;
    const html = new DOMParser().parseFromString(body, 'text/html');
    page.text = html.querySelector('main')?.textContent.replace(/\s+/g, ' ') ?? '';
    for (const form of html.querySelectorAll('form')) {
      const fields = {};
      for (const field of form.elements) {
        if (field.name && field.type !== 'file') fields[field.name] = field.value;
      }
      const action = new URL(form.getAttribute('action') || address, location.origin);
      if (form.method === 'post') {
        page.forms.push({ action: action.pathname, fields });
      }
    }
    html.querySelectorAll('a[href]').forEach(a => later(new URL(a.getAttribute('href'), location.origin + address)));
  }
  return pages;
}
