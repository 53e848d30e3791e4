/** A text by the plural category of its `{count}`; `other` is always there. */
export type Plural = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };
