import { html, nothing, type TemplateResult } from 'lit';
import { nameLanguage } from '../text/name-language.ts';
import { LANGUAGES } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { NO_FILTERS, stringifyViewState, type ViewState } from '../view/view-state.ts';
import { followLink } from './follow-link.ts';

/** What a header shows. */
export interface Header {
  readonly texts: Texts;
  readonly view: ViewState;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  /** Anything between title and language switch. */
  readonly middle?: TemplateResult | undefined;
  /** Anything after the language switch. */
  readonly end?: TemplateResult | undefined;
  /** The address of the same page in a language; default: of the same view. */
  readonly toLanguage?: (language: string) => string;
}

/** The top of every page: whose it is, what it shows, and in which language. */
export function renderHeader({ texts, view, title, subtitle, middle, end, ...rest }: Header): TemplateResult {
  const { language: asked } = view;
  const { toLanguage = (language: string) => stringifyViewState({ ...view, language }) } = rest;
  const home = stringifyViewState({
    ...(asked === undefined ? {} : { language: asked }),
    filters: NO_FILTERS,
  });
  return html`<header>
    <a class="wordmark" href=${home} title=${texts.header.home}>${texts.name}</a>
    ${title === undefined ? nothing : html`<div class="what"><h1><bdi>${title}</bdi></h1><p class="quiet">${subtitle ?? nothing}</p></div>`}
    ${middle ?? nothing}
    <nav class="languages" aria-label=${texts.header.language}>
      ${LANGUAGES.map(
        ({ language }) => html`<a
          href=${toLanguage(language)}
          lang=${language}
          hreflang=${language}
          aria-label=${`${language.toUpperCase()}, ${nameLanguage(language, language)}`}
          aria-current=${language === texts.language ? 'true' : nothing}
          @click=${(event: MouseEvent) => followLink(event, { language })}
          >${language.toUpperCase()}</a
        >`,
      )}
    </nav>
    ${end ?? nothing}
  </header>`;
}
