const query = new URLSearchParams(location.search);
const rows = await (await fetch(`/events/peers-${query.get('events')}.json`)).json();
const toDate = (instant) => {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
const events = rows.map(([id, headline, start, end]) => ({
  unique_id: id,
  text: { headline },
  start_date: toDate(start),
  ...(end === null ? {} : { end_date: toDate(end) }),
}));
globalThis.timeline = new TL.Timeline('timeline', { events }, { hash_bookmark: false, font: null });
