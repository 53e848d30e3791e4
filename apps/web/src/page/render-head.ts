import { LANGUAGES } from '../text/pick-texts.ts';
import type { PageContext, PageParts } from './page.ts';

/** What the head of a page says of it: to search engines, and to those who show its link. */
export function renderHead(
  { title, summary, picture, data, hidden }: PageParts,
  { url, texts }: PageContext,
): string {
  const name = title === texts.name ? title : `${title} – ${texts.name}`;
  const own = toLanguage(url, texts.language);
  const image = picture === undefined ? [] : [new URL(picture, url).href];
  const said = summary === undefined ? [] : [shorten(summary)];
  return [
    `<title>${escape(name)}</title>`,
    ...said.map((text) => meta('name', 'description', text)),
    ...(hidden === true
      ? [meta('name', 'robots', 'noindex')]
      : [
          link('canonical', own),
          ...LANGUAGES.map(({ language }) => link('alternate', toLanguage(url, language), language)),
          link('alternate', toLanguage(url), 'x-default'),
        ]),
    meta('property', 'og:site_name', texts.name),
    meta('property', 'og:type', 'article'),
    meta('property', 'og:title', title),
    ...said.map((text) => meta('property', 'og:description', text)),
    meta('property', 'og:url', own),
    meta('property', 'og:locale', texts.locale.replace('-', '_')),
    ...image.map((address) => meta('property', 'og:image', address)),
    meta('name', 'twitter:card', image.length === 0 ? 'summary' : 'summary_large_image'),
    ...(data === undefined ? [] : [renderData(data)]),
  ].join('\n    ');
}

/** The same page in a language, or in whichever the reader asks for. */
function toLanguage(url: URL, language?: string): string {
  const address = new URL(url);
  if (language === undefined) address.searchParams.delete('lang');
  else address.searchParams.set('lang', language);
  return address.href;
}

function meta(kind: 'name' | 'property', name: string, content: string): string {
  return `<meta ${kind}="${name}" content="${escape(content)}" />`;
}

function link(rel: string, href: string, language?: string): string {
  const of = language === undefined ? '' : ` hreflang="${language}"`;
  return `<link rel="${rel}"${of} href="${escape(href)}" />`;
}

/** Data in a script is not run; nothing in it may end the script early. */
function renderData(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}

/** As much as those who show links show, ended at a word. */
function shorten(text: string): string {
  const most = 280;
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40)).toWellFormed()} …`;
}
