@NullMarked
package cn.anxue.reporting;

import org.jspecify.annotations.NullMarked;
