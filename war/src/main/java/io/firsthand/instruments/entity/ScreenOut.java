package io.firsthand.instruments.entity;

/**
 * An answer that ends a survey.
 *
 * @param condition when it ends
 * @param screen the closing words shown, by their name in the notice ({@code N-END}, {@code N-OUT}, {@code N-NO})
 * @param deletes whether nothing of the response is kept
 */
public record ScreenOut(Condition condition, String screen, boolean deletes) {}
