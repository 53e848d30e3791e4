import { css } from 'lit';

/** The looks of the header. */
export const headerStyles = css`
  header {
    display: flex;
    align-items: center;
    gap: 20px;
    min-height: 60px;
    padding: 8px var(--gutter);
    border-bottom: 1px solid var(--linimasa-line);
  }
  .wordmark {
    font: 650 var(--size-5) / 1 var(--linimasa-font-serif);
    color: var(--linimasa-accent);
    text-decoration: none;
    letter-spacing: -0.01em;
  }
  .what {
    flex: 1;
    min-width: 0;
    padding-left: 20px;
    border-left: 1px solid var(--linimasa-line);
  }
  .what h1 {
    font-size: var(--size-5);
    line-height: 1.2;
  }
  .what p {
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  .languages {
    display: inline-flex;
    overflow: hidden;
    border: 1px solid var(--linimasa-line);
    border-radius: 10px;
    background: var(--linimasa-card);
  }
  header > .languages:nth-child(2) {
    margin-left: auto;
  }
  .languages a {
    display: grid;
    place-items: center;
    min-width: 38px;
    min-height: max(34px, var(--target));
    font-size: var(--size-2);
    font-weight: 500;
    color: var(--linimasa-soft);
    text-decoration: none;
  }
  .languages a:hover {
    color: var(--linimasa-ink);
  }
  .languages a[aria-current] {
    color: var(--linimasa-ink);
    font-weight: 600;
  }
  .languages a:focus-visible {
    outline-offset: -3px;
    border-radius: 9px;
  }
  .languages a + a {
    border-left: 1px solid var(--linimasa-line);
  }
  linimasa-search {
    flex: 0 1 330px;
  }
  @media (width < 900px) {
    header {
      flex-wrap: wrap;
      gap: 8px 14px;
    }
    .what {
      padding-left: 14px;
    }
    linimasa-search {
      order: 3;
      flex: 1 0 100%;
    }
  }
  @media (width < 640px) {
    header {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto auto;
      gap: 0 8px;
      padding-block: 10px;
    }
    .wordmark,
    .what {
      grid-column: 1;
    }
    .wordmark {
      font-size: var(--size-2);
      line-height: 24px;
    }
    .languages {
      grid-area: 1 / 2 / 3;
      align-self: center;
    }
    .languages a {
      min-width: 44px;
    }
    linimasa-share-menu {
      grid-area: 1 / 3 / 3;
      align-self: center;
    }
    .what {
      grid-column: 1;
      padding: 0;
      border: 0;
    }
    linimasa-search {
      grid-column: 1 / -1;
      margin-top: 8px;
    }
  }
`;
