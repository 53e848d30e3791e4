import type { Citation } from '../event/citation-records.ts';
import type { ClaimValue } from '../event/claim-records.ts';
import type { DerivedEvent } from '../event/derive.ts';
import { compareForms, deniesForm } from './compare-values.ts';
import { toValueForm, type ValueContext } from './value-form.ts';
import type { Voice } from './voice.ts';

/**
 * What an event's own record says to a question, where something stands against it and no claim says the same: that it
 * happened, where that is denied; its `when` and its plans, where another date excludes them.
 */
export function listRecordVoices(
  event: DerivedEvent,
  attribute: string | undefined,
  voices: readonly Voice[],
  context: ValueContext,
): readonly Voice[] {
  const own = listOwn(event, attribute, context);
  return own.filter(
    (record) =>
      !voices.some((voice) => saysSame(voice, record)) &&
      (voices.some((voice) => isAgainst(voice, record, context)) ||
        own.some((other) => other.ahead !== record.ahead && isAgainst(other, record, context))),
  );
}

function listOwn(
  event: DerivedEvent,
  attribute: string | undefined,
  context: ValueContext,
): readonly Voice[] {
  const { status, citations, when, scheduled } = event;
  if (attribute === undefined)
    return status === 'cancelled' ? [] : [toVoice(undefined, citations, false, context)];
  if (attribute !== 'when') return [];
  const plans = scheduled.map(({ citations: passages, ...plan }) =>
    toVoice({ when: plan }, passages, true, context),
  );
  return when === undefined ? plans : [toVoice({ when }, citations, false, context), ...plans];
}

function toVoice(
  value: ClaimValue | undefined,
  citations: readonly Citation[],
  ahead: boolean,
  context: ValueContext,
): Voice {
  const form = toValueForm(value, context);
  return {
    denies: false,
    ...(value === undefined ? {} : { value }),
    form,
    opinion: false,
    exact: false,
    reach: false,
    ahead,
    citations,
  };
}

function saysSame(voice: Voice, record: Voice): boolean {
  const isFact = !voice.denies && !voice.opinion;
  return isFact && voice.ahead === record.ahead && voice.form.key === record.form.key;
}

function isAgainst(voice: Voice, record: Voice, { single }: ValueContext): boolean {
  if (!voice.denies) return !voice.opinion && compareForms(voice.form, record.form, single) === 'exclude';
  return voice.exact ? voice.form.key === record.form.key : deniesForm(voice.form, record.form);
}
