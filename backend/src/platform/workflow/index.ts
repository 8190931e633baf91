export {
  defineWorkflow,
  type Outcome,
  type Transition,
  type Workflow,
  WORKFLOW_CODES,
  type WorkflowCode,
  type WorkflowTable,
} from './workflow.js';
