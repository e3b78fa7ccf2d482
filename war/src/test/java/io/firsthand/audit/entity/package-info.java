/** Tests of the package of the same name. */
@NullMarked
package io.firsthand.audit.entity;

import org.jspecify.annotations.NullMarked;
