// As a content system does it on its server: from a link to what its site says should stand there (oembed.com).
for (const place of document.querySelectorAll('[data-link]')) {
  const link = place.dataset.link;
  const answer = await fetch(`${new URL(link).origin}/oembed?url=${encodeURIComponent(link)}`);
  const { html } = await answer.json();
  const frame = new DOMParser().parseFromString(html, 'text/html').querySelector('iframe');
  place.replaceChildren(frame);
}
