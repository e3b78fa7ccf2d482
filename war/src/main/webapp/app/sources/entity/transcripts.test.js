import { equal, tests } from '../../test.js';
import { dayOf, description } from './transcripts.js';

const preview = { columns: [], known: undefined };

export default tests({
  the_day_is_found_in_names_of_meeting_tools: () =>
    equal(
      ['2026-11-03 talk.vtt', 'GMT20261103-140102_Recording.transcript.vtt', 'call 2026_11_03.srt', 'Gespräch 3.11.2026.txt'].map(dayOf),
      ['2026-11-03', '2026-11-03', '2026-11-03', '2026-11-03'],
    ),
  what_is_no_date_is_left_alone: () => equal(['talk.vtt', '2026-13-40.txt', 'call 03-11-2026.txt'].map(dayOf), ['', '', '']),
  consent_is_declared_by_name_and_reference: () =>
    equal(
      description(
        { id: 'u', name: 'a.vtt', state: 'ready', share: 1, preview },
        { kind: 'interview', basis: 'consent' },
        { declaredBy: 'Ada', reference: 'forms', askedByMe: true },
        [],
      ),
      { uploadId: 'u', kind: 'interview', basis: 'consent', basisDeclaredBy: 'Ada', basisReference: 'forms', askedByMe: true, columns: [] },
    ),
  a_talk_that_was_read_before_goes_on_in_its_source: () =>
    equal(
      description(
        { id: 'u', name: 'a.vtt', state: 'ready', share: 1, preview: { ...preview, known: { sourceId: 7 } } },
        { kind: 'interview', basis: 'unknown' },
        { declaredBy: '', reference: '', askedByMe: false },
        [],
      ),
      { uploadId: 'u', kind: 'interview', basis: 'unknown', into: 7, columns: [] },
    ),
});
