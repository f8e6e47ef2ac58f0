import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'notice.SUBMISSION_RECEIVED': 'Application {number} received',
  'notice.COMPLETION_REQUESTED': 'Application {number} needs correction',
  'notice.COMPLETION_RECEIVED': 'Correction of {number} received',
  'notice.RECOMMENDED': 'Application {number} recommended',
  'notice.REFUSED': 'Application {number} refused',
  'notice.DECREED': 'Application {number} named in a decree',
  'notice.NAMED_BY_AMENDMENT': 'Application {number} named by an amended decree',
  'notice.ENTRY_CORRECTED': 'The entry of application {number} in the decree was corrected',
  'notice.OBJECTION_FILED': 'The objection on application {number} was received',
  'notice.OBJECTION_UPHELD': 'The objection on application {number} was upheld',
  'notice.OBJECTION_DISMISSED': 'The objection on application {number} was dismissed',
  'notice.NAMING_REVOKED': 'The naming of application {number} was revoked',
  'notice.RELEASE_PUBLISHED': 'Release: {title}',
  'notice.RELEASE_CORRECTED': 'Corrected release: {title}',
  'notice.RELEASE_WITHDRAWN': 'Release withdrawn: {title}',
}
