/** Tests of the certificate: published examples, round trips, tampering with every single member, hostile input. */
@NullMarked
package io.firsthand.certificate;

import org.jspecify.annotations.NullMarked;
