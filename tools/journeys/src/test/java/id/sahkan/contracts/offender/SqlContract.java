package id.sahkan.contracts.offender;

import java.sql.Connection;

/// Breaks the rule for contracts on purpose: an event that knows a connection.
public record SqlContract(Connection connection) {}
