import { equal, tests } from '../../test.js';
import { timeMark } from './time-mark.js';

export default tests({
  minutes_have_no_leading_zero: () => equal([0, 7, 433.9, 3599].map(timeMark), ['0:00', '0:07', '7:13', '59:59']),
  hours_stand_before_two_digits_of_minutes: () => equal([3600, 3723.5, 36_610].map(timeMark), ['1:00:00', '1:02:03', '10:10:10']),
});
