package org.springframework.security.oauth2.client.offender;

/// Stands for the class of the same name, which these tests do not have.
public final class ClientRegistration {}
