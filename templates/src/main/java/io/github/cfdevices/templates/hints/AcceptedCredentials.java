package io.github.cfdevices.templates.hints;

import java.util.List;

/**
 * The credentials that an operation accepts.
 *
 * @param kinds the names of constants of {@code CredentialKind}, in alphabetical order
 * @param keys the names of keys, each with those that are sent together with it: a header, {@code
 *     ?} with a query parameter, {@code Cookie:} with a cookie, or {@code Authorization:} with
 *     {@code Bearer} or {@code Basic}
 */
public record AcceptedCredentials(List<String> kinds, List<List<String>> keys) {}
