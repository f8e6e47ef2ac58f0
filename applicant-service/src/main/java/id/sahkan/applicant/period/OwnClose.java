package id.sahkan.applicant.period;

import id.sahkan.applicant.period.SingleExtension.ReasonKind;
import java.time.Instant;

/// The later close of one application, as whose it is reads it.
///
/// @param reason as the officer wrote it
public record OwnClose(Instant closesAt, ReasonKind reasonKind, String reason, Instant grantedAt) {}
