/** The report as JSON, as Markdown and as plots. */
@NullMarked
package io.github.cfdevices.benchmarks.report;

import org.jspecify.annotations.NullMarked;
