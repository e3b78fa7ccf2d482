package io.firsthand.instruments.entity;

import org.jspecify.annotations.Nullable;

/**
 * A gap in a wording, filled once per draft survey or guide.
 *
 * @param name as written between braces; {@code answer:ID} stands for the person's own answer to an item
 * @param form what fits in: {@code name}, {@code verb-phrase}, {@code noun-phrase}, {@code time-span}, {@code list},
 *     {@code number}, {@code notice-text} or {@code run-time}
 * @param hint more about the form, or null
 * @param example a value that fits, or null
 * @param exampleB2b the same for companies, or null
 * @param defaultText what is used when nothing is filled in, or null
 * @param missing what happens when nothing is filled in: {@code blocks}, {@code blocks-if-used}, {@code default},
 *     {@code computed}, {@code line-left-out} or {@code wording-without-it}
 */
public record Placeholder(
        String name,
        String form,
        @Nullable LocalText hint,
        @Nullable LocalText example,
        @Nullable LocalText exampleB2b,
        @Nullable LocalText defaultText,
        String missing) {}
