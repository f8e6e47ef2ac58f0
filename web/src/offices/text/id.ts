export const id = {
  'offices.title': 'Kantor dalam instalasi ini',
  'offices.lead':
    'Setiap kantor punya orang, periode, dan SK sendiri. Yang milik satu kantor tidak terlihat oleh kantor lain; pemohon memakai satu akun untuk semuanya.',
  'offices.first': 'Kantor pertama',
  'offices.add': 'Tambah kantor',
  'offices.addDo': 'Tambahkan',
  'offices.added': '{name} sudah ditambahkan. Undang administratornya sekarang.',
  'offices.slug': 'Kata pengenal',
  'offices.slugHint': 'Huruf kecil, angka, dan tanda hubung, misalnya kominfo-contoh. Tidak dapat diubah.',
  'offices.invite': 'Undang administrator',
  'offices.inviteDo': 'Kirim undangan',
  'offices.inviteText': 'Administrator pertama {name} mengundang orang lain di kantornya.',
  'offices.invited': 'Undangan sebagai administrator {name} dikirim ke {email}.',
  'offices.personName': 'Nama',
  'offices.personEmail': 'Surel',
}
