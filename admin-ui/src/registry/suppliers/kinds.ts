/** The kinds of supplier to choose from, in words. */
export const KIND_CHOICES = (['external', 'internal'] as const).map((kind) => ({
  id: kind,
  name: `resources.suppliers.kinds.${kind}`,
}));
