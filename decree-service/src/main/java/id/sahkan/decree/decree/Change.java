package id.sahkan.decree.decree;

import id.sahkan.contracts.DecreeEvent.DecreeKind;
import java.time.LocalDate;
import java.util.UUID;

/// Which decree another one changes, how, and why.
///
/// @param decreeId the first of the chain; what changes it is never changed itself
/// @param number of that decree, as is what follows
/// @param ground what the decree says under *Menimbang*, after "bahwa"
record Change(
        DecreeKind kind,
        UUID decreeId,
        String number,
        String publicCode,
        LocalDate decreedOn,
        String title,
        String ground) {}
