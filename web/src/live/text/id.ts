export const id = {
  'live.away': 'Sambungan terputus. Isi halaman mungkin belum yang terbaru; sedang disambungkan kembali…',
  'live.list': 'Daftar di halaman ini baru saja diperbarui.',
  'live.page': 'Isi halaman ini baru saja diperbarui.',
}
