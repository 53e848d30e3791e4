import { measureLabel } from './measure-label.ts';
import type { MeasureText } from './measure-text.ts';

/** What style sheets say about lanes. */
export interface Metrics {
  /** Measures labels in their font. */
  readonly measure: MeasureText;
  /** Pixels of a row, and what a lane keeps free above its first one. */
  readonly rowHeight: number;
  readonly above: number;
  /** Pixels of the column of lane names. */
  readonly column: number;
}

/** Reads the metrics of a timeline from its custom properties. */
export function readMetrics(element: HTMLElement): Metrics {
  const style = getComputedStyle(element);
  const read = (name: string, otherwise: number) => {
    const value = Number.parseFloat(style.getPropertyValue(name));
    return Number.isNaN(value) ? otherwise : value;
  };
  const family = style.getPropertyValue('--linimasa-sans') || 'sans-serif';
  return {
    measure: (text, { weight, size }) => measureLabel(text, `${weight} ${size}px ${family}`),
    rowHeight: read('--row-height', 24),
    above: read('--above', 5),
    column: read('--label-column', 150),
  };
}
