/**
 * How fast the analyzer is beside other tools that read the same text in the same run.
 *
 * <p><b>Lives here:</b> JMH benchmarks and their corpus, compiled by the Maven profile {@code benchmarks} only. <b>Must not
 * enter:</b> anything the product needs. <b>Start reading:</b> {@link io.firsthand.jtbd.benchmark.ScanBenchmark}.
 */
@NullMarked
package io.firsthand.jtbd.benchmark;

import org.jspecify.annotations.NullMarked;
