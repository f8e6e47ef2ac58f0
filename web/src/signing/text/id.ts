export const id = {
  'elsewhere.title': 'Tanda tangani di luar Sahkan?',
  'elsewhere.text':
    'Nomor dan tanggal SK dicadangkan sekarang, lalu berkasnya diunduh, ditandatangani dengan sertifikat BSrE Anda, dan diunggah kembali. Sejak itu SK hanya dapat terbit dengan berkas tersebut.',
  'elsewhere.prepare': 'Siapkan berkas',
  'elsewhere.preparing': 'Menyiapkan…',
  'away.title': 'Menunggu tanda tangan dari luar',
  'away.fetch': 'Unduh berkas yang akan ditandatangani:',
  'away.file': 'SK tanpa tanda tangan (PDF)',
  'away.sign':
    'Tanda tangani dengan sertifikat elektronik pejabat yang namanya tercantum: tak terlihat, atau di kotak yang tersedia. Jangan dicetak atau disimpan ulang.',
  'away.bring': 'Unggah berkas yang sudah ditandatangani. Setelah diperiksa, SK langsung terbit dan para pemohon diberi tahu.',
  'away.signed': 'SK yang sudah ditandatangani (PDF)',
  'away.choose': 'Pilih berkas PDF yang sudah ditandatangani.',
  'away.send': 'Periksa dan terbitkan',
  'away.checking': 'Memeriksa tanda tangan…',
  'void.title': 'Batalkan nomor SK ini?',
  'void.text': 'Nomor {number} tetap tercatat dalam urutan tahun ini dan tidak dipakai lagi. Permohonan di dalamnya kembali menunggu SK.',
  'void.do': 'Batalkan nomor',
} as const
