import { PROBLEM_TYPES, type ProblemName } from '../problem/problem-types.ts';

/** Describes the refusals that every address may answer, whatever else it answers. */
export function describeRefusals() {
  return {
    405: problemResponse('method-not-allowed'),
    413: problemResponse('body-not-read'),
    414: problemResponse('url-too-long'),
    431: problemResponse('headers-too-large'),
  };
}

/** Describes an answer that is one of these problems; all must share one status. */
export function problemResponse(...names: readonly [ProblemName, ...ProblemName[]]) {
  const examples = Object.fromEntries(
    names.map((name) => {
      const { title, status } = PROBLEM_TYPES[name];
      const value = {
        type: `/problems/${name}`,
        title,
        status,
        instance: '0b7e6b5e-6f0c-4f0e-9a55-2f1d6f6c2f0a',
      };
      return [name, { summary: title, value }];
    }),
  );
  return {
    description: names.map((name) => PROBLEM_TYPES[name].title).join('; or: '),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples } },
  };
}
