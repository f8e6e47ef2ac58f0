export const id = {
  'notices.empty': 'Belum ada pemberitahuan.',
  'notices.unread': 'Belum dibaca',
  'notices.markRead': 'Tandai sudah dibaca',
  'notices.openApplication': 'Buka permohonan',
  'notices.openRelease': 'Buka siaran',
  'notices.embargo': 'Embargo sampai {when}.',
  'email.PENDING': 'Surel sedang dikirim',
  'email.SENT': 'Surel terkirim',
  'email.FAILED': 'Surel gagal dikirim',
  'email.BOUNCED': 'Surel kembali',
  'email.REACHED': 'Surel kembali; kantor menyampaikannya dengan cara lain',
} as const
