@NullMarked
package cn.anxue.enforcement;

import org.jspecify.annotations.NullMarked;
