@NullMarked
package io.firsthand.blueprints.control;

import org.jspecify.annotations.NullMarked;
