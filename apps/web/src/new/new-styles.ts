import { css } from 'lit';

/** The looks of the page that makes a timeline of a sheet. */
export const newStyles = css`
  :host {
    display: block;
    min-height: 100dvh;
  }
  main {
    display: grid;
    gap: 22px;
    max-width: 1560px;
    margin: 0 auto;
    padding: 24px var(--gutter) 56px;
  }
  main > * {
    min-width: 0;
  }
  .lead {
    font: 400 var(--size-5) / 1.45 var(--linimasa-font-serif);
    max-width: 70ch;
  }
  .reads {
    max-width: 70ch;
  }
  .intake {
    display: grid;
    gap: 16px;
    max-width: 860px;
    padding-top: 4vh;
  }
  textarea {
    width: 100%;
    padding: 16px 18px;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
    color: inherit;
    font: 400 var(--size-3) / 1.6 var(--linimasa-font-sans);
    font-variant-numeric: tabular-nums;
    tab-size: 14;
    white-space: pre;
    resize: vertical;
  }
  textarea::placeholder {
    color: var(--linimasa-soft);
    opacity: 1;
  }
  textarea[data-dragged] {
    border-color: var(--linimasa-accent);
    background: var(--linimasa-accent-tint);
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 10px;
  }
  .file {
    position: relative;
    cursor: pointer;
  }
  .file input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .file:focus-within {
    outline: 2px solid var(--linimasa-accent);
    outline-offset: 2px;
  }
  .settings {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 12px 16px;
  }
  .settings label {
    display: grid;
    gap: 3px;
    min-width: 0;
  }
  .settings label span {
    color: var(--linimasa-soft);
    font-size: var(--size-2);
  }
  .settings .name {
    flex: 1 1 280px;
  }
  .settings .name input {
    font: 600 var(--size-5) / 1.2 var(--linimasa-font-serif);
  }
  .settings .check {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: var(--target);
  }
  .settings .pill {
    margin-left: auto;
  }
  input:not([type='checkbox'], [type='file']),
  select {
    min-height: var(--target);
    max-width: 100%;
    padding: 3px 10px;
    border: 1px solid var(--linimasa-line);
    border-radius: 8px;
    background: var(--linimasa-card);
    color: inherit;
    font: inherit;
    text-overflow: ellipsis;
  }
  select {
    width: 100%;
    max-width: 230px;
    padding-right: 4px;
  }
  input[type='checkbox'] {
    width: 16px;
    height: 16px;
    accent-color: var(--linimasa-accent);
  }
  linimasa-timeline {
    height: clamp(300px, 42vh, 460px);
  }
  .empty {
    padding: 40px 0;
    color: var(--linimasa-soft);
    font: 400 var(--size-4) / 1.5 var(--linimasa-font-serif);
  }
  section[aria-label] {
    display: grid;
    gap: 12px;
    justify-items: start;
  }
  .settings[aria-label] {
    display: flex;
  }
  .state {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 6px 20px;
  }
  .state h2 {
    font-size: var(--size-5);
    font-variant-numeric: tabular-nums;
  }
  .only {
    display: flex;
    align-items: center;
    gap: 7px;
    min-height: var(--target);
    font-size: var(--size-2);
  }
  .problems {
    width: 100%;
    border-left: 2px solid var(--linimasa-contested);
    padding-left: 12px;
  }
  .problems button {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
    width: 100%;
    min-height: var(--target);
    padding: 5px 0;
    text-align: start;
    line-height: 1.45;
  }
  .problems button:hover span:last-child {
    text-decoration: underline;
    text-underline-offset: 2.5px;
  }
  .problems b {
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .fault,
  .problems q {
    color: var(--linimasa-contested);
  }
  .rows {
    width: 100%;
    overflow: auto;
    max-height: 78vh;
    border: 1px solid var(--linimasa-line);
    border-radius: 12px;
    background: var(--linimasa-card);
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    min-width: 100%;
    font-variant-numeric: tabular-nums;
  }
  th {
    font-weight: 500;
    text-align: start;
  }
  thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    min-width: 128px;
    padding: 8px 10px;
    border-bottom: 1px solid var(--linimasa-line);
    background: var(--linimasa-card);
    vertical-align: bottom;
  }
  thead th:first-child {
    min-width: 56px;
  }
  thead .quiet {
    display: block;
    max-width: 220px;
    margin-bottom: 3px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  tbody th,
  td {
    padding: 7px 10px;
    border-bottom: 1px solid var(--linimasa-hairline);
    vertical-align: top;
  }
  tbody th {
    position: sticky;
    left: 0;
    background: var(--linimasa-card);
    color: var(--linimasa-soft);
    font-size: var(--size-2);
    line-height: 21px;
  }
  td {
    max-width: 340px;
    overflow-wrap: anywhere;
  }
  td.date {
    min-width: 190px;
  }
  td.title {
    min-width: 210px;
    font: 600 var(--size-4) / 1.35 var(--linimasa-font-serif);
  }
  td.none,
  thead .none select {
    color: var(--linimasa-soft);
  }
  td small {
    display: block;
    font: 400 var(--size-2) / 1.4 var(--linimasa-font-sans);
  }
  td input:not([type='checkbox']) {
    width: 100%;
    min-width: 190px;
  }
  input[aria-invalid]:not([type='checkbox']) {
    border-color: var(--linimasa-contested);
    background: var(--linimasa-contested-tint);
  }
  [data-faulty] th {
    box-shadow: inset 3px 0 var(--linimasa-contested);
  }
  tr[aria-current] > * {
    background: var(--linimasa-accent-tint);
  }
  .downloads[aria-label] {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(260px, 380px));
    gap: 14px 28px;
    padding-top: 18px;
    border-top: 1px solid var(--linimasa-line);
  }
  .downloads p {
    max-width: 46ch;
    margin-top: 7px;
  }
  .strong {
    border-color: var(--linimasa-accent);
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  .left-out {
    grid-column: 1 / -1;
  }
  .said {
    min-height: 21px;
  }
  @media (width < 640px) {
    .settings label {
      flex: 1 1 45%;
    }
    .settings .name,
    .settings .check {
      flex-basis: 100%;
    }
    .settings .pill {
      margin-left: 0;
    }
    input:not([type='checkbox'], [type='file']),
    select,
    textarea {
      font-size: 16px;
    }
    td.title {
      font-size: var(--size-4);
    }
  }
`;
