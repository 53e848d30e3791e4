import type { EventItem } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';

/** Events apart from the others, and why. */
export interface Shelf {
  /** By which it can be gone to. */
  readonly id?: string;
  readonly label: string;
  readonly note?: string;
  readonly items: readonly EventItem[];
  readonly list: (items: readonly EventItem[]) => TemplateResult;
}

/** A list under a heading of its own; nothing where it would be empty. */
export function renderShelf({ id, label, note, items, list }: Shelf): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<div class="shelf" id=${id ?? nothing} tabindex=${id === undefined ? nothing : '-1'}>
    <h2>${label}</h2>
    ${note === undefined ? nothing : html`<p class="quiet">${note}</p>`} ${list(items)}
  </div>`;
}
