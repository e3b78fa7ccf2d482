/**
 * Returns a time from the start of a recording as people write it: 7:13, or 1:02:03 after the first hour.
 *
 * @param {number} seconds may have decimals
 */
export const timeMark = seconds => {
  const whole = Math.floor(seconds);
  const rest = `${String(Math.floor(whole / 60) % 60)}:${String(whole % 60).padStart(2, '0')}`;
  return whole < 3600 ? rest : `${Math.floor(whole / 3600)}:${rest.padStart(5, '0')}`;
};
