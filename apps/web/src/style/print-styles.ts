import { css } from 'lit';

/** A page as it is printed by the browser itself: what is to be read, without what is to be pressed. */
export const printStyles = css`
  @media print {
    :is(.filters, .tabs, .chapters, .axis, .languages, .search, .paging, .chooser, .onward, .bar, .backdrop),
    linimasa-search,
    linimasa-share-menu,
    .panel.about,
    .panel:has(linimasa-about) {
      display: none;
    }
    .top,
    .panel {
      position: static;
    }
    .below {
      display: block;
    }
    .panel {
      max-height: none;
      overflow: visible;
      break-before: page;
    }
    main,
    .record {
      max-width: none;
      padding: 0;
    }
    li {
      break-inside: avoid;
    }
  }
`;
