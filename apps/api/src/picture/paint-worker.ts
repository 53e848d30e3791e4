import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** What a painter asks of its worker. */
export interface PaintQuestion {
  readonly id: number;
  /** An SVG document. */
  readonly svg: string;
  /** How many pixels of the picture one of the document becomes. */
  readonly scale: number;
}

/** What the worker answers: the PNG file, or why there is none. */
export type PaintAnswer =
  | { readonly id: number; readonly png: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly error: string };

const { fonts } = workerData as { readonly fonts: readonly Uint8Array[] };
const wasm = fileURLToPath(import.meta.resolve('@resvg/resvg-wasm/index_bg.wasm'));
await initWasm(readFileSync(wasm));

parentPort?.on('message', ({ id, svg, scale }: PaintQuestion) => {
  parentPort?.postMessage(paint(id, svg, scale), []);
});

function paint(id: number, svg: string, scale: number): PaintAnswer {
  try {
    const resvg = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontBuffers: [...fonts],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
        serifFamily: 'Source Serif 4',
      },
    });
    const image = resvg.render();
    const png = new Uint8Array(image.asPng());
    image.free();
    resvg.free();
    return { id, png };
  } catch (error) {
    return { id, error: String(error) };
  }
}
