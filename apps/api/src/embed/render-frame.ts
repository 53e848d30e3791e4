import { html } from 'hono/html';

/** What a frame shows, and how large it is in pixels. */
export interface Frame {
  readonly src: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
}

/** The markup of a frame for somebody else's page. */
export async function renderFrame({ src, title, width, height }: Frame): Promise<string> {
  const frame =
    await html`<iframe src="${src}" title="${title}" width="${width}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
  return frame.toString();
}
