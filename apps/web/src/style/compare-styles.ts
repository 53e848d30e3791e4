import { css } from 'lit';

/** The looks of a comparison: two sides beside each other, on phones under each other. */
export const compareStyles = css`
  .sides {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6px 32px;
    margin: 12px 0;
  }
  .sides > div {
    min-width: 0;
  }
  main > .sides {
    padding: 16px 0 18px;
    border-block: 1px solid var(--linimasa-line);
  }
  main > .sides h2,
  .sides dt {
    margin-bottom: 4px;
    color: var(--linimasa-soft);
    font: 500 var(--size-1) / 1.4 var(--linimasa-font-sans);
  }
  main > .sides li {
    font-family: var(--linimasa-font-serif);
    font-size: var(--size-4);
    line-height: 1.4;
  }
  main > .sides li .quiet {
    display: block;
    font-family: var(--linimasa-font-sans);
  }
  .sides dd {
    margin: 0 0 6px;
    line-height: 1.4;
  }
  .sides dd strong {
    font: 600 var(--size-4) / 1.35 var(--linimasa-font-serif);
  }
  .sides dd .stance {
    display: block;
  }
  .chooser {
    margin: 14px 0;
  }
  .chooser summary {
    min-height: max(30px, var(--target));
    color: var(--linimasa-accent);
    font-size: var(--size-2);
    line-height: max(30px, var(--target));
    cursor: pointer;
  }
  .chooser li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 6px 20px;
    padding: 9px 0;
    border-top: 1px solid var(--linimasa-hairline);
  }
  .chooser li p {
    flex: 1 1 300px;
    font: 400 var(--size-4) / 1.4 var(--linimasa-font-serif);
  }
  .choices {
    display: inline-flex;
    gap: 6px;
  }
  .choices .pill {
    min-height: max(30px, var(--target));
    color: inherit;
    text-decoration: none;
  }
  .choices .pill[aria-current] {
    border-color: transparent;
    background: var(--linimasa-accent-tint);
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  @media (width < 640px) {
    .sides {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
