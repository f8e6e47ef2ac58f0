package id.sahkan.decree.form;

import org.jspecify.annotations.Nullable;

/// One field of a form before and after; of a list the lines that differ.
public record FieldChange(
        String field, @Nullable String from, @Nullable String to) {}
