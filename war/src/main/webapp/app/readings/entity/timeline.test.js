import { equal, tests } from '../../test.js';
import { dots, isDate, resolved } from './timeline.js';

export default tests({
  'a year, a month or a day is a date if it exists': () =>
    equal(['2026', '2026-03', '2026-02-28', '2026-13', '2026-02-30', 'March', '26', ''].map(isDate), [true, true, true, false, false, false, false, false]),
  'dates stand on the line by their time, in the middle of what they may mean': () =>
    equal(
      dots([{ stage: 'T5', date: '2026-03-11' }, { stage: 'T1', date: '2026-03-01' }, { stage: 'E1', date: '2026-03-06' }]).map(dot => `${dot.stage} ${dot.at}`),
      ['T1 0', 'E1 0.5', 'T5 1'],
    ),
  'one date makes no line': () => equal(dots([{ stage: 'T1', date: '2026' }]), []),
  'what lies before an earlier stage is said, what may be in order is not': () =>
    equal(
      dots([{ stage: 'T1', date: '2026-03' }, { stage: 'T5', date: '2026' }, { stage: 'T6', date: '2025-12' }]).map(dot => dot.early),
      [false, false, true],
    ),
  'a period before the answer becomes as precise a date': () =>
    equal(
      ['P3W', 'P2D', 'P2M', 'P1Y', '--03', '--12', '2025', undefined, 'P1Q'].map(value => resolved(value, '2026-11-29T00:00:00Z')),
      ['2026-11', '2026-11-27', '2026-09', '2025', '2026-03', '2025-12', '2025', '', ''],
    ),
  'without the day of the answer only a date tells': () => equal([resolved('P3W', undefined), resolved('2026-03', undefined)], ['', '2026-03']),
});
