package io.github.cfdevices.templates.hints;

import java.util.List;

/**
 * The credentials that an operation accepts.
 *
 * @param kinds the names of constants of {@code CredentialKind}, in alphabetical order
 * @param keys the headers of keys, and {@code ?} with the query parameters of keys
 */
public record AcceptedCredentials(List<String> kinds, List<String> keys) {}
