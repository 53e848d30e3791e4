import { css } from 'lit';

/** The looks of the search field and of what it suggests. */
export const searchStyles = css`
      :host {
        display: block;
        position: relative;
      }
      input {
        width: 100%;
        height: max(36px, var(--target));
        padding: 0 34px 0 36px;
        border: 1px solid var(--linimasa-line);
        border-radius: 10px;
        background: var(--linimasa-card);
        font-size: var(--size-3);
      }
      input::placeholder {
        color: var(--linimasa-soft);
        opacity: 1;
      }
      input::-webkit-search-cancel-button {
        margin-right: -18px;
      }
      input:focus-visible {
        outline-offset: -1px;
        border-radius: 10px;
      }
      svg {
        position: absolute;
        left: 13px;
        top: calc(50% - 7px);
        width: 14px;
        height: 14px;
        color: var(--linimasa-soft);
        pointer-events: none;
      }
      kbd {
        position: absolute;
        right: 9px;
        top: calc(50% - 10px);
        min-width: 20px;
        font: 450 var(--size-1) / 18px var(--linimasa-font-sans);
        text-align: center;
        border: 1px solid var(--linimasa-line);
        border-radius: 5px;
        color: var(--linimasa-soft);
        pointer-events: none;
      }
      input:focus ~ kbd,
      input:not(:placeholder-shown) ~ kbd {
        display: none;
      }
      @media (width < 640px) {
        input {
          font-size: 16px;
        }
      }
      @media (pointer: coarse) {
        kbd {
          display: none;
        }
      }

  .suggestions {
    position: absolute;
    z-index: 20;
    top: calc(100% + 6px);
    inset-inline: 0;
    max-height: min(480px, 60dvh);
    padding: 6px;
    overflow-y: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    box-shadow: 0 12px 32px -12px rgb(0 0 0 / 0.28);
  }
  .suggestions[hidden] {
    display: none;
  }
  .heading {
    padding: 8px 10px 3px;
    color: var(--linimasa-soft);
    font: 500 var(--size-1) / 1.3 var(--linimasa-font-sans);
  }
  [role='option'] {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 10px;
    min-height: max(32px, var(--target));
    padding: 6px 10px;
    border-radius: 7px;
    font-size: var(--size-3);
    line-height: 1.35;
    cursor: pointer;
  }
  [role='option']:hover {
    background: var(--linimasa-hairline);
  }
  [role='option'][aria-selected='true'] {
    background: var(--linimasa-accent-tint);
  }
  .also {
    color: var(--linimasa-soft);
  }
  .count {
    flex: none;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }
`;
