import { equal, tests } from '../../test.js';
import { chosen, isEnglish } from './language.js';

export default tests({
  a_remembered_language_is_kept: () => equal(chosen('de-x-du'), 'de-x-du'),
  what_is_no_language_of_ours_is_english: () => equal([chosen(null), chosen('fr'), chosen('')], ['en', 'en', 'en']),
  a_country_makes_no_other_language: () => equal([isEnglish('en-GB'), isEnglish('de-x-du')], [true, false]),
});
