import { css } from 'lit';

/** The looks of the dialog: settings and markup beside the preview, on phones under each other. */
export const embedDialogStyles = css`
  dialog {
    width: min(1180px, calc(100vw - 32px));
    max-height: calc(100dvh - 32px);
    padding: 0;
    overflow: auto;
    border: 1px solid var(--linimasa-line);
    border-radius: 14px;
    background: var(--linimasa-card);
    color: var(--linimasa-ink);
  }
  dialog[open] {
    display: grid;
    grid-template: 'head head' auto 'body preview' minmax(0, 1fr) / minmax(300px, 380px) minmax(0, 1fr);
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 0.36);
  }
  .head {
    position: relative;
    grid-area: head;
    padding: 18px 56px 14px 24px;
    border-bottom: 1px solid var(--linimasa-hairline);
  }
  .head h2 {
    font-size: var(--size-5);
  }
  .close {
    position: absolute;
    inset: 12px 12px auto auto;
    min-width: max(34px, var(--target));
    min-height: max(34px, var(--target));
    border-radius: 8px;
    color: var(--linimasa-soft);
  }
  .close:hover {
    background: var(--linimasa-hairline);
    color: var(--linimasa-ink);
  }
  .body {
    grid-area: body;
    padding: 16px 24px 24px;
  }
  .controls {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 12px;
  }
  label {
    display: grid;
    gap: 3px;
    color: var(--linimasa-soft);
    font-size: var(--size-1);
  }
  input,
  select {
    box-sizing: border-box;
    width: 100%;
    min-height: max(34px, var(--target));
    padding: 4px 9px;
    border: 1px solid var(--linimasa-line);
    border-radius: 8px;
    background: var(--linimasa-paper);
    color: var(--linimasa-ink);
    font: 450 var(--size-2) / 1.3 var(--linimasa-font-sans);
  }
  section {
    margin-top: 20px;
  }
  h3 {
    font: 600 var(--size-2) / 1.3 var(--linimasa-font-sans);
  }
  pre {
    max-height: 150px;
    margin: 6px 0 8px;
    padding: 10px 12px;
    overflow: auto;
    border: 1px solid var(--linimasa-hairline);
    border-radius: 8px;
    background: var(--linimasa-paper);
    font-size: var(--size-1);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .preview {
    grid-area: preview;
    min-width: 0;
    padding: 16px 24px 24px;
    overflow: auto;
    border-inline-start: 1px solid var(--linimasa-hairline);
    background: var(--linimasa-paper);
  }
  iframe {
    display: block;
    margin-top: 8px;
    border: 0;
    border-radius: 4px;
    background: var(--linimasa-card);
    box-shadow: 0 0 0 1px var(--linimasa-line);
  }
  @media (width < 900px) {
    dialog[open] {
      display: block;
    }
    .preview {
      border-inline-start: 0;
      border-top: 1px solid var(--linimasa-hairline);
    }
  }
`;
