import { css } from 'lit';

/** The looks of what stands at the right: one event, or the timeline itself. */
export const panelStyles = css`
  :host {
    display: block;
    padding: 22px 26px 26px;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  h2 {
    font-size: var(--size-6);
    letter-spacing: -0.008em;
  }
  h3 {
    margin: 22px 0 8px;
    padding-top: 14px;
    border-top: 1px solid var(--linimasa-hairline);
    font: 600 var(--size-2) / 1.4 var(--linimasa-font-sans);
    color: var(--linimasa-soft);
  }
  .prose {
    max-width: 62ch;
    margin-top: 10px;
    font: 400 16.5px/1.55 var(--linimasa-font-serif);
    text-wrap: pretty;
  }
  dl {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    gap: 7px 12px;
    margin-top: 18px;
    line-height: 1.45;
  }
  dt {
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    line-height: 20px;
  }
  .role {
    color: var(--linimasa-soft);
    font-family: var(--linimasa-font-sans);
    font-size: var(--size-2);
  }
`;
