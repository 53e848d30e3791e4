import { css, html, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';

/** What failed, why, and a way to try again. */
export function renderFailure(texts: Texts, why: string, retry: () => void): TemplateResult {
  return html`<div class="failure" role="alert">
    <p><strong>${texts.state.failed}</strong> <bdi>${why}</bdi></p>
    <button type="button" class="pill" @click=${retry}>${texts.state.again}</button>
  </div>`;
}

/** The looks of {@link renderFailure}. */
export const failureStyles = css`
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px 16px;
    padding: 14px 16px;
    border: 1px solid var(--linimasa-line);
    border-left: 3px solid var(--linimasa-contested);
    border-radius: 8px;
    background: var(--linimasa-card);
  }
`;
