import type { Role } from './api/types.ts'

type Feature = { roles: readonly Role[] | null; load: () => Promise<unknown> }

/** Whose pages lie together. A feature's code is loaded with the first of its pages, by those who may open it; `null` is everybody. */
export const features = {
  home: { roles: null, load: () => import('./home/pages.ts') },
  public: { roles: null, load: () => import('./public/pages.ts') },
  availability: { roles: null, load: () => import('./availability/pages.ts') },
  applications: { roles: ['applicant'], load: () => import('./applications/pages.ts') },
  companies: { roles: ['applicant'], load: () => import('./companies/pages.ts') },
  notices: { roles: ['applicant'], load: () => import('./notices/pages.ts') },
  cases: { roles: ['reviewer', 'auditor', 'administrator'], load: () => import('./cases/pages.ts') },
  judgements: { roles: ['reviewer'], load: () => import('./judgements/pages.ts') },
  decrees: { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./decrees/pages.ts') },
  periods: { roles: ['administrator', 'signatory', 'auditor'], load: () => import('./periods/pages.ts') },
  'period-editor': { roles: ['administrator', 'auditor'], load: () => import('./period-editor/pages.ts') },
  figures: { roles: ['administrator', 'signatory', 'auditor'], load: () => import('./figures/pages.ts') },
  ranking: { roles: ['reviewer', 'decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./ranking/pages.ts') },
  calendar: { roles: ['administrator', 'auditor', 'reviewer'], load: () => import('./calendar/pages.ts') },
  'calendar-editor': { roles: ['administrator'], load: () => import('./calendar-editor/pages.ts') },
  people: { roles: ['administrator', 'auditor'], load: () => import('./people/pages.ts') },
  office: { roles: ['administrator', 'auditor'], load: () => import('./office/pages.ts') },
  'people-editor': { roles: ['administrator'], load: () => import('./people-editor/pages.ts') },
  'decree-forms': { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./decree-forms/pages.ts') },
  'decree-form-editor': { roles: ['administrator'], load: () => import('./decree-form-editor/pages.ts') },
  signing: { roles: ['decree-officer', 'signatory'], load: () => import('./signing/pages.ts') },
  readiness: { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./readiness/pages.ts') },
  'signatory-inbox': { roles: ['signatory'], load: () => import('./signatory-inbox/pages.ts') },
  'decree-drafts': { roles: ['decree-officer'], load: () => import('./decree-drafts/pages.ts') },
  operations: { roles: ['operator', 'auditor'], load: () => import('./operations/pages.ts') },
  newsroom: { roles: ['editor', 'auditor'], load: () => import('./newsroom/pages.ts') },
  objections: { roles: ['applicant'], load: () => import('./objections/pages.ts') },
  releases: { roles: ['applicant'], load: () => import('./releases/pages.ts') },
  live: { roles: null, load: () => import('./live/pages.ts') },
} as const satisfies Record<string, Feature>

/**
 * What draws charts comes when one is to be drawn. It stands here because a feature that loads for itself shares the loading with the
 * entry, and then everybody's first page comes in more pieces.
 */
export const loadDrawing = () => import('./figures/plot.ts')
