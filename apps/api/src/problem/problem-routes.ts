import { Hono } from 'hono';
import { html } from 'hono/html';
import type { AppEnv } from '../app-env.ts';
import { PROBLEM_TYPES, type ProblemType } from './problem-types.ts';
import { RefusalError } from './refusal-error.ts';

/** The page at a problem's address: what it means and what to do. */
export function renderProblemPage({ title, status, explanation }: ProblemType) {
  return renderPage(
    title,
    html`<p>Status ${status}.</p><p>${explanation}</p><p><a href="/problems">All problems</a></p>`,
  );
}

/** `/problems` and `/problems/{name}`: the pages that a problem's `type` leads to. */
export function createProblemRoutes(): Hono<AppEnv> {
  const types = new Map<string, ProblemType>(Object.entries(PROBLEM_TYPES));
  return new Hono<AppEnv>()
    .get('/problems', (c) => {
      const items = [...types].map(
        ([name, { title }]) => html`<li><a href="/problems/${name}">${title}</a></li>`,
      );
      return c.html(renderPage('Problems', html`<ul>${items}</ul>`));
    })
    .get('/problems/:name', (c) => {
      const type = types.get(c.req.param('name'));
      if (type === undefined) throw new RefusalError('not-found', `There is no problem at ${c.req.path}.`);
      return c.html(renderProblemPage(type));
    });
}

function renderPage(title: string, body: ReturnType<typeof html>) {
  return html`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<h1>${title}</h1>
${body}
</html>
`;
}
