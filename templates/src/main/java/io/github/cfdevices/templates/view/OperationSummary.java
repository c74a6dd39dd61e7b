package io.github.cfdevices.templates.view;

import java.util.List;

/**
 * A generated operation, for the report.
 *
 * @param operation its method and path
 * @param paging the paging styles of its list
 * @param empty whether it has no result
 */
public record OperationSummary(String operation, List<String> paging, boolean empty) {}
