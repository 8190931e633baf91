import { PLOT_SERVICES, type PlotService, type ReadinessStage, type ServiceState } from './plot.terms.js';

const BASIC: readonly PlotService[] = ['road', 'power', 'water'];
/** How many of the seven services a stage promises. */
const PROMISED: Record<ReadinessStage, number> = {
  raw: 0,
  levelled: 0,
  'three-connections': 3,
  'five-connections': 5,
  'seven-connections': 7,
};

/**
 * The services that belie a readiness stage: stated as missing although the stage promises them. What is unknown belies
 * nothing. Five connections promise the basic three and any two more.
 */
export function beliedBy(
  stage: ReadinessStage,
  services: Partial<Record<PlotService, ServiceState>>,
): PlotService[] {
  const missing = PLOT_SERVICES.filter((service) => services[service] === 'no');
  const promised = PROMISED[stage];
  if (promised === 0) return [];
  const basic = missing.filter((service) => BASIC.includes(service));
  return PLOT_SERVICES.length - missing.length < promised ? missing : basic;
}
