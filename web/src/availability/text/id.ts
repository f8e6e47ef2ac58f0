export const id = {
  'availability.of': 'Gangguan layanan: {title}',
  'availability.lead': 'Kapan Sahkan tidak dapat dipakai, tercatat oleh sistem sendiri.',
  'availability.between': 'Dari {from} sampai {to}.',
  'availability.since': 'Dicatat sejak {since}; yang sebelum itu tidak diketahui.',
  'availability.none': 'Tidak ada gangguan yang tercatat.',
  'availability.notYet': 'Jendela pendaftaran belum dibuka.',
  'availability.from': 'Mulai',
  'availability.to': 'Sampai',
  'availability.long': 'Lama',
  'availability.what': 'Apa yang terjadi',
  'availability.UNREACHABLE': 'Tidak dapat dihubungi.',
  'availability.REFUSING': 'Permintaan ditolak karena gangguan di pihak kami.',
  'availability.refused': '{n} dari {of} permintaan.',
  'availability.how':
    'Diam kurang dari satu setengah menit tidak dihitung. Satu menit dihitung bila paling sedikit lima permintaan, dan satu dari dua puluh, ditolak.',
  'availability.export': 'Unduh catatan (JSON)',
} as const
