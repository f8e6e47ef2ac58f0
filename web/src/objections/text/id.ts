export const id = {
  'objection.lead':
    'Tidak setuju dengan penolakan ini? Tulis alasannya di sini. Keberatan dijawab oleh verifikator lain, bukan yang menolak, dalam sepuluh hari kerja (UU 30/2014 pasal 75 sampai 77).',
  'objection.text': 'Mengapa penolakan ini keliru',
  'objection.textHint': 'Sebutkan alasan mana yang keliru dan berkas mana yang menunjukkannya. Berkas yang sudah ada tidak perlu dikirim ulang.',
  'objection.file': 'Kirim keberatan',
  'objection.filed': 'Diajukan pada',
  'objection.decideBy': 'Dijawab paling lambat',
  'objection.silence': 'Bila tidak dijawab sampai saat itu, keberatan dianggap dikabulkan.',
  'objection.waiting': 'Menunggu jawaban',
  'objection.upheld': 'Dikabulkan',
  'objection.upheldNote': 'Penolakan tidak berlaku lagi dan permohonan diperiksa kembali. Tidak ada berkas yang perlu dikirim ulang.',
  'objection.dismissed': 'Ditolak',
  'objection.dismissedNote': 'Bila Anda tidak menerima jawaban ini, banding dapat diajukan kepada atasan pejabat dalam 10 hari kerja (UU 30/2014 pasal 78).',
  'objection.yours': 'Isi keberatan',
  'objection.answer': 'Jawaban kantor',
}
