import type { Rule, RuleBook } from '../../libs/domain/src/rules/rule-book.js';
import { marshAndMesaArrangements } from './marsh-and-mesa-arrangements.js';
import { marshAndMesaDisconnection } from './marsh-and-mesa-disconnection.js';
import { marshAndMesaMoney } from './marsh-and-mesa-money.js';

const values = { ...marshAndMesaMoney, ...marshAndMesaArrangements, ...marshAndMesaDisconnection };

/**
 * A utility that there is not, for electric, water, sewer and solid waste, with no value like those of APS: what a test of it shows
 * is not hard-wired. It does no design projects.
 */
export const marshAndMesa: RuleBook = {
  name: 'Marsh and Mesa',
  version: '1',
  jurisdiction: 'nowhere',
  utility: 'Marsh and Mesa',
  rules: Object.entries(values).map(([key, value]): Rule => ({
    key: key as keyof typeof values,
    value,
    validFrom: '2020-01-01',
    source: 'made up for tests',
    clause: `The ${key} of Marsh and Mesa.`,
    standing: 'own',
  })),
};
