import { answer, kept } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { EvidenceState, ReleaseState, ReleaseWords } from '../api/types.ts'

export const onPage = 20

const of = (releaseId: string) => ({ path: { releaseId } })
const seen = (releaseId: string, etag: string) => ({ params: { path: { releaseId }, header: { 'If-Match': etag } } })
const proof = (evidenceId: string, version: number) => ({ params: { path: { evidenceId }, header: { 'If-Match': `"${version}"` } } })

/** Of which office and which days; empty ones are the last year. */
export type Days = { office: string | undefined; from: string; until: string }

const daysOf = ({ office, from, until }: Days) => ({ params: { query: { ...(office && { office }), ...(from && { from }), ...(until && { until }) } } })

export const newsApi = {
  list: (office: string | undefined, state: ReleaseState | undefined, page: number) =>
    answer(client.GET('/api/newsroom/releases', { params: { query: { ...(office && { office }), ...(state && { state }), page, size: onPage } } })),
  one: (id: string) => answer(client.GET('/api/newsroom/releases/{releaseId}', { params: of(id), cache: 'no-cache' })),
  versions: (id: string, page: number) =>
    answer(client.GET('/api/newsroom/releases/{releaseId}/versions', { params: { ...of(id), query: { page, size: onPage } } })),
  write: (office: string | undefined, words: ReleaseWords) =>
    kept(`release.${office ?? ''}`, key =>
      client.POST('/api/newsroom/releases', { params: { header: { 'Idempotency-Key': key } }, body: { ...(office && { office }), words } }),
    ),
  edit: (id: string, etag: string, body: ReleaseWords) => answer(client.PUT('/api/newsroom/releases/{releaseId}', { ...seen(id, etag), body })),
  preview: (body: string) => answer(client.POST('/api/newsroom/preview', { body: { body } })),
  check: (id: string, etag: string) => answer(client.POST('/api/newsroom/releases/{releaseId}/check', seen(id, etag))),
  publish: (id: string, etag: string) => answer(client.POST('/api/newsroom/releases/{releaseId}/publication', seen(id, etag))),
  correct: (id: string, etag: string, reason: string, words: ReleaseWords) =>
    answer(client.POST('/api/newsroom/releases/{releaseId}/correction', { ...seen(id, etag), body: { reason, words } })),
  confirm: (id: string, etag: string) => answer(client.POST('/api/newsroom/releases/{releaseId}/correction/confirmation', seen(id, etag))),
  decline: (id: string, etag: string, reason: string) =>
    answer(client.POST('/api/newsroom/releases/{releaseId}/correction/refusal', { ...seen(id, etag), body: { reason } })),
  withdraw: (id: string, etag: string, reason: string) =>
    answer(client.POST('/api/newsroom/releases/{releaseId}/withdrawal', { ...seen(id, etag), body: { reason } })),
  evidence: (office: string | undefined, state: EvidenceState | undefined, releaseId: string | undefined, page: number) =>
    answer(
      client.GET('/api/newsroom/evidence', {
        params: { query: { ...(office && { office }), ...(state && { state }), ...(releaseId && { releaseId }), page, size: onPage } },
      }),
    ),
  accept: (id: string, version: number) => answer(client.POST('/api/newsroom/evidence/{evidenceId}/acceptance', proof(id, version))),
  sendBack: (id: string, version: number, reason: string) =>
    answer(client.POST('/api/newsroom/evidence/{evidenceId}/return', { ...proof(id, version), body: { reason } })),
  reopen: (id: string, version: number, reason: string) =>
    answer(client.POST('/api/newsroom/evidence/{evidenceId}/reopening', { ...proof(id, version), body: { reason } })),
  oneProof: (evidenceId: string) => answer(client.GET('/api/newsroom/evidence/{evidenceId}', { params: { path: { evidenceId } } })),
  coverage: (asked: Days) => answer(client.GET('/api/newsroom/coverage', daysOf(asked))),
  table: (form: 'csv' | 'xlsx', asked: Days) =>
    form === 'csv'
      ? answer(client.GET('/api/newsroom/coverage.csv', { ...daysOf(asked), parseAs: 'blob' }))
      : answer(client.GET('/api/newsroom/coverage.xlsx', { ...daysOf(asked), parseAs: 'blob' })),
}
