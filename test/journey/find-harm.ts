import type { Page } from 'playwright';

/**
 * What text has done to a page that it should not: `harmed` set, markup made of it, links that lead elsewhere than over
 * the web, and pieces of text (told by their marks, `⟦12⟧`) that are not isolated from what stands beside them.
 */
export function findHarm(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const harm: string[] = [];
    if ('harmed' in globalThis) harm.push('something ran');

    const checkElement = (element: Element) => {
      const name = element.localName;
      // Pictures of timelines are ours.
      const isOurs = element.matches('img[src^="/v1/timelines/"]');
      if (!isOurs && /^(?:iframe|object|embed|base|img|image|audio|video|math|noscript)$/.test(name))
        if (element.closest('noscript') === null || element.getRootNode() !== document)
          harm.push(`<${name}>`);
      if (/^(?:script|link|style|meta)$/.test(name) && element.parentElement !== document.head)
        harm.push(`<${name}> in the page`);
      for (const { name: attribute } of element.attributes)
        if (/^on|^srcdoc$/i.test(attribute)) harm.push(`${attribute} of <${name}>`);
      if (element.hasAttribute('action')) harm.push(`<${name}> goes to ${element.getAttribute('action')}`);
      if (/url\(/.test(element.getAttribute('style') ?? '')) harm.push(`a style that loads, of <${name}>`);
      if (element instanceof HTMLAnchorElement && element.hasAttribute('href')) {
        if (!/^(?:https?|mailto):$/.test(element.protocol)) harm.push(`a link to ${element.protocol}`);
        const away = element.origin !== location.origin;
        if (away && !/\bnoopener\b/.test(element.rel)) harm.push(`a link without rel: ${element.href}`);
      }
    };
    const checkText = (node: Node) => {
      // Marks of isolation do in plain text what the element does.
      const bare = (node.nodeValue ?? '').replaceAll(/\u2068[^\u2066-\u2069]*\u2069/g, '');
      if (!/⟦\d+⟧/.test(bare)) return;
      const parent = node.parentElement;
      // Nobody reads these as sentences: a name of the page, data for machines, text to be copied as it is.
      if (parent?.closest('title, script[type="application/ld+json"], pre') != null) return;
      const isolate = parent?.closest('bdi, [dir=auto]');
      if (isolate === null || isolate === undefined) harm.push(`not isolated: ${node.nodeValue}`);
      else if ((isolate.textContent?.match(/⟦\d+⟧/g)?.length ?? 0) > 1)
        harm.push(`several in one isolate: ${isolate.textContent}`);
    };
    const walk = (root: Document | ShadowRoot) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        if (!(node instanceof Element)) checkText(node);
        else {
          checkElement(node);
          if (node.shadowRoot !== null) walk(node.shadowRoot);
        }
      }
    };
    walk(document);
    return [...new Set(harm)];
  });
}
