package id.sahkan.http.offender;

import id.sahkan.contracts.EventTypes;
import java.sql.Connection;

/// Knows an event and a table, from where only the how of an answer lives.
public record KnowingAnswer(EventTypes events, Connection table) {}
