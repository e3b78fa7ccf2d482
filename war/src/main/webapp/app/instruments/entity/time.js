/** Returns seconds as minutes and seconds, such as 3:56. @param {number} seconds */
export const minutes = seconds => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
