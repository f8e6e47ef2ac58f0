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
  deciding: { roles: ['reviewer'], load: () => import('./deciding/pages.ts') },
  decrees: { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./decrees/pages.ts') },
  periods: { roles: ['administrator', 'signatory', 'auditor'], load: () => import('./periods/pages.ts') },
  planning: { roles: ['administrator', 'auditor'], load: () => import('./planning/pages.ts') },
  figures: { roles: ['administrator', 'signatory', 'auditor'], load: () => import('./figures/pages.ts') },
  ranking: { roles: ['reviewer', 'decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./ranking/pages.ts') },
  calendar: { roles: ['administrator', 'auditor', 'reviewer'], load: () => import('./calendar/pages.ts') },
  marking: { roles: ['administrator'], load: () => import('./marking/pages.ts') },
  people: { roles: ['administrator', 'auditor'], load: () => import('./people/pages.ts') },
  office: { roles: ['administrator', 'auditor'], load: () => import('./office/pages.ts') },
  staffing: { roles: ['administrator'], load: () => import('./staffing/pages.ts') },
  forms: { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./forms/pages.ts') },
  forming: { roles: ['administrator'], load: () => import('./forming/pages.ts') },
  signing: { roles: ['decree-officer', 'signatory'], load: () => import('./signing/pages.ts') },
  readiness: { roles: ['decree-officer', 'signatory', 'auditor', 'administrator'], load: () => import('./readiness/pages.ts') },
  inbox: { roles: ['signatory'], load: () => import('./inbox/pages.ts') },
  drafting: { roles: ['decree-officer'], load: () => import('./drafting/pages.ts') },
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
