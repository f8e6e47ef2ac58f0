import { answer } from '../api/client.ts'
import { all, client } from '../api/sahkan.ts'
import type { CompanyInput, OutletInput } from '../api/types.ts'

export const companyApi = {
  companies: () => all(query => answer(client.GET('/api/companies', { params: { query } }))),
  addCompany: (body: CompanyInput) => answer(client.POST('/api/companies', { body })),
  changeCompany: (id: string, ifMatch: string, body: CompanyInput) =>
    answer(client.PUT('/api/companies/{id}', { params: { path: { id }, header: { 'If-Match': ifMatch } }, body })),
  outlets: () => all(query => answer(client.GET('/api/outlets', { params: { query } }))),
  addOutlet: (companyId: string, body: OutletInput) => answer(client.POST('/api/companies/{id}/outlets', { params: { path: { id: companyId } }, body })),
  changeOutlet: (id: string, ifMatch: string, body: OutletInput) =>
    answer(client.PUT('/api/outlets/{id}', { params: { path: { id }, header: { 'If-Match': ifMatch } }, body })),
}
