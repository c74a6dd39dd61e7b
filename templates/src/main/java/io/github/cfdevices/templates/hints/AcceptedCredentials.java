package io.github.cfdevices.templates.hints;

import java.util.List;

/**
 * The credentials that an operation accepts.
 *
 * @param kinds the names of the constants of the runtime's {@code CredentialKind}, in their order
 * @param keys the headers of keys, and the query parameters of keys after a question mark
 */
public record AcceptedCredentials(List<String> kinds, List<String> keys) {}
