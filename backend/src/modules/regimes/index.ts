export { RegimesModule } from './regimes.module.js';
