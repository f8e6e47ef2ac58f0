package id.sahkan.messaging;

import java.util.List;

/// Where the things of a service stand. `sql` answers `stage`, `count`, `since` (when the oldest came into it) and
/// `oldest` (by what number people know that one; null if by none) for the stages that have any.
public record Pipeline(List<Stage> stages, String sql) {

    /// A state by its wire name. `waiting` when something must still happen to what is in it.
    public record Stage(String name, boolean waiting) {}
}
