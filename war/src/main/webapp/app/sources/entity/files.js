const READABLE = ['.csv', '.tsv', '.txt', '.xlsx', '.vtt', '.srt'];

/** What a file input accepts. */
export const ACCEPT = READABLE.join(',');

/** Tells by its name whether a file can be read. @param {string} name */
export const isReadable = name => READABLE.some(ending => name.toLowerCase().endsWith(ending));

/** So many transcripts are taken in at once. */
export const MOST_TRANSCRIPTS = 50;

/** Tells by its name whether a file may be the transcript of an interview. @param {string} name */
export const isTranscript = name => ['.txt', '.vtt', '.srt'].some(ending => name.toLowerCase().endsWith(ending));

/** Says how large a file is. @param {number} bytes */
export const size = bytes => {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'];
  const step = bytes > 0 ? Math.min(units.length - 1, Math.floor(Math.log(bytes) / Math.log(1000))) : 0;
  return new Intl.NumberFormat('en', { style: 'unit', unit: units[step], maximumFractionDigits: 1 }).format(
    bytes / 1000 ** step,
  );
};
