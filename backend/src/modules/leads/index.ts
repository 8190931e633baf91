export { EditLead } from './edit-lead.js';
export { LeadsModule } from './leads.module.js';
export { Leads } from './leads.reader.js';
export { MoveLead } from './move-lead.js';
export { OpenLeadWhenEnquirySubmitted } from './open-lead-when-enquiry-submitted.js';
export { type ProjectLead, ProjectLeads } from './project-leads.js';
export { WriteLeadNote } from './write-lead-note.js';
