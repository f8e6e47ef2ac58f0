package id.sahkan.applicant.office;

/// What sort of office it is.
enum OfficeKind {
    DEPARTMENT,
    AGENCY,
    MAYORS_OFFICE,
    REGENTS_OFFICE,
    SECRETARIAT,
    OTHER
}
