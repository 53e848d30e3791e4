import { css } from 'lit';

/** The looks of the table: rows of one height, headings that stay in sight; on phones two lines a row. */
export const eventTableStyles = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 16px;
    min-height: max(36px, var(--target));
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    font-variant-numeric: tabular-nums;
  }
  .count strong {
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
  table[hidden] {
    display: none;
  }
  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }
  thead th {
    position: sticky;
    z-index: 1;
    top: calc(var(--top, 0px) + var(--axis-height, 0px) + 8px);
    height: 40px;
    padding: 8px 12px 0 0;
    border-bottom: 1px solid var(--linimasa-line);
    background: var(--linimasa-paper);
    color: var(--linimasa-soft);
    font: 500 var(--size-1) / 1.2 var(--linimasa-font-sans);
    text-align: start;
    white-space: nowrap;
  }
  th a {
    color: inherit;
    text-decoration: none;
  }
  th a:hover {
    color: var(--linimasa-ink);
    text-decoration: underline;
  }
  th[aria-sort] {
    color: var(--linimasa-ink);
  }
  tbody::before,
  tbody::after {
    content: '';
    display: block;
    height: var(--above);
  }
  tbody::after {
    height: var(--below);
  }
  td {
    height: var(--row);
    padding: 0 12px 0 0;
    overflow: hidden;
    border-bottom: 1px solid var(--linimasa-hairline);
    color: color-mix(in srgb, var(--linimasa-ink) 72%, var(--linimasa-soft));
    font-size: var(--size-2);
    line-height: 1.3;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .pick {
    width: 40px;
    padding: 0;
  }
  .pick label {
    display: grid;
    place-items: center;
    width: 40px;
    height: var(--row);
    cursor: pointer;
  }
  .pick input {
    width: 15px;
    height: 15px;
    margin: 0;
    accent-color: var(--linimasa-accent);
  }
  th.when {
    width: 184px;
  }
  td.when {
    color: var(--linimasa-ink);
    font: 600 var(--size-3) / 1.3 var(--linimasa-font-serif);
    font-variant-numeric: tabular-nums;
  }
  th.kind {
    width: 13%;
  }
  th.who,
  th.where {
    width: 15%;
  }
  th.importance {
    width: 108px;
  }
  .sources {
    width: 68px;
    padding-right: 0;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  td.title {
    font-size: var(--size-3);
  }
  .title a {
    color: var(--linimasa-ink);
    font-weight: 500;
    text-decoration: none;
  }
  .title a:hover,
  [data-highlighted] .title a {
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, var(--linimasa-accent) 60%, transparent);
    text-underline-offset: 3px;
  }
  [data-current] td {
    background: var(--linimasa-accent-tint);
  }
  .contested {
    color: var(--linimasa-contested);
    font-weight: 650;
  }
  .status {
    padding: 0 5px;
    border: 1px dashed color-mix(in srgb, var(--linimasa-soft) 70%, transparent);
    border-radius: 5px;
    color: var(--linimasa-soft);
    font-size: var(--size-1);
  }
  .waiting span {
    display: block;
    width: 60%;
    height: 10px;
    border-radius: 5px;
    background: var(--linimasa-hairline);
  }
  @container (width < 1040px) {
    .importance,
    .where {
      display: none;
    }
  }
  @container (width < 760px) {
    .kind {
      display: none;
    }
  }
  @media (width < 640px) {
    table,
    tbody {
      display: block;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
      width: 1px;
      height: 1px;
      overflow: hidden;
    }
    tr {
      display: grid;
      grid-template: auto auto / 44px minmax(0, 1fr);
      align-content: center;
      height: var(--row);
      border-bottom: 1px solid var(--linimasa-hairline);
    }
    td {
      height: auto;
      border: 0;
    }
    .pick {
      grid-row: 1 / 3;
      align-self: center;
    }
    .pick label {
      height: 44px;
    }
    td.when {
      align-self: end;
      font-size: var(--size-2);
    }
    td.title {
      grid-column: 2;
      font-size: var(--size-4);
    }
    td.who,
    td.sources {
      display: none;
    }
  }
  @media (height < 560px) {
    thead th {
      top: 0;
    }
  }
`;
