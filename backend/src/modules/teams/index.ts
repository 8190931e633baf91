export { TEAM_EVENTS } from './team.events.js';
export { TeamsModule } from './teams.module.js';
