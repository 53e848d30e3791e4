const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Measures a text in a CSS font, in pixels. Remembers; {@link forgetLabels} when a font has arrived. */
export function measureLabel(text: string, font: string): number {
  const key = `${font}\n${text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context ??= document.createElement('canvas').getContext('2d');
    if (context === null) return text.length * 7;
    context.font = font;
    width = context.measureText(text).width;
    widths.set(key, width);
  }
  return width;
}

/** Forgets every measure. */
export function forgetLabels(): void {
  widths.clear();
}
