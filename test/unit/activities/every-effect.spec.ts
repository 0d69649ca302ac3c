import { activitiesOf } from '../../../libs/activities/src/activity.js';
import { activityProviders } from '../../../libs/activities/src/activities.module.js';
import { effectNames } from '../../../workflows/design-project/effect-names.js';
import { effectNames as arrangementEffects } from '../../../workflows/hardship-arrangement/effect-names.js';
import { invitationEffects } from '../../../workflows/invitation/effect-names.js';
import { pledgeEffects } from '../../../workflows/pledge/effect-names.js';
import { severanceEffects } from '../../../workflows/severance/effect-names.js';

describe('what workflows ask for', () => {
  const named = Object.keys(
    activitiesOf(activityProviders.map((provider) => Object.create(provider.prototype as object) as object)),
  );

  const ofAgreements = [arrangementEffects, invitationEffects, pledgeEffects, severanceEffects];

  it.each([...new Set([...effectNames, ...ofAgreements.flat()])])(
    '%s is performed by an activity of that name',
    (effect) => {
      expect(named).toContain(effect);
    },
  );

  it.each(['take up', 'time is up', 'leave to a person', 'anchor the journal'])(
    '%s is asked of the store',
    (asked) => {
      expect(named).toContain(asked);
    },
  );
});
