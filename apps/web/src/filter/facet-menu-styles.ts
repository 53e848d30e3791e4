import { css } from 'lit';

/** The looks of a chip and its menu; on phones the menu is a sheet. */
export const facetMenuStyles = css`
  :host {
    display: block;
    position: relative;
    flex: none;
  }
  .chip {
    gap: 7px;
    min-height: max(30px, var(--target));
    border-radius: 22px;
    white-space: nowrap;
  }
  .chip span,
  .chip svg {
    color: var(--linimasa-soft);
    font-weight: 450;
  }
  .chip:focus-visible {
    border-radius: 22px;
  }
  .chip[data-on] {
    border-color: transparent;
    background: var(--linimasa-accent-tint);
  }
  .chip[data-on],
  .chip[data-on] span,
  .chip[data-on] svg {
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  #menu {
    position: absolute;
    z-index: 20;
    top: calc(100% + 6px);
    left: 0;
    width: 290px;
    padding: 8px;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    box-shadow: 0 12px 32px -12px rgb(0 0 0 / 0.28);
  }
  #menu[data-end] {
    left: auto;
    right: 0;
  }
  #menu[hidden] {
    display: none;
  }
  .values {
    max-height: min(340px, 50dvh);
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  label {
    display: flex;
    align-items: center;
    gap: 9px;
    min-height: max(32px, var(--target));
    padding: 3px 8px;
    border-radius: 7px;
    font-size: var(--size-2);
    line-height: 1.35;
    cursor: pointer;
  }
  label:hover {
    background: var(--linimasa-hairline);
  }
  label input {
    position: absolute;
    opacity: 0;
    width: 1px;
    height: 1px;
  }
  label:has(input:focus-visible) {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: -2px;
  }
  .box {
    flex: none;
    width: 15px;
    height: 15px;
    border: 1.5px solid color-mix(in srgb, var(--linimasa-soft) 70%, transparent);
    border-radius: 4px;
  }
  :checked + .box {
    border-color: var(--linimasa-accent);
    background: var(--linimasa-accent);
  }
  :checked + .box::after {
    content: '';
    display: block;
    height: 100%;
    background: var(--linimasa-card);
    clip-path: polygon(12% 50%, 26% 36%, 43% 53%, 76% 17%, 90% 31%, 43% 80%);
  }
  .name {
    flex: 1;
    min-width: 0;
  }
  .count {
    color: var(--linimasa-soft);
    font-variant-numeric: tabular-nums;
  }
  .find {
    width: 100%;
    height: max(32px, var(--target));
    margin-bottom: 6px;
    padding: 0 10px;
    border: 1px solid var(--linimasa-line);
    border-radius: 7px;
    background: var(--linimasa-paper);
    font-size: var(--size-2);
  }
  .clear {
    width: 100%;
    min-height: max(32px, var(--target));
    margin-top: 6px;
    padding-top: 4px;
    border-top: 1px solid var(--linimasa-hairline);
    color: var(--linimasa-accent);
    font-size: var(--size-2);
    font-weight: 500;
  }
  .quiet {
    padding: 8px;
  }
  .note {
    padding-bottom: 2px;
    font-size: var(--size-1);
  }
  @media (width < 640px) {
    #menu,
    #menu[data-end] {
      position: fixed;
      inset: auto 0 0;
      width: auto;
      padding: 12px 10px max(12px, env(safe-area-inset-bottom));
      border-width: 1px 0 0;
      border-radius: 16px 16px 0 0;
      box-shadow: 0 -16px 40px -8px rgb(0 0 0 / 0.3);
    }
    .values {
      max-height: 60dvh;
    }
    label,
    .find {
      font-size: 16px;
    }
  }
`;
