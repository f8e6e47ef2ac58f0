package id.sahkan.messaging;

/// Something that is always true of one service's own tables.
///
/// @param name stable, in kebab case; it is the label of the metric
/// @param about one sentence for who is woken by it
/// @param sql answers the ids (as text) that break it; `:now` is the instant of the run
public record Invariant(String name, String about, String sql) {}
