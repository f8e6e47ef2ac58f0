package org.springframework.cloud.stream.offender;

/// Stands for a class of Spring Cloud Stream.
public final class Binder {}
