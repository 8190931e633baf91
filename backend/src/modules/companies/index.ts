export { actorWithCompany, companiesVisibleTo, rolesIn } from './companies.access.js';
export { CompaniesModule } from './companies.module.js';
export { Companies, type CompanySummary, type ProjectSummary } from './companies.reader.js';
export { type CompanyStatus } from './company.entity.js';
export { CreateCompany, type NewCompany } from './create-company.js';
export { CreateProject } from './create-project.js';
export {
  CountryField,
  LineField,
  MoneyInput,
  NestedField,
  TextField,
  Unchanged,
  Unknowable,
} from './dto/fields.js';
export { CompanyNameInput, ProjectDetailsInput, ProjectDraftInput } from './dto/inputs.js';
export { CompanyRef, MoneyView, ProjectSummaryView } from './dto/views.js';
