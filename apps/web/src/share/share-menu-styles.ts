import { css } from 'lit';

/** The looks of the ways out; on phones they are a sheet. */
export const shareMenuStyles = css`
  :host {
    display: block;
  }
  svg {
    display: none;
    width: 18px;
    height: 18px;
  }
  #menu {
    position: fixed;
    inset: var(--under, 60px) var(--end, 16px) auto auto;
    width: 280px;
    max-height: calc(100dvh - var(--under, 60px) - 16px);
    margin: 0;
    padding: 8px;
    overflow-y: auto;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
    box-shadow: 0 12px 32px -12px rgb(0 0 0 / 0.28);
  }
  h2 {
    margin-top: 6px;
    padding: 10px 10px 4px;
    border-top: 1px solid var(--linimasa-hairline);
    color: var(--linimasa-soft);
    font: 500 var(--size-1) / 1.3 var(--linimasa-font-sans);
  }
  li > a,
  li > button,
  linimasa-copy::part(button) {
    display: flex;
    align-items: center;
    width: 100%;
    min-height: max(34px, var(--target));
    padding: 3px 10px;
    border: 0;
    border-radius: 7px;
    background: none;
    color: inherit;
    font: 450 var(--size-2) / 1.35 var(--linimasa-font-sans);
    text-align: start;
    text-decoration: none;
  }
  linimasa-copy {
    display: block;
  }
  .row {
    display: flex;
    align-items: center;
    font-size: var(--size-2);
  }
  .row span {
    flex: 1;
    padding: 3px 10px;
    font-variant-numeric: tabular-nums;
  }
  .row a {
    width: auto;
    min-width: 56px;
    justify-content: center;
    color: var(--linimasa-accent);
  }
  li > a:hover,
  li > button:hover,
  linimasa-copy::part(button):hover {
    background: var(--linimasa-hairline);
  }
  @media (width < 640px) {
    .pill {
      justify-content: center;
      width: 44px;
      padding: 0;
    }
    .pill svg {
      display: block;
    }
    .pill span {
      display: none;
    }
    #menu {
      inset: auto 0 0;
      width: auto;
      max-height: 80dvh;
      padding: 12px 10px max(12px, env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-radius: 16px 16px 0 0;
      box-shadow: 0 -16px 40px -8px rgb(0 0 0 / 0.3);
    }
    #menu::backdrop {
      background: rgb(0 0 0 / 0.32);
    }
    li > a,
    li > button,
    linimasa-copy::part(button) {
      font-size: 16px;
    }
  }
`;
