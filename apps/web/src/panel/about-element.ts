import { pickText, type TimelineAnswer, wordWhen } from '@linimasa/schema';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { toComparePath } from '../compare/compare-path.ts';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { panelStyles } from './panel-styles.ts';

/** `<linimasa-about>`: what the timeline is and how its marks are read. Stands where an event will. */
export class AboutElement extends LitElement {
  static override properties = { texts: { attribute: false }, timeline: { attribute: false } };
  static override styles = [
    baseStyles,
    panelStyles,
    css`
      .prose:first-child {
        margin-top: 0;
      }
      .legend {
        display: grid;
        grid-template-columns: 84px minmax(0, 1fr);
        gap: 9px 12px;
        align-items: center;
        color: color-mix(in srgb, var(--linimasa-ink) 72%, var(--linimasa-soft));
        font-size: var(--size-2);
        line-height: 1.35;
      }
      svg {
        display: block;
        width: 64px;
        height: 18px;
        color: var(--linimasa-accent);
      }
      .sign {
        padding-left: 18px;
        color: var(--linimasa-soft);
        font: 650 var(--size-3) / 1 var(--linimasa-font-sans);
      }
      .sign.contested {
        color: var(--linimasa-contested);
      }
      .counts {
        margin-top: 12px;
        color: color-mix(in srgb, var(--linimasa-ink) 72%, var(--linimasa-soft));
        font-size: var(--size-2);
        line-height: 1.45;
      }
      dl {
        font-size: var(--size-2);
        margin-top: 0;
      }
      dd {
        line-height: 20px;
      }
    `,
  ];

  declare texts: Texts;
  declare timeline: TimelineAnswer;

  protected override render(): TemplateResult {
    const { texts, timeline } = this;
    const { summary, languages, asOf, license, zone } = timeline;
    const said = summary === undefined ? undefined : pickText(summary, [texts.language, ...languages]);
    const known =
      asOf === undefined ? undefined : wordWhen({ edtf: asOf }, { language: texts.language, zone });
    return html`
      ${said === undefined ? nothing : html`<p class="prose" lang=${said.language}><bdi>${said.value}</bdi></p>`}
      <h3>${texts.about.reads}</h3>
      ${this.#renderLegend()}
      <p class="counts">${texts.about.counts}</p>
      <h3>${texts.about.label}</h3>
      <dl>
        ${known === undefined ? nothing : html`<dt>${texts.about.asOf}</dt><dd>${known.text}</dd>`}
        <dt>${texts.about.zone}</dt>
        <dd>${wordWhen({ edtf: '2000' }, { language: texts.language, zone }).zone}</dd>
        ${license === undefined ? nothing : html`<dt>${texts.about.license}</dt><dd><bdi>${license}</bdi></dd>`}
      </dl>
      ${timeline.counts.sources < 2 ? nothing : html`<p class="counts"><a href=${toComparePath(timeline.id, { left: [], right: [] }, texts.language)}>${texts.out.compare.label}</a></p>`}
      <p class="counts"><a href="/new?lang=${texts.language}">${texts.about.make}</a></p>
    `;
  }

  #renderLegend(): TemplateResult {
    const { about } = this.texts;
    return html`<div class="legend">
      <svg viewBox="0 0 64 18" aria-hidden="true"><rect x="20" y="1" width="3" height="16" rx="1.5" fill="currentColor" /></svg>
      <span>${about.moment}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true">
        <linearGradient id="soft"><stop stop-color="currentColor" stop-opacity="0" /><stop offset=".35" stop-color="currentColor" stop-opacity=".35" /><stop offset=".65" stop-color="currentColor" stop-opacity=".35" /><stop offset="1" stop-color="currentColor" stop-opacity="0" /></linearGradient>
        <rect y="1" width="64" height="16" rx="4" fill="url(#soft)" />
      </svg>
      <span>${about.soft}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true">
        <linearGradient id="bar"><stop offset=".6" stop-color="currentColor" stop-opacity=".3" /><stop offset="1" stop-color="currentColor" stop-opacity="0" /></linearGradient>
        <rect y="1" width="64" height="16" rx="4" fill="url(#bar)" />
      </svg>
      <span>${about.bar}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true">
        <linearGradient id="firm"><stop stop-color="currentColor" stop-opacity="0" /><stop offset=".3" stop-color="currentColor" stop-opacity=".25" /><stop offset=".3" stop-color="currentColor" stop-opacity=".42" /><stop offset=".7" stop-color="currentColor" stop-opacity=".42" /><stop offset=".7" stop-color="currentColor" stop-opacity=".25" /><stop offset="1" stop-color="currentColor" stop-opacity="0" /></linearGradient>
        <rect y="1" width="64" height="16" rx="4" fill="url(#firm)" />
      </svg>
      <span>${about.certain}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true"><rect x="1" y="1.5" width="62" height="15" rx="4" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="4 3" /></svg>
      <span>${about.planned}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true">
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="6" fill="currentColor" fill-opacity=".38" /></pattern>
        <rect y="1" width="64" height="16" rx="4" fill="url(#hatch)" />
      </svg>
      <span>${about.alleged}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true"><g fill="currentColor" opacity=".75"><rect x="8" y="11" width="2" height="6" /><rect x="21" y="11" width="2" height="6" /><rect x="26" y="11" width="2" height="6" /></g></svg>
      <span>${about.hidden}</span>
      <span class="sign contested" aria-hidden="true">≠</span>
      <span>${about.contested}</span>
      <span class="sign" aria-hidden="true">?</span>
      <span>${about.unconfirmed}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5"><rect x="10" y="1" width="3" height="16" rx="1.5" fill="currentColor" stroke="none" /><path d="M15 11.5h22" stroke-dasharray="1.5 2.5" /><rect x="38.5" y="6.5" width="5" height="10" rx="2" /></svg>
      <span>${about.otherDates}</span>
      <svg viewBox="0 0 64 18" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.5"><rect x="10" y="1" width="3" height="16" rx="1.5" fill="currentColor" stroke="none" /><path d="M15 11.5h22" stroke-dasharray="1.5 2.5" /><rect x="38.5" y="6.5" width="13" height="10" rx="2" stroke-dasharray="3 2.5" /></svg>
      <span>${about.plannedDate}</span>
    </div>`;
  }
}
