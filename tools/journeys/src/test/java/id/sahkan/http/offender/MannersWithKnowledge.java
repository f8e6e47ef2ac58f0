package id.sahkan.http.offender;

import id.sahkan.contracts.EventTypes;
import java.sql.Connection;

/// Knows an event and a table, from where only manners live.
public record MannersWithKnowledge(EventTypes events, Connection table) {}
