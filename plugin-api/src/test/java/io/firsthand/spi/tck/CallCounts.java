package io.firsthand.spi.tck;

/**
 * How many calls to the tool each operation of a fresh session may make: exactly so many.
 *
 * @param check calls of {@link io.firsthand.spi.SurveyTool#check()} when all is well, a log-in included
 * @param describe calls of {@link io.firsthand.spi.SurveyTool#describe}, a log-in included
 * @param page calls of reading the whole known survey as one page, a log-in included
 * @param failedCheck calls of {@code check()} in {@link Situation#SERVER_ERROR} and {@link Situation#RATE_LIMITED};
 *     more than it takes to meet the error is a hidden retry
 */
public record CallCounts(int check, int describe, int page, int failedCheck) {}
