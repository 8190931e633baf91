import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompaniesController } from './companies.controller.js';
import { Companies } from './companies.reader.js';
import { Company } from './company.entity.js';
import { CreateCompany } from './create-company.js';
import { CreateProject } from './create-project.js';
import { EditCompany } from './edit-company.js';
import { EditProject } from './edit-project.js';
import { LabelCompanies } from './label-companies.js';
import { Project } from './project.entity.js';
import { ProjectsController } from './projects.controller.js';
import { ProjectsExportController } from './projects-export.controller.js';

@Module({
  imports: [TypeOrmModule.forFeature([Company, Project])],
  controllers: [CompaniesController, ProjectsController, ProjectsExportController],
  providers: [Companies, CreateCompany, CreateProject, EditCompany, EditProject, LabelCompanies],
  exports: [Companies, CreateCompany, CreateProject],
})
export class CompaniesModule {}
