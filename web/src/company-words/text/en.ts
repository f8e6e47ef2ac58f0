import type { id } from './id.ts'

export const en: Record<keyof typeof id, string> = {
  'legalForm.PT': 'Limited company (PT)',
  'legalForm.CV': 'Limited partnership (CV)',
  'legalForm.YAYASAN': 'Foundation (Yayasan)',
  'legalForm.KOPERASI': 'Cooperative (Koperasi)',
  'legalForm.PT_PERORANGAN': 'Single-person company (PT Perorangan)',
  'company.legalName': 'Name of the legal entity',
  'company.legalForm': 'Legal form',
  'company.nib': 'NIB (business number)',
  'company.npwp': 'Company NPWP (tax number)',
  'company.address': 'Office address',
  'company.directorName': 'Name of the director',
  'company.directorNik': 'Director’s NIK (identity number)',
  'outlet.website': 'Website',
  'outlet.editorInChief': 'Editor-in-chief',
  'outlet.responsibleEditor': 'Responsible editor',
}
