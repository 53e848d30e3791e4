import { css } from 'lit';

/** Where things stand: the axis on top, the list under it, the event beside the list or, on phones, over both. */
export const roomStyles = css`
  :host {
    display: block;
    --axis-height: clamp(340px, 51dvh, 580px);
    --top: 0px;
    --scroll-margin: calc(var(--top) + var(--axis-height) + 24px);
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
  .lede summary {
    padding: 12px 0 2px;
    font: 400 var(--size-4) / 1.4 var(--linimasa-font-serif);
    text-wrap: pretty;
    list-style: none;
    cursor: pointer;
  }
  .lede summary::-webkit-details-marker {
    display: none;
  }
  .lede summary span {
    color: var(--linimasa-accent);
    font: 500 var(--size-2) / 1.4 var(--linimasa-font-sans);
    white-space: nowrap;
  }
  .lede summary span::after {
    content: ' ↓';
  }
  .lede[open] summary span::after {
    content: ' ↑';
  }
  .lede[open] summary bdi {
    display: none;
  }
  .lede linimasa-about {
    margin: 10px 0;
  }
  .summary .link {
    min-height: max(24px, calc(var(--target) - 10px));
  }
  .filters {
    display: flex;
    align-items: center;
    gap: 8px;
    min-height: 50px;
    flex-wrap: wrap;
    padding: 8px 0 4px;
  }
  .toggle {
    gap: 7px;
    min-height: max(30px, var(--target));
    border-radius: 22px;
    white-space: nowrap;
  }
  .toggle:focus-visible {
    border-radius: 22px;
  }
  .toggle .sign {
    color: var(--linimasa-contested);
    font-weight: 650;
  }
  .toggle .count {
    color: var(--linimasa-soft);
    font-weight: 450;
    font-variant-numeric: tabular-nums;
  }
  .toggle[aria-pressed='true'] {
    border-color: transparent;
    background: var(--linimasa-accent-tint);
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  .toggle.contested[aria-pressed='true'] {
    background: var(--linimasa-contested-tint);
    color: var(--linimasa-contested);
  }
  .toggle[aria-pressed='true'] .count {
    color: inherit;
    font-weight: 600;
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
  .most {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 14px;
    padding: 16px 0;
  }
  .axis {
    position: sticky;
    z-index: 10;
    top: var(--top);
    margin: 0 calc(-1 * var(--gutter));
    padding: 6px var(--gutter) 10px;
    background: linear-gradient(var(--linimasa-paper) calc(100% - 10px), transparent);
  }
  linimasa-timeline {
    height: var(--axis-height);
  }
  linimasa-timeline:not(:defined) {
    display: block;
    box-sizing: border-box;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  .below {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(380px, 36.5%);
    gap: 24px;
    align-items: start;
  }
  .below[data-alone] {
    grid-template-columns: minmax(0, 1fr);
  }
  .tabs {
    display: flex;
    gap: 4px;
    margin: 0 -10px 2px;
  }
  .tabs a {
    display: grid;
    place-items: center;
    min-height: max(32px, var(--target));
    padding: 0 10px;
    border-radius: 8px;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-weight: 500;
    text-decoration: none;
  }
  .tabs a:hover {
    color: var(--linimasa-ink);
  }
  .tabs a[aria-current='true'] {
    color: var(--linimasa-ink);
    font-weight: 600;
    box-shadow: inset 0 -2px var(--linimasa-accent);
    border-radius: 0;
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
    scroll-margin-top: var(--scroll-margin);
    margin-top: 36px;
    padding-top: 16px;
    border-top: 1px dashed color-mix(in srgb, var(--linimasa-soft) 50%, transparent);
  }
  .summary + .shelf {
    margin-top: 0;
    border-top: 0;
  }
  .shelf > h2 + linimasa-event-list {
    display: block;
    margin-top: 6px;
  }
  .shelf:focus {
    outline: none;
  }
  .shelf h2 {
    font-size: var(--size-5);
  }
  .panel {
    position: sticky;
    top: calc(var(--top) + var(--axis-height) + 16px);
    max-height: calc(100dvh - var(--top) - var(--axis-height) - 16px);
    overflow-y: auto;
    scrollbar-width: thin;
    padding-bottom: 20px;
  }
  /* A picture that does not move with the list would only cover it. */
  @media (scripting: none) {
    .axis {
      position: static;
    }
  }
  /* Where there is height enough, what it is and the way to search stay with the axis. */
  @media (width >= 900px) and (height >= 800px) {
    :host {
      --top: 60px;
    }
    .top {
      position: sticky;
      z-index: 11;
      top: 0;
      background: var(--linimasa-paper);
    }
    .top h1 {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
  }
  @media (width < 900px) {
    :host {
      --axis-height: clamp(280px, 41dvh, 420px);
    }
    .below {
      display: block;
    }
    .panel {
      position: fixed;
      z-index: 31;
      inset: auto 0 0;
      max-height: 82dvh;
      padding: 0;
      overscroll-behavior: contain;
      border-radius: 18px 18px 0 0;
      background: var(--linimasa-card);
      box-shadow: 0 -12px 48px rgb(0 0 0 / 0.25);
      animation: rise var(--motion) ease-out;
    }
    .panel .quiet,
    .panel .failure {
      padding: 24px 26px 32px;
      border: 0;
      background: none;
    }
    .panel linimasa-event-panel {
      border: 0;
      border-radius: 0;
      padding-bottom: max(26px, env(safe-area-inset-bottom));
    }
    .backdrop {
      position: fixed;
      z-index: 30;
      inset: 0;
      background: rgb(0 0 0 / 0.32);
      animation: appear var(--motion) ease-out;
    }
  }
  /* Where there is more room than prose may fill, the event takes what the list leaves. */
  @media (width >= 1900px) {
    .below {
      grid-template-columns: minmax(0, 940px) minmax(0, 1fr);
    }
    .below[data-show='table']:not([data-alone]) {
      grid-template-columns: minmax(0, 1fr) minmax(0, 760px);
    }
  }
  @media (width < 640px) {
    .lede:not([open]) summary {
      display: flex;
      gap: 8px;
      align-items: baseline;
      min-height: 40px;
    }
    .lede:not([open]) summary bdi {
      overflow: hidden;
      white-space: nowrap;
      text-overflow: ellipsis;
    }
    .filters {
      flex-wrap: nowrap;
      margin: 0 calc(-1 * var(--gutter));
      padding: 8px var(--gutter);
      overflow-x: auto;
      scrollbar-width: none;
    }
    :host {
      --axis-height: clamp(300px, 43dvh, 470px);
    }
    .axis {
      padding: 4px 0 8px;
    }
    linimasa-timeline {
      border-inline: 0;
      border-radius: 0;
    }
  }
  @media (height < 560px) {
    :host {
      --scroll-margin: 16px;
    }
    .axis {
      position: static;
    }
  }
  @media (height < 560px) and (width >= 900px) {
    .panel {
      top: 16px;
      max-height: calc(100dvh - 32px);
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
