import { pickText, type TimelineAnswer } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';

/** Where nothing stands beside the list: what the timeline is, in its first sentence, and on request the rest. */
export function renderLede(timeline: TimelineAnswer, texts: Texts): TemplateResult {
  const { summary, languages } = timeline;
  const said = summary === undefined ? undefined : pickText(summary, [texts.language, ...languages]);
  return html`<details class="lede">
    <summary>
      ${said === undefined ? nothing : html`<bdi lang=${said.language}>${takeSentence(said.value, said.language)}</bdi>`}
      <span>${texts.about.reads}</span>
    </summary>
    <linimasa-about .texts=${texts} .timeline=${timeline}></linimasa-about>
  </details>`;
}

/** The first sentence of a text. */
export function takeSentence(text: string, language: string): string {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return sentences.containing(0)?.segment.trim() ?? text;
}
