package id.sahkan.verification.rule;

import id.sahkan.verification.Text;

/// What an automatic check can notice. The names are wire codes and never change.
public enum FindingCode {
    DOCUMENT_MISSING("Dokumen wajib belum ada atau belum lengkap", "A mandatory document is missing or incomplete"),
    ANNUAL_TAX_OLD("SPT Tahunan bukan tahun pajak terakhir", "The annual tax return is not of the latest tax year"),
    NAME_MISMATCH("Nama perusahaan berbeda antar dokumen", "The company's name differs between documents"),
    SAME_FILE_TWICE("Berkas yang sama dipakai untuk dua syarat", "The same file serves two requirements"),
    UKW_EXPIRED("Masa berlaku UKW terlewati", "The competency certificate is older than the policy allows"),
    DUPLICATE_REPORTER("Wartawan juga ditugaskan pada permohonan lain", "The reporter is in another application too"),
    SAME_COMPANY("Perusahaan sudah mengajukan media lain", "The company has applied with another outlet"),
    SAME_LOCATION("Lokasi kantor sama dengan permohonan lain", "The office is where another applicant's office is"),
    SAME_ANALYTICS("Kode analitik sama dengan permohonan lain", "The analytics code is used by another applicant"),
    SAME_BANK_ACCOUNT("Rekening bank sama dengan permohonan lain", "The bank account is used by another application"),
    CHIEF_LEVEL_TOO_LOW(
            "Jenjang UKW pemimpin redaksi di bawah ketentuan", "The chief editor's certificate level is too low"),
    UKW_BIRTH_DATE_DIFFERS(
            "Tanggal lahir pada nomor UKW berbeda dengan NIK", "The certificate's birth date differs from the NIK"),
    IMAGE_BLURRED("Gambar buram", "The image is blurred"),
    MEDIA_TOO_YOUNG("Usia media belum memenuhi ketentuan", "The outlet is younger than required or claimed"),
    PRINTER_LETTER_MISSING("Surat percetakan belum ada", "The printer's letter is missing"),
    ISSUE_GAP("Terbitan terputus", "There is a gap between issues"),
    BANK_HOLDER_DIFFERS("Rekening bukan atas nama perusahaan", "The bank account is not in the company's name"),
    VALIDITY_TOO_SHORT("Masa berlaku berkas kurang dari ketentuan", "The paper is not valid for as long as is asked"),
    ISSUED_TOO_LONG_AGO("Berkas terbit lebih lama dari ketentuan", "The paper is older than is asked"),
    LICENCE_EXPIRED("Izin penyiaran berakhir", "The broadcast licence has expired"),
    STREAMING_ONLY("Siaran hanya melalui streaming", "The broadcast is streamed only"),
    SIGNER_NOT_DIRECTOR(
            "Penanda tangan bukan direktur dan tanpa surat kuasa",
            "Not signed by the director, and no power of attorney"),
    LEGAL_FORM_NOT_PRESS("Bentuk badan usaha bukan badan hukum pers", "The legal form is not one of a press company"),
    KBLI_NOT_PRESS("KBLI bukan kegiatan pers untuk jenis media ini", "The KBLI is not a press activity of this type"),
    FORMAT_SUSPECT("Format nomor perlu diperiksa", "A number's format should be looked at"),
    TITLE_LIKE_STATE_BODY("Nama media menyerupai lembaga negara", "The title resembles a state body"),
    NAME_IN_MASTHEAD_DIFFERS(
            "Nama pada box redaksi berbeda dengan data media", "A name in the masthead differs from the outlet's data");

    private final String id;
    private final String en;

    FindingCode(String id, String en) {
        this.id = id;
        this.en = en;
    }

    public Text label() {
        return new Text(id, en);
    }
}
