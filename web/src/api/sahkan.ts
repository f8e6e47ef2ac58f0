import { type Answer, request, upload } from './client.ts'
import type * as T from './types.ts'

const get = <A>(path: string, signal?: AbortSignal) => request<A>('GET', path, signal ? { signal } : {})
const enc = encodeURIComponent

/** What is asked again and again must not pile up behind a service that hangs. */
const inTime = () => AbortSignal.timeout(8_000)

const query = (params: Record<string, string | boolean | undefined>) => {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(params)) if (value) search.set(key, String(value))
  const text = search.toString()
  return text ? `?${text}` : ''
}

const PAGE = 200 // the most that a service gives at once
const MOST_PAGES = 20

/** A whole list: an office has some hundred media, and the one that is not shown is the one that is asked for. */
async function all<L extends { items: unknown[]; total: number }>(path: string): Promise<Answer<L>> {
  const at = (page: number) => get<L>(`${path}${path.includes('?') ? '&' : '?'}size=${PAGE}&page=${page}`)
  const first = await at(0)
  const items = [...first.data.items]
  for (let page = 1; items.length < first.data.total && page < MOST_PAGES; page++) {
    const next = (await at(page)).data.items
    if (next.length === 0) break
    items.push(...next)
  }
  return { ...first, data: { ...first.data, items } }
}

/** The version a change is based on, as the server gave it, else made from the body's number. */
export const tag = (answer: { data: { version: number }; etag: string | null }) => answer.etag ?? `"${answer.data.version}"`

export const api = {
  me: () => get<T.Me>('/api/me'),
  logout: () => request<{ location: string }>('POST', '/logout'),
  config: () => get<T.Config>('/api/config'),

  periods: () => all<T.PeriodList>('/api/periods'),
  period: (id: string) => get<T.PeriodDetail>(`/api/periods/${id}`),

  companies: () => all<T.CompanyList>('/api/companies'),
  company: (id: string) => get<T.Company>(`/api/companies/${id}`),
  addCompany: (body: T.CompanyInput) => request<T.Company>('POST', '/api/companies', { body }),
  changeCompany: (id: string, ifMatch: string, body: T.CompanyInput) => request<T.Company>('PUT', `/api/companies/${id}`, { body, ifMatch }),
  outlets: () => all<T.OutletList>('/api/outlets'),
  outlet: (id: string) => get<T.Outlet>(`/api/outlets/${id}`),
  addOutlet: (companyId: string, body: T.OutletInput) => request<T.Outlet>('POST', `/api/companies/${companyId}/outlets`, { body }),
  changeOutlet: (id: string, ifMatch: string, body: T.OutletInput) => request<T.Outlet>('PUT', `/api/outlets/${id}`, { body, ifMatch }),

  applications: () => all<T.ApplicationList>('/api/applications'),
  application: (id: string) => get<T.Application>(`/api/applications/${id}`),
  draft: (periodId: string, outletId: string) =>
    request<T.Application>('POST', '/api/applications', { body: { periodId, outletId }, keep: `draft.${periodId}.${outletId}` }),
  attach: (id: string, code: string, ifMatch: string, form: FormData, onProgress: (share: number) => void) =>
    upload<T.Application>(`/api/applications/${id}/documents/${code}`, form, ifMatch, onProgress),
  removeDocument: (id: string, code: string, ifMatch: string) => request<T.Application>('DELETE', `/api/applications/${id}/documents/${code}`, { ifMatch }),
  contentOf: (id: string, code: string) => `/api/applications/${id}/documents/${code}/content`,
  submit: (application: T.Application, ifMatch: string, acknowledgeMissing: boolean) =>
    request<T.Receipt>('POST', `/api/applications/${application.id}/submission`, {
      body: { acknowledgeMissing },
      ifMatch,
      keep: `submission.${application.id}.${application.receipts.length}`,
    }),
  withdraw: (id: string, ifMatch: string) => request<T.Application>('POST', `/api/applications/${id}/withdrawal`, { ifMatch }),
  receipt: (id: string) => get<T.Receipt>(`/api/applications/${id}/receipt`),
  timeline: (id: string) => get<T.Timeline>(`/api/applications/${id}/timeline`),
  outcome: (id: string) => get<T.CaseOutcome>(`/api/cases/${id}/outcome`),

  cases: (filter: { state?: string; mine?: boolean; periodId?: string; q?: string }) => all<T.CaseList>(`/api/cases${query(filter)}`),
  case: (id: string) => get<T.CaseDetail>(`/api/cases/${id}`),
  dossier: (id: string) => get<T.Dossier>(`/api/cases/${id}/dossier`),
  pageOf: (id: string, code: string, page: number) => `/api/cases/${id}/documents/${code}/pages/${page}`,
  claim: (id: string, ifMatch: string) => request<T.CaseDetail>('POST', `/api/cases/${id}/claim`, { ifMatch }),
  release: (id: string, ifMatch: string) => request<T.CaseDetail>('POST', `/api/cases/${id}/release`, { ifMatch }),
  judge: (id: string, code: string, ifMatch: string, body: T.JudgementInput) =>
    request<T.CaseDetail>('PUT', `/api/cases/${id}/judgements/${code}`, { ifMatch, body }),
  recommend: (id: string, ifMatch: string, body: T.RecommendationInput) => request<T.CaseDetail>('POST', `/api/cases/${id}/recommendation`, { ifMatch, body }),
  returnCase: (id: string, ifMatch: string, items: T.CompletionItemInput[]) =>
    request<T.CaseDetail>('POST', `/api/cases/${id}/completion-request`, { ifMatch, body: { items } }),
  refuse: (id: string, ifMatch: string, reasons: T.RefusalReasonInput[]) =>
    request<T.CaseDetail>('POST', `/api/cases/${id}/refusal`, { ifMatch, body: { reasons } }),

  candidates: (periodId: string) => all<T.CandidateList>(`/api/decrees/candidates${query({ periodId })}`),
  decrees: () => all<T.DecreeList>('/api/decrees'),
  decree: (id: string) => get<T.DecreeDetail>(`/api/decrees/${id}`),
  draftDecree: (body: T.NewDecree) => request<T.DecreeDetail>('POST', '/api/decrees', { body }),
  issue: (id: string, ifMatch: string) => request<T.DecreeDetail>('POST', `/api/decrees/${id}/issue`, { ifMatch }),
  discard: (id: string, ifMatch: string) => request<T.DecreeDetail>('POST', `/api/decrees/${id}/discard`, { ifMatch }),

  publicDecree: (code: string) => get<T.PublicDecree>(`/api/public/decrees/${enc(code)}`),
  publicByNumber: (number: string) => get<T.PublicDecreeList>(`/api/public/decrees${query({ number })}`),
  digest: (sha256: string) => get<T.DigestCheck>(`/api/public/digests/${sha256}`),

  notices: () => get<T.NoticeList>('/api/notices'),
  readNotice: (id: string) => request<T.Notice>('POST', `/api/notices/${id}/read`),

  /** Given up first, then those that were tried at least once in vain; `more` that there is no room for. */
  lateDeliveries: async () => {
    const lists = await Promise.all(
      [{ state: 'FAILED' }, { delayed: true }].map(which => get<T.DeliveryList>(`/api/notices/deliveries${query(which)}`, inTime())),
    )
    const items = lists.flatMap(list => list.data.items)
    const more = lists.reduce((sum, list) => sum + list.data.total, -items.length)
    return { data: { items, more }, etag: null, status: 200 }
  },

  overview: (service: T.Service) => get<T.Overview>(`/api/operations/${service}/overview`, inTime()),
  parked: (service: T.Service) => get<T.ParkedPage>(`/api/operations/${service}/parked`, inTime()),
  parkedRecord: (service: T.Service, id: number) => get<T.ParkedRecord>(`/api/operations/${service}/parked/${id}`),
  releaseParked: (service: T.Service, body: T.ReleaseInput) => request<T.Released>('POST', `/api/operations/${service}/parked/release`, { body }),
  discardParked: (service: T.Service, body: T.DiscardInput) => request<T.Discarded>('POST', `/api/operations/${service}/parked/discard`, { body }),
  operatorActions: (service: T.Service) => get<T.OperatorActionPage>(`/api/operations/${service}/actions?limit=20`, inTime()),
  reconciliation: (service: T.Service) => get<T.ReconciliationReport | undefined>(`/api/operations/${service}/reconciliation`, inTime()),
  reconcile: (service: T.Service) => request<T.ReconciliationReport>('POST', `/api/operations/${service}/reconciliation`),
}

export type { Answer }
