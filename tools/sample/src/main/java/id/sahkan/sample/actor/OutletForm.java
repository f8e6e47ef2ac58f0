package id.sahkan.sample.actor;

/// What an outlet is registered with.
public record OutletForm(String name, String type, String website, String editorInChief, String responsibleEditor) {}
