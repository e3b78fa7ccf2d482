/** What can permit quoting. */
export const BASES = ['consent', 'service-record', 'public-review', 'unknown'];
