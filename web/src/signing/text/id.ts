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
  'unknown.title': 'Belum diketahui apakah SK ini sudah ditandatangani',
  'unknown.away': 'Sedang dikirim ke BSrE sejak {when}. Jawaban ditunggu sampai {until}; muat ulang sesudah itu.',
  'unknown.text': 'SK dikirim ke BSrE {when} ({age} lalu), dan jawabannya tidak sampai. Tidak ada yang dikirim ulang dengan sendirinya.',
  'unknown.reload': 'Muat ulang',
  'unknown.look':
    'Penanda tangan melihat di BSrE apakah SK ini sudah ditandatangani. Bila sudah: unduh hasilnya dan unggah di bawah ini. Bila belum: nyatakan demikian, lalu tanda tangani lagi.',
  'unknown.none': 'Tidak ada tanda tangan',
} as const
