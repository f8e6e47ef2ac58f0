import { addressOf, answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type {
  CaseState,
  CompletionItemInput,
  JudgementInput,
  JudgementsInput,
  ObjectionAnswerInput,
  ReachInput,
  RecommendationInput,
  RefusalReasonInput,
} from '../api/types.ts'

type Filter = {
  state?: CaseState | undefined
  mine?: boolean | undefined
  objected?: boolean | undefined
  periodId?: string | undefined
  q?: string | undefined
  office?: string | undefined
}
const based = (id: string, ifMatch: string) => ({ path: { id }, header: { 'If-Match': ifMatch } })

export const onPage = 20

export const caseApi = {
  cases: (filter: Filter, pages: number) => all(page => answer(client.GET('/api/cases', { params: { query: { ...filter, ...page } } })), pages),
  case: (id: string) => answer(client.GET('/api/cases/{id}', { params: { path: { id } } })),
  dossier: (id: string) => answer(client.GET('/api/cases/{id}/dossier', { params: { path: { id } } })),
  pageOf: (id: string, requirementCode: string, page: number) =>
    addressOf('/api/cases/{id}/documents/{requirementCode}/pages/{page}', { id, requirementCode, page }),
  claim: (id: string, ifMatch: string) => answer(client.POST('/api/cases/{id}/claim', { params: based(id, ifMatch) })),
  takeOver: (id: string, ifMatch: string, reason: string) => answer(client.POST('/api/cases/{id}/take-over', { params: based(id, ifMatch), body: { reason } })),
  release: (id: string, ifMatch: string) => answer(client.POST('/api/cases/{id}/release', { params: based(id, ifMatch) })),
  judge: (id: string, requirementCode: string, ifMatch: string, body: JudgementInput) =>
    answer(client.PUT('/api/cases/{id}/judgements/{requirementCode}', { params: { path: { id, requirementCode }, header: { 'If-Match': ifMatch } }, body })),
  judgeAll: (id: string, ifMatch: string, judgements: JudgementsInput['judgements']) =>
    answer(client.PUT('/api/cases/{id}/judgements', { params: based(id, ifMatch), body: { judgements } })),
  recommend: (id: string, ifMatch: string, body: RecommendationInput) =>
    answer(client.POST('/api/cases/{id}/recommendation', { params: based(id, ifMatch), body })),
  returnCase: (id: string, ifMatch: string, items: CompletionItemInput[]) =>
    answer(client.POST('/api/cases/{id}/completion-request', { params: based(id, ifMatch), body: { items } })),
  refuse: (id: string, ifMatch: string, reasons: RefusalReasonInput[]) =>
    answer(client.POST('/api/cases/{id}/refusal', { params: based(id, ifMatch), body: { reasons } })),
  answerObjection: (id: string, ifMatch: string, body: ObjectionAnswerInput) =>
    answer(client.POST('/api/cases/{id}/objection/answer', { params: based(id, ifMatch), body })),
  returned: (reached: boolean, page: number) => answer(client.GET('/api/notices/returned', { params: { query: { reached, page, size: onPage } } })),
  sendAgain: (letterId: string) => answer(client.POST('/api/notices/returned/{letterId}/sending', { params: { path: { letterId } } })),
  reached: (letterId: string, body: ReachInput) => answer(client.POST('/api/notices/returned/{letterId}/reach', { params: { path: { letterId } }, body })),
}
