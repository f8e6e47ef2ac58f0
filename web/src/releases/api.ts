import { answer } from '../api/client.ts'
import { client } from '../api/sahkan.ts'
import type { EvidenceInput, EvidenceKind } from '../api/types.ts'

export const onPage = 20

export const partnerApi = {
  list: (page: number) => answer(client.GET('/api/newsroom/partner/releases', { params: { query: { page, size: onPage } } })),
  one: (releaseId: string) => answer(client.GET('/api/newsroom/partner/releases/{releaseId}', { params: { path: { releaseId } }, cache: 'no-cache' })),
  own: (releaseId: string) => answer(client.GET('/api/newsroom/partner/evidence', { params: { query: { releaseId, size: 100 } } })),
  filePage: (releaseId: string, body: EvidenceInput) =>
    answer(client.POST('/api/newsroom/partner/releases/{releaseId}/evidence', { params: { path: { releaseId } }, body })),
  fileFile: (releaseId: string, file: File, query: { kind: EvidenceKind; shownOn: string; edition?: string; applicationId?: string }) =>
    answer(
      client.POST('/api/newsroom/partner/releases/{releaseId}/evidence/file', {
        params: { path: { releaseId }, query },
        body: { file },
        bodySerializer: () => {
          const form = new FormData()
          form.append('file', file)
          return form
        },
      }),
    ),
}
