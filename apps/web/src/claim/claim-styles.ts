import { css } from 'lit';

/** The looks of questions with their answers. Only what is contested takes the colour of alarm, and its sign. */
export const claimStyles = css`
  h4 {
    margin: 0;
    font: 600 var(--size-3) / 1.35 var(--linimasa-font-sans);
  }
  .question {
    margin-top: 10px;
    padding: 11px 14px 3px;
    border: 1px solid var(--linimasa-line);
    border-radius: 10px;
  }
  .question[data-contested] {
    border-color: color-mix(in srgb, var(--linimasa-contested) 55%, var(--linimasa-line));
  }
  .question[data-contested] h4,
  .sign {
    color: var(--linimasa-contested);
  }
  .sign {
    margin-right: 5px;
    font: 650 1em / 1 var(--linimasa-font-sans);
  }
  .standing,
  .counts,
  .asked,
  .evidence,
  .stance,
  .manner,
  .occasion,
  .against {
    font-size: var(--size-2);
    line-height: 1.45;
  }
  .standing,
  .counts,
  .asked,
  .evidence,
  .stance,
  .manner,
  .occasion,
  .against {
    color: var(--linimasa-soft);
  }
  .answers > li,
  .remarks {
    padding: 9px 0 10px;
    border-top: 1px solid var(--linimasa-hairline);
  }
  .standing + .answers > li:first-child,
  h4 + .answers > li:first-child {
    margin-top: 9px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 14px;
  }
  .value {
    /* The counts stand beside it where they leave it so much, else below. */
    flex: 1 1 55%;
    font: 600 var(--size-4) / 1.35 var(--linimasa-font-serif);
    text-wrap: pretty;
    overflow-wrap: anywhere;
  }
  .counts {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .passage {
    display: inline-block;
  }
  .voices > li,
  .remarks > li {
    margin-top: 5px;
  }
  .voice {
    font-size: 13px;
    line-height: 1.45;
  }
  .voice strong {
    font-weight: 500;
  }
  .against,
  .preferred {
    margin-top: 5px;
  }
  .preferred {
    font-size: var(--size-2);
    line-height: 1.45;
  }
  .preferred span,
  .preferred strong {
    color: var(--linimasa-accent);
    font-weight: 600;
  }
  .unconfirmed {
    padding: 0 6px;
    border: 1px dotted color-mix(in srgb, var(--linimasa-soft) 80%, transparent);
    border-radius: 5px;
    color: var(--linimasa-soft);
    font-size: var(--size-1);
  }
`;
