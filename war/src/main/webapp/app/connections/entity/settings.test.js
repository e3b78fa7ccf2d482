import { equal, tests } from '../../test.js';
import { parted, proposed, variable } from './settings.js';

export default tests({
  a_secret_is_named_after_its_tool_and_held_by_a_variable: () =>
    equal(variable(proposed('limesurvey', 'password')), 'FIRSTHAND_SECRET_LIMESURVEY_PASSWORD'),
  what_was_typed_is_parted_and_blanks_are_left_out: () =>
    equal(
      parted(
        [
          { name: 'url', secret: false },
          { name: 'zone', secret: false },
          { name: 'password', secret: true },
        ],
        { url: ' https://a.example ', zone: '  ', password: 'firsthand.secret.a', other: 'x' },
        ['password'],
      ),
      { settings: { url: 'https://a.example' }, secrets: { password: 'firsthand.secret.a' }, pasted: {} },
    ),
  a_secret_that_is_not_named_is_pasted: () =>
    equal(parted([{ name: 'password', secret: true }], { password: 'open sesame' }), {
      settings: {},
      secrets: {},
      pasted: { password: 'open sesame' },
    }),
});
