import { PROJECT_FACTS } from '@models/policies/model/project-facts.data';
import { readValue } from '@models/policies/model/read-facts';
import { projectFactUnits } from './project-fact-units';

const quantities = PROJECT_FACTS.filter(({ type }) => type === 'quantity');

it.each(quantities.map((fact) => [fact.key, fact] as const))(
  'offers units for %s, each of which measures it',
  (_, definition) => {
    const units = projectFactUnits(definition.dimension ?? '', 'CNY');
    expect(units.length).toBeGreaterThan(0);
    expect(units.filter((unit) => readValue(definition, { value: '1', unit }) === null)).toEqual([]);
  },
);
