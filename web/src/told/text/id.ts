export const id = {
  'notice.SUBMISSION_RECEIVED': 'Permohonan {number} diterima',
  'notice.COMPLETION_REQUESTED': 'Permohonan {number} perlu diperbaiki',
  'notice.COMPLETION_RECEIVED': 'Perbaikan {number} diterima',
  'notice.RECOMMENDED': 'Permohonan {number} direkomendasikan',
  'notice.REFUSED': 'Permohonan {number} tidak lolos',
  'notice.DECREED': 'Permohonan {number} tercantum dalam SK',
  'notice.NAMED_BY_AMENDMENT': 'Permohonan {number} tercantum dalam perubahan SK',
  'notice.ENTRY_CORRECTED': 'Data permohonan {number} dalam SK diperbaiki',
  'notice.NAMING_REVOKED': 'Penetapan permohonan {number} sebagai mitra dicabut',
  'notice.RELEASE_PUBLISHED': 'Siaran: {title}',
  'notice.RELEASE_CORRECTED': 'Ralat siaran: {title}',
  'notice.RELEASE_WITHDRAWN': 'Siaran ditarik: {title}',
} as const
