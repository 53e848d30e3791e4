// The page that its guide would have one write: a data set, a window, nothing else.
const query = new URLSearchParams(location.search);
const rows = await (await fetch(`/events/peers-${query.get('events')}.json`)).json();
const items = rows.map(([id, content, start, end]) => ({
  id,
  content,
  start,
  ...(end === null ? {} : { end }),
}));
globalThis.timeline = new vis.Timeline(document.getElementById('timeline'), new vis.DataSet(items), {
  height: 560,
  start: Date.UTC(1990),
  end: Date.UTC(2031),
  ...(query.has('cluster') ? { cluster: { titleTemplate: '{count} events' } } : {}),
});
