package id.sahkan.verification.offender;

/// Stands for a class of another service.
public final class Neighbour {}
