// How far a page has moved while it loaded, and what moved. Asked before the window is given another size, which moves everything.
async () => new Promise(done => {
  let sum = 0;
  const moved = new Set();
  const name = node => node instanceof Element ? node.tagName.toLowerCase() + [...node.classList].map(c => "." + c).join("") : String(node?.nodeName);
  const watching = new PerformanceObserver(list => list.getEntries().forEach(e => {
    if (e.hadRecentInput) return;
    sum += e.value;
    e.sources.forEach(source => moved.add(name(source.node)));
  }));
  watching.observe({ type: "layout-shift", buffered: true });
  setTimeout(() => { watching.disconnect(); done({ sum, moved: [...moved] }); }, 40);
})
