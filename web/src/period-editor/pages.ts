export { Attachments } from './attachments.tsx'
export { PeriodActions } from './period-actions.tsx'
export { PeriodEditorPage } from './period-editor-page.tsx'
