/** What companies and outlets state, for those who state it and those who check it. */
export const id = {
  'legalForm.PT': 'Perseroan Terbatas (PT)',
  'legalForm.CV': 'Persekutuan Komanditer (CV)',
  'legalForm.YAYASAN': 'Yayasan',
  'legalForm.KOPERASI': 'Koperasi',
  'legalForm.PT_PERORANGAN': 'PT Perorangan',
  'company.legalName': 'Nama badan hukum',
  'company.legalForm': 'Bentuk badan hukum',
  'company.nib': 'NIB',
  'company.npwp': 'NPWP perusahaan',
  'company.address': 'Alamat kantor',
  'company.directorName': 'Nama direktur atau pemimpin perusahaan',
  'company.directorNik': 'NIK direktur',
  'outlet.website': 'Alamat situs',
  'outlet.editorInChief': 'Pemimpin redaksi',
  'outlet.responsibleEditor': 'Penanggung jawab',
} as const
