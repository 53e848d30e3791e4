import { readSheet } from '@linimasa/formats/spreadsheet';
import { createDataSource, type TimelineData } from '@linimasa/timeline/data';
import { describe, expect, it } from 'vitest';
import { en } from '../../text/en.ts';
import { enNew } from '../../text/en-new.ts';
import { createDraft } from '../draft.ts';
import { toTimelineData } from '../to-timeline-data.ts';
import { fillPage, writeBody } from './create-page.ts';

const HOSTILE = '</script><img src=x onerror=alert(1)>{}</main><title>$&';
const TEMPLATE =
  '<!doctype html>\n<html lang="en"><head><title></title></head><body><main></main><script id="chronicle" type="application/json">{}</script></body></html>';
const { table, columns, timeline } = createDraft(
  `Date\tTitle\tSummary\tSource\tLink\n2024\t${HOSTILE}\t${HOSTILE}\tGazette\thttps://example.org/a\nJune 2023\tEarlier\t\t\t`,
  { title: HOSTILE, language: 'en', zone: 'UTC' },
);
const { chronicle } = readSheet(table, columns, timeline);

describe('a page by itself', () => {
  it('says whatever a chronicle says, and is what it was before', async () => {
    const data = toTimelineData(chronicle);
    const body = await writeBody(chronicle, createDataSource(data), { texts: en, words: enNew });
    const html = fillPage(TEMPLATE, { language: 'id', title: HOSTILE, body, data });
    const page = new DOMParser().parseFromString(html, 'text/html');
    expect([page.title, page.documentElement.lang]).toEqual([HOSTILE, 'id']);
    expect(page.querySelectorAll('script, main, img')).toHaveLength(2);
    expect(JSON.parse(page.getElementById('chronicle')?.textContent ?? '') as TimelineData).toEqual(
      JSON.parse(JSON.stringify(data)),
    );
    expect(Array.from(page.querySelectorAll('h3'), ({ textContent }) => textContent)).toEqual([
      'Earlier',
      HOSTILE,
    ]);
    const [source] = page.querySelectorAll<HTMLAnchorElement>('.sources a');
    expect([source?.textContent, source?.getAttribute('href')]).toEqual(['Gazette', 'https://example.org/a']);
    expect(html).not.toContain('<!--');
  });
});
