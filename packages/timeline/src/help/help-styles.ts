import { css } from 'lit';

/** How the list of keys and signs looks. */
export const helpStyles = css`
  :host {
    display: contents;
  }
  dialog {
    box-sizing: border-box;
    width: min(640px, calc(100vw - 24px));
    max-height: calc(100dvh - 24px);
    padding: 18px 22px 20px;
    overflow-y: auto;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
    font: 450 14px/1.4 var(--linimasa-sans);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 35%);
  }
  form {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  h2 {
    margin: 0;
    font: 600 15.5px/1.3 var(--linimasa-sans);
  }
  form button {
    width: 44px;
    height: 44px;
    margin-inline-end: -12px;
    border: 0;
    border-radius: 8px;
    background: none;
    color: inherit;
    font: 400 22px/1 var(--linimasa-sans);
    cursor: pointer;
  }
  button:hover {
    background: var(--linimasa-hairline);
  }
  button:focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -3px;
  }
  h3 {
    margin: 16px 0 0;
    font: 600 12.5px/1.3 var(--linimasa-sans);
    color: var(--linimasa-soft);
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(270px, 100%), 1fr));
    gap: 0 24px;
    margin: 12px 0 0;
  }
  h3 + dl {
    margin-top: 4px;
  }
  dl div {
    display: grid;
    grid-template-columns: 84px minmax(0, 1fr);
    align-items: center;
    gap: 12px;
    min-height: 34px;
    border-top: 1px solid var(--linimasa-hairline);
  }
  dt {
    display: flex;
    flex-wrap: wrap;
    gap: 3px 4px;
  }
  dd {
    margin: 0;
    padding: 5px 0;
  }
  kbd {
    padding: 0 6px;
    border: 1px solid color-mix(in srgb, var(--linimasa-soft) 45%, var(--linimasa-card));
    border-radius: 5px;
    font: 500 12.5px/20px var(--linimasa-sans);
  }
  .sample {
    --row-height: 22px;
    --at: 42px;
    --from: 0%;
    --to: 100%;
    --full-from: 30%;
    --full-to: 70%;
    position: relative;
    top: 0;
    display: block;
    width: 84px;
    height: 19px;
    direction: ltr;
    cursor: inherit;
  }
  .sample[data-end='open'] {
    --full-to: 60%;
  }
  .sample[data-end='unknown'] {
    --to: 34%;
    --full-from: 0%;
  }
  .sample .other {
    left: 36px;
    bottom: 4px;
    width: 7px;
  }
  .onward {
    top: 3px;
  }
  .sign {
    font-weight: 650;
    color: var(--linimasa-contested);
  }
  .sign[data-sign='?'] {
    color: var(--linimasa-soft);
  }
`;
