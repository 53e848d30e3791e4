import { css } from 'lit';

/** The looks of what stands quietly beside a view: a way on within a line (`.link`), a labelled choice (`.choice`). */
export const controlStyles = css`
  .link {
    display: inline-flex;
    align-items: center;
    min-height: max(24px, var(--target));
    color: var(--linimasa-accent);
    font-size: var(--size-2);
    text-decoration: underline color-mix(in srgb, currentColor 40%, transparent) 1px;
    text-underline-offset: 2.5px;
  }
  .link:hover {
    text-decoration-color: currentColor;
  }
  .choice {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    margin-inline-start: auto;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
  }
  .choice select {
    min-height: max(30px, var(--target));
    border: 0;
    background: none;
    color: var(--linimasa-ink);
    font: 600 var(--size-2) var(--linimasa-font-sans);
    cursor: pointer;
  }
`;
