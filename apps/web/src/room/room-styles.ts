import { css } from 'lit';

/** Where things stand: the axis on top, the list under it, the event beside the list or, on phones, over both. */
export const roomStyles = css`
  :host {
    display: block;
    --axis-height: clamp(300px, 43dvh, 470px);
    --scroll-margin: calc(var(--axis-height) + 24px);
  }
  main {
    padding: 0 var(--gutter) 48px;
  }
  main.plain {
    display: grid;
    gap: 12px;
    max-width: 720px;
    padding-top: 40px;
  }
  .filters {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 50px;
    flex-wrap: wrap;
    padding: 8px 0 4px;
  }
  .clear {
    min-height: max(30px, var(--target));
    padding: 0 8px;
    color: var(--linimasa-accent);
    font-size: var(--size-2);
    font-weight: 500;
  }
  .clear:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .chapters {
    display: flex;
    gap: 4px 20px;
    margin: 0 calc(-1 * var(--gutter));
    padding: 0 var(--gutter);
    overflow-x: auto;
    scrollbar-width: none;
  }
  .chapters a {
    flex: none;
    display: inline-flex;
    align-items: center;
    gap: 6px;
    min-height: max(34px, var(--target));
    color: color-mix(in srgb, var(--linimasa-ink) 80%, var(--linimasa-soft));
    font: 500 var(--size-3) / 1 var(--linimasa-font-serif);
    text-decoration: none;
    box-shadow: inset 0 0 0 transparent;
  }
  .chapters a span {
    color: var(--linimasa-soft);
    font: 450 var(--size-1) / 1 var(--linimasa-font-sans);
    font-variant-numeric: tabular-nums;
  }
  .chapters a:hover,
  .chapters a[aria-current] {
    color: var(--linimasa-accent);
  }
  .chapters a[aria-current] {
    box-shadow: inset 0 -2px 0 var(--linimasa-accent);
  }
  .chapters a:focus-visible {
    outline-offset: -2px;
  }
  .axis {
    position: sticky;
    z-index: 10;
    top: 0;
    margin: 0 calc(-1 * var(--gutter));
    padding: 6px var(--gutter) 10px;
    background: linear-gradient(var(--linimasa-paper) calc(100% - 10px), transparent);
  }
  linimasa-timeline {
    height: var(--axis-height);
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(380px, 36.5%);
    gap: 24px;
    align-items: start;
  }
  .summary {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
    padding: 6px 0 8px;
    border-bottom: 1px solid var(--linimasa-line);
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }
  .summary strong {
    color: var(--linimasa-ink);
    font-weight: 600;
  }
  .empty {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px 16px;
    padding: 28px 0;
    font: 400 17px/1.4 var(--linimasa-font-serif);
  }
  .shelf {
    margin-top: 36px;
    padding-top: 16px;
    border-top: 1px dashed color-mix(in srgb, var(--linimasa-soft) 50%, transparent);
  }
  .shelf h2 {
    font-size: var(--size-5);
  }
  .panel {
    position: sticky;
    top: calc(var(--axis-height) + 16px);
    max-height: calc(100dvh - var(--axis-height) - 16px);
    overflow-y: auto;
    overscroll-behavior: contain;
    scrollbar-width: thin;
    padding-bottom: 20px;
  }
  .backdrop {
    display: none;
  }
  @media (width < 900px) {
    :host {
      --axis-height: clamp(280px, 40dvh, 420px);
    }
    .below {
      display: block;
    }
    .panel {
      position: static;
      max-height: none;
      margin-top: 32px;
      overflow: visible;
    }
    [data-open] .panel {
      position: fixed;
      z-index: 31;
      inset: auto 0 0;
      max-height: 82dvh;
      margin: 0;
      padding: 0;
      overflow-y: auto;
      border-radius: 18px 18px 0 0;
      background: var(--linimasa-card);
      box-shadow: 0 -12px 48px rgb(0 0 0 / 0.25);
      animation: rise var(--motion) ease-out;
    }
    [data-open] .panel linimasa-event-panel {
      border: 0;
      border-radius: 0;
      padding-bottom: max(26px, env(safe-area-inset-bottom));
    }
    [data-open] .backdrop {
      display: block;
      position: fixed;
      z-index: 30;
      inset: 0;
      background: rgb(0 0 0 / 0.32);
      animation: appear var(--motion) ease-out;
    }
  }
  @media (width < 640px) {
    .filters {
      flex-wrap: nowrap;
      margin: 0 calc(-1 * var(--gutter));
      padding: 8px var(--gutter);
      overflow-x: auto;
      scrollbar-width: none;
    }
    .axis {
      padding: 4px 0 8px;
    }
    linimasa-timeline {
      border-inline: 0;
      border-radius: 0;
    }
  }
  @keyframes rise {
    from {
      transform: translateY(24px);
      opacity: 0;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
`;
