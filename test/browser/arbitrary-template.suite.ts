import * as fc from 'fast-check';

/** Stands where a template has an expression. */
const HOLE = '\u0001';

const word = fc.constantFrom(
  'a',
  'Word',
  ' ',
  '\n  ',
  '&',
  '& ',
  '&amp;',
  '&lt;b&gt;',
  '&#233;',
  '&#x1F600;',
);
const rest = fc.constantFrom('&nbsp;', '&quot;', '&apos;', '=', '/', '>', "it's", '“é”', '\u202e', HOLE);
const piece = fc.oneof(word, rest);
const text = fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join(''));
const space = fc.constantFrom(' ', '\n', '  ');

const value = fc.oneof(
  text.filter((one) => !one.includes('"')).map((one) => `="${one}"`),
  text.filter((one) => !one.includes("'")).map((one) => ` = '${one}'`),
  fc.constantFrom('=bare', `=${HOLE}`, '=a/b', '="a&b=c"'),
);
const attribute = fc.oneof(
  fc.tuple(fc.constantFrom('class', 'ID', 'title', 'data-x', 'aria-label', 'tabindex'), value),
  fc.tuple(fc.constantFrom('hidden', 'disabled'), fc.constant('')),
  fc.tuple(
    fc.constantFrom('@click', '.value', '?open', '@linimasa-select', '.titleOf'),
    fc.constant(`=${HOLE}`),
  ),
);
const attributes = fc
  .uniqueArray(attribute, { selector: ([name]) => name, maxLength: 4 })
  .chain((list) =>
    fc.tuple(...list.map(([name, given]) => space.map((before) => `${before}${name}${given}`))),
  )
  .map((list) => list.join(''));
/** Room for an expression on the element itself. */
const ref = fc.constantFrom('', '', '', ` ${HOLE}`);

function wrap(name: fc.Arbitrary<string>, content: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(name, attributes, ref, space, content)
    .map(([tag, given, own, end, inner]) => `<${tag}${given}${own}${end}>${inner}</${tag}>`);
}

const plain = fc.oneof(
  wrap(fc.constantFrom('style', 'textarea'), fc.constantFrom('', 'a & b', '\n &lt; <b>', `x${HOLE}y`, HOLE)),
  fc.constantFrom('<!-- a -- > b -->', `<!--${HOLE}-->`, '<br>', '<br/>', '<wbr />'),
  fc.tuple(fc.constantFrom('input', 'img'), attributes).map(([tag, given]) => `<${tag}${given}>`),
);

const shape = fc
  .tuple(
    fc.constantFrom('path', 'circle', 'stop'),
    fc.constantFrom('', ' d="M0 0"', ` d=${HOLE}`, ' stop-color="red" fill=none'),
  )
  .map(([tag, given]) => `<${tag}${given} />`);
const drawing = fc
  .tuple(fc.array(shape, { maxLength: 2 }), fc.constantFrom('', '<title>a &amp; <b>b</b></title>'), text)
  .map(
    ([shapes, title, said]) =>
      `<g>${title}${shapes.join('')}<text x="1">${said}</text><linearGradient id="a" gradientUnits="userSpaceOnUse"></linearGradient></g>`,
  );
const svg = fc
  .tuple(
    drawing,
    fc.constantFrom('', ' viewBox="0 0 1 1"', ' xmlns="http://www.w3.org/2000/svg"', ` viewBox=${HOLE}`),
  )
  .map(
    ([content, given]) =>
      `<svg${given}>${content}<foreignObject><div>${HOLE}</div></foreignObject><use xlink:href="#a"/></svg>`,
  );

const { flow } = fc.letrec<{ phrasing: string; flow: string }>((tie) => ({
  phrasing: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    plain,
    wrap(fc.constantFrom('span', 'bdi', 'SPAN', 'label', 'q'), tie('phrasing')),
  ),
  flow: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    text,
    plain,
    svg,
    wrap(fc.constantFrom('p', 'h2', 'pre'), tie('phrasing')),
    wrap(fc.constantFrom('div', 'section', 'linimasa-x', 'details'), tie('flow')),
    fc
      .tuple(wrap(fc.constant('li'), tie('flow')), wrap(fc.constant('li'), tie('flow')))
      .map((list) => `<ul>${list.join('')}</ul>`),
    fc.tuple(tie('flow'), tie('flow')).map((parts) => parts.join(' ')),
  ),
}));

/** The strings of templates as people write them: nothing is left for a browser to repair. */
export const arbitraryTemplate: fc.Arbitrary<readonly string[]> = flow.map((markup) => markup.split(HOLE));
/** The same of templates of SVG. */
export const arbitrarySvgTemplate: fc.Arbitrary<readonly string[]> = drawing.map((markup) =>
  markup.split(HOLE),
);
