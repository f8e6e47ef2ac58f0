package id.sahkan.applicant.company;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/// How much an account may have.
///
/// @param mostDrafts drafts that are open or were withdrawn: what was submitted is one for each outlet and period
/// @param mostBytes files that a row names, each once; 0 does not count
@ConfigurationProperties("sahkan.account")
record AccountSettings(int mostCompanies, int mostOutlets, int mostDrafts, DataSize mostBytes) {}
