import { PlotServiceView } from '../../api/generated/model';
import { craneText, quantityText, segmentsText, servicesOf } from './land-rows';

const service = (
  name: PlotServiceView['service'],
  state: PlotServiceView['state'],
  capacity: PlotServiceView['capacity'] = null,
) => ({
  service: name,
  state,
  capacity,
  note: null,
});

describe('the services of a plot', () => {
  it('are told apart by there, missing and unknown', () => {
    const services = [
      service('road', 'yes'),
      service('power', 'yes', { value: '10', unit: 'kV' }),
      service('gas', 'no'),
      service('steam', 'unknown'),
    ];
    expect(servicesOf(services, 'en')).toEqual({
      there: ['Road', 'Power 10 kV'],
      missing: ['Gas'],
      unknown: ['Steam'],
    });
  });
});

it('says that there is no crane, which is not the same as not knowing', () => {
  expect(craneText({ value: '0', unit: 't' }, 'en')).toBe('No crane');
  expect(craneText(null, 'en')).toBeNull();
  expect(craneText({ value: '20', unit: 't' }, 'en')).toBe('20 t');
});

it('names segments with their codes, and none when nobody said', () => {
  expect(segmentsText(['RE3', 'RE4a'], 'en')).toBe(
    'RE3 Metals & master alloys, RE4a Permanent magnets (NdFeB, SmCo)',
  );
  expect(segmentsText([], 'en')).toBeNull();
});

it('shows a quantity with its unit', () => {
  expect(quantityText({ value: '12.5', unit: 'ha' }, 'en')).toBe('12.5 ha');
});
