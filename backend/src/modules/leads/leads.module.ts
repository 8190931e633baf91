import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesModule } from '../companies/index.js';
import { EnquiriesModule } from '../enquiries/index.js';
import { ParksModule } from '../parks/index.js';
import { EditLead } from './edit-lead.js';
import { KnownToLeads } from './known-to-leads.js';
import { LeadTimelineQueries } from './lead-timeline.queries.js';
import { LeadViews } from './lead-views.js';
import { Lead, LeadNote } from './lead.entity.js';
import { LeadsExportController } from './leads-export.controller.js';
import { LeadsController } from './leads.controller.js';
import { ProjectLeads } from './project-leads.js';
import { LeadsQueries } from './leads.queries.js';
import { Leads } from './leads.reader.js';
import { MoveLead } from './move-lead.js';
import { OpenLeadWhenEnquirySubmitted } from './open-lead-when-enquiry-submitted.js';
import { RefreshLeadWordsWhenRenamed } from './refresh-lead-words-when-renamed.js';
import { WriteLeadNote } from './write-lead-note.js';

@Module({
  imports: [TypeOrmModule.forFeature([Lead, LeadNote]), CompaniesModule, EnquiriesModule, ParksModule],
  controllers: [LeadsController, LeadsExportController],
  providers: [
    Leads,
    ProjectLeads,
    LeadViews,
    LeadsQueries,
    LeadTimelineQueries,
    EditLead,
    KnownToLeads,
    MoveLead,
    WriteLeadNote,
    OpenLeadWhenEnquirySubmitted,
    RefreshLeadWordsWhenRenamed,
  ],
  exports: [Leads, ProjectLeads, EditLead, MoveLead, WriteLeadNote, OpenLeadWhenEnquirySubmitted],
})
export class LeadsModule {}
