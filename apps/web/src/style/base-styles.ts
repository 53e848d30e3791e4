import { css } from 'lit';

/** What every part of the page shares: plain buttons and links, focus, text for hearing only. */
export const baseStyles = css`
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  h1,
  h2,
  h3,
  p,
  ol,
  ul,
  dl,
  dd,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
  }
  ol,
  ul {
    list-style: none;
  }
  h1,
  h2,
  h3 {
    font-family: var(--linimasa-font-serif);
    font-weight: 600;
    line-height: 1.25;
    text-wrap: balance;
  }
  button,
  input {
    font: inherit;
    color: inherit;
  }
  button {
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  a {
    color: var(--linimasa-accent);
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 2.5px;
    text-decoration-thickness: 1px;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  :focus-visible {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 2px;
    border-radius: 4px;
  }
  mark {
    border-radius: 2px;
    background: var(--linimasa-accent-tint);
    box-shadow: 0 0 0 2px var(--linimasa-accent-tint);
    color: inherit;
  }
  .quiet {
    color: var(--linimasa-soft);
    font-size: var(--size-2);
  }
  .pill {
    display: inline-flex;
    align-items: center;
    min-height: var(--target);
    padding: 0 13px;
    border: 1px solid var(--linimasa-line);
    border-radius: 10px;
    background: var(--linimasa-card);
    font: 500 var(--size-2) / 1.2 var(--linimasa-font-sans);
  }
  .pill:hover {
    border-color: color-mix(in srgb, var(--linimasa-soft) 50%, var(--linimasa-line));
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
