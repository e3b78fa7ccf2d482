/**
 * Tests in a real browser: one flow per user goal, by role and label as people and their helpers see the pages.
 *
 * <p><b>Lives here:</b> finding and starting a Chromium, one visit of one person, and the flows. <b>Must not live here:</b> CSS classes
 * and element ids; what cannot be found by role or label cannot be found by everybody. <b>Start reading:</b> {@link
 * io.firsthand.browser.Visit}, then {@code NewcomerBrowserIT}.
 */
@NullMarked
package io.firsthand.browser;

import org.jspecify.annotations.NullMarked;
