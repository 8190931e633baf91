export { GlossaryModule } from './glossary.module.js';
