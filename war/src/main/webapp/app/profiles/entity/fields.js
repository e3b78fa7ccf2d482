/** The fields that hold statements in the order of the card, each with the bank question that fills it. */
export const FIELDS = [
  { id: 'context', question: 'CTX2' },
  { id: 'goals', question: 'PUL1' },
  { id: 'pain-points', question: 'WOR1' },
  { id: 'triggers', question: 'TRG1' },
  { id: 'drivers', question: 'DRV1' },
  { id: 'objections', question: 'WOR2' },
  { id: 'channels', question: 'SEE1' },
  { id: 'proof', question: 'PRF1' },
];

/**
 * Counts what carries a card.
 *
 * @param {any} card
 * @returns {{quotes: number, people: number, kinds: number}}
 */
export const carried = card => {
  const quotes = Object.values(card.fields ?? {}).flatMap((/** @type {any} */ claims) =>
    claims.flatMap((/** @type {any} */ claim) => claim.quotes),
  );
  return {
    quotes: new Set(quotes.map(quote => quote.evidenceId)).size,
    people: new Set(quotes.map(quote => quote.person)).size,
    kinds: new Set(quotes.map(quote => quote.kind)).size,
  };
};
