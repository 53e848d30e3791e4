import { css } from 'lit';

/** The looks of pages that are whole as the server sends them. */
export const recordStyles = css`
  .record {
    max-width: 820px;
    margin: 0 auto;
    padding: 28px var(--gutter) 64px;
  }
  .top .what > a {
    color: inherit;
    font: 600 var(--size-5) / 1.2 var(--linimasa-font-serif);
    text-decoration: none;
  }
  .top .what > a:hover {
    color: var(--linimasa-accent);
    text-decoration: underline;
  }
  .of {
    margin-bottom: 10px;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-weight: 500;
  }
  .record h1 {
    max-width: 26ch;
    font-size: 32px;
    line-height: 1.15;
    letter-spacing: -0.012em;
  }
  .record .event {
    max-width: none;
    padding: 26px 34px 34px;
  }
  .record .event .prose {
    font-size: 17.5px;
  }
  .record .about dl:empty {
    display: none;
  }
  .onward {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-top: 14px;
  }
  .onward .pill {
    min-height: max(34px, var(--target));
    color: var(--linimasa-accent);
    text-decoration: none;
  }
  .stage {
    height: 420px;
    margin-top: 24px;
    overflow: hidden;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  .stage linimasa-timeline {
    height: 100%;
    border: 0;
  }
  /* It is seen once it stands. */
  .stage linimasa-timeline:not([data-settled]) {
    opacity: 0;
  }
  .share {
    min-height: max(34px, var(--target));
  }
  @media (scripting: none) {
    .stage,
    .share {
      display: none;
    }
  }
  .record section > h2 {
    margin: 34px 0 4px;
    font-size: var(--size-5);
  }
  .record .question {
    padding: 14px 18px 4px;
    background: var(--linimasa-card);
  }
  .record .question h3 {
    font-size: var(--size-4);
  }
  .passages {
    margin: -9px 0 14px 144px;
    color: var(--linimasa-soft);
    font-size: var(--size-2);
  }
  .frame {
    height: var(--axis-height);
    overflow: hidden;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  /* What is not laid out is not loaded, either: only readers without scripts get the picture. */
  .still {
    display: none;
    width: 100%;
    height: 100%;
    object-fit: contain;
  }
  @media (scripting: none) {
    .still {
      display: block;
      height: auto;
    }
    .frame {
      height: auto;
    }
  }
  .search {
    flex: 0 1 330px;
    height: max(36px, var(--target));
    padding: 0 36px;
    border: 1px solid var(--linimasa-line);
    border-radius: 10px;
    background: var(--linimasa-card);
    color: var(--linimasa-soft);
    line-height: max(34px, calc(var(--target) - 2px));
  }
  @media (scripting: none) {
    .search {
      display: none;
    }
  }
  .facet {
    position: relative;
  }
  .facet summary {
    gap: 7px;
    min-height: max(30px, var(--target));
    border-radius: 22px;
    white-space: nowrap;
    list-style: none;
    cursor: pointer;
  }
  .facet summary::-webkit-details-marker {
    display: none;
  }
  .facet summary span,
  .facet li > span {
    color: var(--linimasa-soft);
    font-weight: 450;
    font-variant-numeric: tabular-nums;
  }
  .facet ul {
    position: absolute;
    z-index: 20;
    top: calc(100% + 6px);
    width: 290px;
    max-height: 340px;
    padding: 8px 14px;
    overflow-y: auto;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    font-size: var(--size-2);
  }
  .facet li {
    display: flex;
    justify-content: space-between;
    gap: 9px;
    padding: 5px 0;
  }
  .facet [aria-current] {
    font-weight: 600;
  }
  .chapters {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    padding: 8px 0 2px;
    font-size: var(--size-2);
  }
  @media (scripting: enabled) {
    .chapters {
      display: none;
    }
  }
  .paging {
    display: flex;
    gap: 8px;
    margin: 18px 0 8px;
  }
  .paging .pill {
    text-decoration: none;
  }
  .plain {
    padding: 24px 0 8px;
  }
  .plain .prose {
    max-width: 62ch;
    margin-top: 12px;
    font: 400 17.5px/1.5 var(--linimasa-font-serif);
  }
  .shelf-list > li {
    border-top: 1px solid var(--linimasa-line);
  }
  .shelf-list a {
    display: grid;
    grid-template-columns: 240px minmax(0, 1fr);
    gap: 22px;
    padding: 20px 0;
    color: inherit;
    text-decoration: none;
  }
  .shelf-list img {
    display: block;
    width: 100%;
    height: auto;
    border: 1px solid var(--linimasa-line);
    border-radius: 8px;
    background: var(--linimasa-card);
  }
  .shelf-list h2 {
    font-size: var(--size-5);
  }
  .shelf-list a:hover h2 {
    color: var(--linimasa-accent);
  }
  .shelf-list p {
    max-width: 66ch;
    margin-top: 4px;
  }
  .filters .toggle {
    color: inherit;
    text-decoration: none;
  }
  .filters .toggle[aria-current] {
    border-color: transparent;
    background: var(--linimasa-contested-tint);
    color: var(--linimasa-contested);
    font-weight: 600;
  }
  .lede {
    display: none;
  }
  .record .event dl:not(.relations, .plan) {
    grid-template-columns: 120px minmax(0, 1fr);
  }
  @media (width < 900px) {
    .lede {
      display: block;
    }
    .panel.about {
      display: none;
    }
  }
  @media (width < 640px) {
    .share {
      grid-area: 1 / 3 / 3;
      align-self: center;
    }
    .stage {
      margin-inline: calc(-1 * var(--gutter));
      border-inline: 0;
      border-radius: 0;
    }
    .record .event dl:not(.relations, .plan) {
      grid-template-columns: 96px minmax(0, 1fr);
    }
    .record {
      padding-top: 14px;
    }
    .record .event {
      margin-inline: calc(-1 * var(--gutter));
      padding: 20px var(--gutter) 26px;
      border-inline: 0;
      border-radius: 0;
    }
    .record h1 {
      font-size: var(--size-6);
    }
    .passages {
      margin-left: 0;
    }
    .shelf-list a {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
  }
`;
