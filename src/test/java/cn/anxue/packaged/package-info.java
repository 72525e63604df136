/** The service as it is shipped, for tests that start it from outside. */
@NullMarked
package cn.anxue.packaged;

import org.jspecify.annotations.NullMarked;
